package org.haochaping.bulletin.paper;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The typeface's two weights, as TrueType; each may be embedded in documents. */
public enum Typeface {
  /** All of Noto Serif SC's some 30,000 characters, for the sake of rare names. */
  REGULAR("regular.ttf"),
  /** For titles and headings: the characters of GB 2312 and Latin. */
  BOLD("bold.ttf");

  /** Its family, as Word knows it. */
  public static final String FAMILY = "Noto Serif SC";

  private final String file;
  private @Nullable Advances advances;

  Typeface(String file) {
    this.file = file;
  }

  String file() {
    return file;
  }

  /** A font file with these characters only, as far as it has them; a blank is always there. */
  public byte[] cut(Set<Integer> characters) {
    return TrueType.of(bytes()).cut(c -> c == ' ' || characters.contains(c));
  }

  /** Its characters and their widths, read once. */
  public synchronized Advances advances() {
    Advances known = advances;
    if (known == null) {
      known = TrueType.of(bytes()).advances();
      advances = known;
    }
    return known;
  }

  /** The whole font file; several megabytes, read anew each time. */
  public byte[] bytes() {
    try (InputStream in = Typeface.class.getResourceAsStream(file)) {
      if (in == null) {
        throw new IllegalStateException(file + " is not in the plugin");
      }
      return in.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
