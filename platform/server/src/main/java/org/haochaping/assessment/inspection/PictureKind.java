package org.haochaping.assessment.inspection;

import java.util.Arrays;
import java.util.HexFormat;
import java.util.Optional;

/** What a photo can be; told by its content. */
public enum PictureKind {
  JPEG("image/jpeg", "ffd8ff"),
  PNG("image/png", "89504e470d0a1a0a");

  private final String mediaType;
  private final byte[] first;

  PictureKind(String mediaType, String first) {
    this.mediaType = mediaType;
    this.first = HexFormat.of().parseHex(first);
  }

  public String mediaType() {
    return mediaType;
  }

  static Optional<PictureKind> of(byte[] bytes) {
    return Arrays.stream(values())
        .filter(
            kind ->
                bytes.length >= kind.first.length
                    && Arrays.equals(bytes, 0, kind.first.length, kind.first, 0, kind.first.length))
        .findFirst();
  }

  /**
   * The picture alone, without what a camera or a program wrote beside it; none if it is broken.
   */
  Optional<byte[]> bare(byte[] bytes) {
    return switch (this) {
      case JPEG -> BareJpeg.of(bytes);
      case PNG -> BarePng.of(bytes);
    };
  }
}
