package org.haochaping.web;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** The name of a file that was sent; percent-encoded in its header, which holds ASCII alone. */
public final class SentName {
  private SentName() {}

  /** What the header says, or another name where there is none. */
  public static String of(@Nullable String header, String otherwise) {
    try {
      return header == null ? otherwise : URLDecoder.decode(header, StandardCharsets.UTF_8);
    } catch (IllegalArgumentException e) {
      throw Refusal.malformed(
          "file-name-malformed",
          "文件名的编码有误，请改名后重新上传。",
          "The file's name is encoded wrongly; rename it and upload it again.");
    }
  }
}
