package org.haochaping.verifier;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;

/**
 * {@code java -jar haochaping-verifier.jar bulletin.json}: exits with 0 when every number was
 * recomputed and agrees and none is missing, with 1 when one does not, is missing or could not be
 * recomputed, with 2 when the file cannot be read.
 */
public final class Verifier {
  static final int AGREES = 0;
  static final int DIFFERS = 1;
  static final int UNREADABLE = 2;

  private Verifier() {}

  /** Checks one file, or what comes in for a dash. */
  public static void main(String[] arguments) {
    PrintStream out =
        new PrintStream(new FileOutputStream(FileDescriptor.out), true, StandardCharsets.UTF_8);
    int code = run(arguments, out);
    out.flush();
    System.exit(code);
  }

  static int run(String[] arguments, PrintStream out) {
    try {
      return check(bytes(arguments), out);
    } catch (Unreadable e) {
      new Report(out).refuse(e);
      return UNREADABLE;
    }
  }

  /** Checks what stands in a file. */
  static int check(byte[] file, PrintStream out) {
    Verdict verdict = verdict(Bulletin.read(text(file)));
    new Report(out).tell(verdict, CanonicalText.sha256(file));
    return verdict.passed() ? AGREES : DIFFERS;
  }

  private static Verdict verdict(Bulletin bulletin) {
    try {
      return Verdict.on(bulletin);
    } catch (ArithmeticException e) {
      throw new Unreadable("结算数据中的数过大。", "the counts are too large");
    }
  }

  private static byte[] bytes(String[] arguments) {
    if (arguments.length != 1) {
      throw new Unreadable(
          "用法：java -jar haochaping-verifier.jar 通报.json（“-”为标准输入）",
          "usage: java -jar haochaping-verifier.jar bulletin.json (- for standard input)");
    }
    try {
      return arguments[0].equals("-")
          ? System.in.readAllBytes()
          : Files.readAllBytes(Path.of(arguments[0]));
    } catch (IOException | InvalidPathException e) {
      throw new Unreadable("读不到文件：" + arguments[0], "no such file: " + arguments[0]);
    }
  }

  /** What is no UTF-8 would be shown as something else than it is. */
  private static String text(byte[] file) {
    try {
      String text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(file)).toString();
      return text.startsWith("\uFEFF") ? text.substring(1) : text;
    } catch (CharacterCodingException e) {
      throw new Unreadable("文件不是UTF-8编码。", "the file is not in UTF-8");
    }
  }
}
