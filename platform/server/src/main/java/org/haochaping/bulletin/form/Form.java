package org.haochaping.bulletin.form;

import java.time.Instant;
import java.util.UUID;
import org.haochaping.document.Formats.Printed;
import org.haochaping.web.Sha256;

/**
 * One form of a bulletin beside its page, without its bytes.
 *
 * @param extension of the file, without the dot
 * @param size in bytes
 * @param sha256 of the bytes, in hexadecimal
 */
public record Form(
    UUID id,
    String pluginId,
    String pluginVersion,
    String mediaType,
    String extension,
    int size,
    String sha256,
    Instant renderedAt) {

  static Form of(UUID id, String pluginId, Printed printed, Instant at) {
    byte[] bytes = printed.rendered().bytes();
    return new Form(
        id,
        pluginId,
        printed.pluginVersion(),
        printed.rendered().mediaType(),
        printed.rendered().fileExtension(),
        bytes.length,
        Sha256.hex(bytes),
        at);
  }
}
