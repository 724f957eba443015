package org.haochaping.plugin.tck;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;

/** The command line of plugin signing. */
public final class SigningTool {
  private static final String USAGE =
      """
      用法 usage:
        make-key FOLDER KEY-ID           生成密钥对 make FOLDER/KEY-ID.private and .public
        sign JAR FOLDER/KEY-ID.private   签名，写出 JAR.sig sign, writing JAR.sig
        verify JAR FOLDER/KEY-ID.public  验证签名 check JAR against JAR.sig
      """;

  private SigningTool() {}

  /** Runs one command and exits with 0, or 1 when it failed, or 2 when it was not understood. */
  public static void main(String[] args) {
    System.exit(run(System.out, System.err, args));
  }

  static int run(PrintStream out, PrintStream err, String... args) {
    try {
      if (args.length != 3) {
        return usage(err);
      }
      return switch (args[0]) {
        case "make-key" -> makeKey(out, Path.of(args[1]), args[2]);
        case "sign" -> sign(out, Path.of(args[1]), Path.of(args[2]));
        case "verify" -> verify(out, err, Path.of(args[1]), Path.of(args[2]));
        default -> usage(err);
      };
    } catch (NoSuchFileException e) {
      err.println("文件不存在 no such file: " + e.getMessage());
      return 1;
    } catch (FileAlreadyExistsException e) {
      err.println("不覆盖已有密钥 an existing key is never overwritten: " + e.getMessage());
      return 1;
    } catch (IOException | IllegalArgumentException e) {
      err.println(e.getMessage());
      return 1;
    }
  }

  private static int makeKey(PrintStream out, Path folder, String keyId) throws IOException {
    SigningKeys.write(SigningKeys.make(), folder, keyId);
    out.println("已生成 made " + folder.resolve(keyId + ".private"));
    out.println("请将公钥交给平台运营者 give the operator " + folder.resolve(keyId + ".public"));
    return 0;
  }

  private static int sign(PrintStream out, Path jar, Path secret) throws IOException {
    String keyId = String.valueOf(secret.getFileName()).replaceFirst("\\.private$", "");
    Path signature = PluginSigner.sign(jar, keyId, SigningKeys.readPrivate(secret));
    out.println("已签名 signed: " + signature);
    return 0;
  }

  private static int verify(PrintStream out, PrintStream err, Path jar, Path key)
      throws IOException {
    if (PluginSigner.verify(jar, SigningKeys.readPublic(key))) {
      out.println("签名有效 the signature is good");
      return 0;
    }
    err.println("签名无效 the signature is not this key's, or the file was changed");
    return 1;
  }

  private static int usage(PrintStream err) {
    err.print(USAGE);
    return 2;
  }
}
