package org.haochaping.assessment.inspection;

import java.io.ByteArrayOutputStream;
import java.util.Optional;

/**
 * A JPEG segment by segment, without comments and without what applications wrote into it: Exif
 * with its place and device, XMP, thumbnails, and a second picture behind the first. Colours stay.
 */
final class BareJpeg {
  private static final int MARKER = 0xff;
  private static final int END = 0xd9;
  private static final int SCAN = 0xda;
  private static final int JFIF = 0xe0;
  private static final int COLOUR_PROFILE = 0xe2;
  private static final int ADOBE = 0xee;
  private static final int LAST_APPLICATION = 0xef;
  private static final int COMMENT = 0xfe;
  private static final String PROFILE = "ICC_PROFILE";

  private final byte[] bytes;
  private final ByteArrayOutputStream bare = new ByteArrayOutputStream();
  private int at = 2;

  private BareJpeg(byte[] bytes) {
    this.bytes = bytes;
  }

  static Optional<byte[]> of(byte[] bytes) {
    return new BareJpeg(bytes).read();
  }

  private Optional<byte[]> read() {
    bare.write(bytes, 0, 2);
    boolean shows = false;
    while (at + 1 < bytes.length) {
      if (byteAt(at) != MARKER) {
        return Optional.empty();
      }
      int kind = byteAt(at + 1);
      if (kind == MARKER) {
        at++;
        continue;
      }
      if (kind == END) {
        bare.write(bytes, at, 2);
        return shows ? Optional.of(bare.toByteArray()) : Optional.empty();
      }
      if (!segment(kind)) {
        return Optional.empty();
      }
      if (kind == SCAN) {
        shows = true;
        scan();
      }
    }
    return Optional.empty();
  }

  private boolean segment(int kind) {
    if (at + 3 >= bytes.length) {
      return false;
    }
    int length = (byteAt(at + 2) << 8) | byteAt(at + 3);
    int end = at + 2 + length;
    if (length < 2 || end > bytes.length) {
      return false;
    }
    if (isPicture(kind)) {
      bare.write(bytes, at, end - at);
    }
    at = end;
    return true;
  }

  private boolean isPicture(int kind) {
    if (kind == COLOUR_PROFILE) {
      return names(PROFILE);
    }
    if (kind == JFIF) {
      // Its extension, JFXX, is a thumbnail.
      return names("JFIF");
    }
    return kind == ADOBE || (kind != COMMENT && (kind < JFIF || kind > LAST_APPLICATION));
  }

  private boolean names(String name) {
    for (int i = 0; i < name.length(); i++) {
      if (at + 4 + i >= bytes.length || byteAt(at + 4 + i) != name.charAt(i)) {
        return false;
      }
    }
    return true;
  }

  /**
   * What is coded follows its header: to the next marker that is neither stuffing nor a restart.
   */
  private void scan() {
    int from = at;
    while (at + 1 < bytes.length
        && !(byteAt(at) == MARKER
            && byteAt(at + 1) != 0
            && (byteAt(at + 1) < 0xd0 || byteAt(at + 1) > 0xd7))) {
      at++;
    }
    bare.write(bytes, from, at - from);
  }

  private int byteAt(int place) {
    return bytes[place] & 0xff;
  }
}
