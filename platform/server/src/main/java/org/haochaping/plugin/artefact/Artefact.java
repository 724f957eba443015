package org.haochaping.plugin.artefact;

import java.time.Instant;
import java.util.UUID;

/**
 * An installed plugin of one version, without its bytes.
 *
 * @param kinds the extension points it serves, as they stand in the row
 * @param signature the sidecar JSON it was installed with
 */
public record Artefact(
    UUID id,
    String pluginId,
    String version,
    String kinds,
    String displayName,
    String requires,
    String sha256,
    String signature,
    String keyId,
    String installedBy,
    Instant installedAt,
    boolean installed) {}
