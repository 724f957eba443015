package org.haochaping.bulletin;

import java.time.Instant;
import java.util.UUID;

/**
 * A published bulletin; its bytes are read apart.
 *
 * @param kind as {@code monthly-bulletin}
 * @param period as 2026-10
 * @param version of the closing it prints
 * @param sha256 of the bytes, in hexadecimal
 */
public record Bulletin(
    UUID id,
    UUID tenantId,
    UUID closingId,
    String kind,
    String period,
    int version,
    String title,
    String pluginId,
    String pluginVersion,
    String mediaType,
    String sha256,
    String publishedBy,
    Instant publishedAt) {}
