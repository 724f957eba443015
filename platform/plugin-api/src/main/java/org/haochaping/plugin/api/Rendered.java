package org.haochaping.plugin.api;

/**
 * A rendered document.
 *
 * @param mediaType with charset where it is text
 * @param fileExtension without dot
 * @param bytes the bytes that are kept and hashed
 */
@SuppressWarnings("ArrayRecordComponent") // handed over once, never compared
public record Rendered(String mediaType, String fileExtension, byte[] bytes) {}
