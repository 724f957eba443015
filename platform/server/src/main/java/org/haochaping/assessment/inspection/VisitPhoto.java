package org.haochaping.assessment.inspection;

import org.haochaping.web.Refusal;
import org.haochaping.web.Sha256;

/**
 * A picture an inspector took.
 *
 * @param bytes the picture alone: where and with what it was taken is no part of it
 * @param sentSha256 of what the phone sent, by which it names the photo
 */
@SuppressWarnings("ArrayRecordComponent") // handed over once, never compared
public record VisitPhoto(PictureKind kind, byte[] bytes, String sentSha256) {
  /** Phones scale their pictures down to a few hundred kilobytes. */
  public static final int LARGEST = 2 * 1024 * 1024;

  /** So many of one visit. */
  static final int MOST = 9;

  /** Refused, with what to do, when it is no picture. */
  public static VisitPhoto of(byte[] bytes) {
    if (bytes.length > LARGEST) {
      throw Refusal.tooLarge(LARGEST);
    }
    PictureKind kind = PictureKind.of(bytes).orElseThrow(VisitPhoto::unfit);
    return new VisitPhoto(kind, kind.bare(bytes).orElseThrow(VisitPhoto::unfit), Sha256.hex(bytes));
  }

  /** Of the picture alone, in hexadecimal. */
  public String sha256() {
    return Sha256.hex(bytes);
  }

  private static Refusal unfit() {
    return Refusal.invalid(
        "photo-unfit",
        "照片只接收JPEG或PNG，且须完整；请删去这张照片重新拍摄。",
        "A photo is a whole JPEG or PNG; take this one away and take it again.");
  }
}
