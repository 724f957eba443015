package org.haochaping.bulletin.paper;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.CharsetEncoder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.IntPredicate;

/**
 * Cuts the typeface to what the formats need, at build time: without the tables for layout, and the
 * bold weight with the characters of GB 2312 only.
 */
final class TypefaceCut {
  private static final String REGULAR = "400Regular/NotoSerifSC_400Regular.ttf";
  private static final String BOLD = "700Bold/NotoSerifSC_700Bold.ttf";

  private TypefaceCut() {}

  /**
   * @param args the folder of the fetched package, the folder of the classes
   */
  public static void main(String[] args) throws IOException {
    Path from = Path.of(args[0]);
    Path classes = Path.of(args[1]);
    Path to = classes.resolve("org/haochaping/bulletin/paper");
    cut(from.resolve(REGULAR), to.resolve(Typeface.REGULAR.file()), code -> true);
    cut(from.resolve(BOLD), to.resolve(Typeface.BOLD.file()), gb2312());
    Path licences = Files.createDirectories(classes.resolve("META-INF/licences"));
    Files.write(
        licences.resolve("NotoSerifSC-OFL-1.1.txt"),
        Files.readAllBytes(from.resolve("LICENSE_FONT")));
  }

  private static void cut(Path from, Path to, IntPredicate wanted) throws IOException {
    Files.write(to, TrueType.of(Files.readAllBytes(from)).cut(wanted));
  }

  private static IntPredicate gb2312() {
    CharsetEncoder encoder = Charset.forName("GB2312").newEncoder();
    return code -> code < 0x180 || (code <= 0xffff && encoder.canEncode((char) code));
  }
}
