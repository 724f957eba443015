package org.haochaping.plugin.api;

import java.util.Optional;

/**
 * What a link or QR code of the core stands for. Codes are those of the tenant's organisation.
 *
 * @param unitCode the rated unit
 * @param windowCode the window, when the code belongs to one
 * @param matterCode the matter (事项), when known
 * @param serviceRecordNumber 办件编号, for a link made for one case; empty for a window's code
 */
public record LinkFacts(
    String unitCode,
    Optional<String> windowCode,
    Optional<String> matterCode,
    Optional<String> serviceRecordNumber) {}
