package org.haochaping.assessment.inspection;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.Set;

/** A PNG chunk by chunk, with those alone that draw it: neither texts nor Exif nor its time. */
final class BarePng {
  private static final Set<String> DRAWING =
      Set.of(
          "IHDR", "PLTE", "IDAT", "IEND", "tRNS", "cHRM", "gAMA", "iCCP", "sBIT", "sRGB", "pHYs");
  private static final int HEAD = 8;
  private static final int FRAME = 12;

  private BarePng() {}

  static Optional<byte[]> of(byte[] bytes) {
    ByteArrayOutputStream bare = new ByteArrayOutputStream();
    bare.write(bytes, 0, HEAD);
    int at = HEAD;
    boolean shows = false;
    while (at + FRAME <= bytes.length) {
      int length = ByteBuffer.wrap(bytes, at, 4).getInt();
      if (length < 0 || length > bytes.length - at - FRAME) {
        return Optional.empty();
      }
      String kind = new String(bytes, at + 4, 4, StandardCharsets.US_ASCII);
      if (DRAWING.contains(kind)) {
        bare.write(bytes, at, length + FRAME);
      }
      shows |= kind.equals("IDAT");
      if (kind.equals("IEND")) {
        return shows ? Optional.of(bare.toByteArray()) : Optional.empty();
      }
      at += length + FRAME;
    }
    return Optional.empty();
  }
}
