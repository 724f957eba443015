package org.haochaping.plugin.artefact;

/**
 * A key whose plugins may run.
 *
 * @param publicKey X.509
 */
@SuppressWarnings("ArrayRecordComponent") // read once, never compared
public record TrustedKey(String keyId, byte[] publicKey, String name, boolean revoked) {}
