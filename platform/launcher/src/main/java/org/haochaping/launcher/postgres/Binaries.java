package org.haochaping.launcher.postgres;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.haochaping.launcher.process.Archive;
import org.haochaping.launcher.terminal.Refusal;

/** The PostgreSQL programs that came with us as an archive on the class path. */
record Binaries(Path folder) {

  /** Unpacked under the archive's own size and name: another build of it is another folder. */
  static Binaries unpacked(Path programs) throws IOException {
    String name = archive();
    try (InputStream bytes = Binaries.class.getResourceAsStream("/" + name)) {
      if (bytes == null) {
        throw Refusal.of(
            "没有适合这台机器（%s）的内置 PostgreSQL，请用 --database-url 指定外部 PostgreSQL。".formatted(name),
            "No embedded PostgreSQL fits this machine (%s); name an external one by --database-url."
                .formatted(name));
      }
      byte[] archive = bytes.readAllBytes();
      Path target = programs.resolve("postgres-" + digest(archive));
      return new Binaries(
          Archive.once(
              target, folder -> Archive.tarXz(new java.io.ByteArrayInputStream(archive), folder)));
    }
  }

  /** PostgreSQL refuses to run as root; in a user namespace of its own root is nobody. */
  List<String> command(String program, List<String> arguments) {
    List<String> line = new ArrayList<>();
    if (System.getProperty("user.name").equals("root") && onLinux()) {
      line.addAll(List.of(Files.exists(UNSHARE) ? UNSHARE.toString() : "unshare", "-U"));
    }
    line.add(folder.resolve("bin").resolve(program).toString());
    line.addAll(arguments);
    return line;
  }

  private static final Path UNSHARE = Path.of("/usr/bin/unshare");

  private static String archive() {
    String machine = System.getProperty("os.arch");
    boolean arm = machine.equals("aarch64");
    return "postgres-%s-%s.txz"
        .formatted(onLinux() ? "linux" : "darwin", arm ? "arm_64" : "x86_64");
  }

  private static boolean onLinux() {
    return System.getProperty("os.name").toLowerCase(Locale.ROOT).contains("linux");
  }

  private static String digest(byte[] archive) {
    try {
      byte[] digest = java.security.MessageDigest.getInstance("SHA-256").digest(archive);
      return java.util.HexFormat.of().formatHex(digest, 0, 6);
    } catch (java.security.NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every Java has SHA-256", e);
    }
  }
}
