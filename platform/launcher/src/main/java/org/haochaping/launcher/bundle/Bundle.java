package org.haochaping.launcher.bundle;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.Deflater;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveOutputStream;
import org.apache.commons.compress.compressors.gzip.GzipCompressorOutputStream;
import org.apache.commons.compress.compressors.gzip.GzipParameters;
import org.haochaping.launcher.terminal.Progress;
import org.haochaping.launcher.terminal.Refusal;
import org.haochaping.launcher.terminal.Words;

/**
 * Packs a distribution.
 *
 * @param folder the program stands in
 */
public record Bundle(Path folder, String version, Progress progress) {
  private static final String GUIDE = "README.txt";

  /** Nothing else of the folder goes along, should somebody keep his home there. */
  private static final List<String> PARTS =
      List.of(
          "haochaping.jar",
          "haochaping.war",
          "haochaping-verifier.jar",
          "payara-micro.jar",
          "keycloak.zip",
          "lib",
          "plugins",
          "kit",
          "tenants");

  /** Beside the file stands its digest, as {@code sha256sum -c} reads it. */
  public void to(Path file) throws Exception {
    Path whole = file.toAbsolutePath();
    if (!whole.toString().endsWith(".tar.gz")) {
      throw Refusal.of("请用 --to=文件.tar.gz 写明文件名。", "Name the file by --to=file.tar.gz.");
    }
    List<Path> files = files();
    Files.createDirectories(whole.getParent());
    Path draft = whole.resolveSibling(whole.getFileName() + ".new");
    String digest =
        progress.step(
            Words.of("打包安装文件", "Packing the distribution"),
            () -> {
              try (DigestedOutput out = DigestedOutput.to(draft)) {
                pack(files, out);
                return out.digest();
              }
            });
    Files.writeString(digestFile(whole), digest + "  " + whole.getFileName() + "\n");
    Files.move(draft, whole, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    progress.say(
        "安装包已生成 The bundle is at " + whole + " (" + Files.size(whole) / 1_000_000 + " MB)");
    progress.say("校验 Check: sha256sum -c " + digestFile(whole).getFileName());
  }

  static Path digestFile(Path bundle) {
    return bundle.resolveSibling(bundle.getFileName() + ".sha256");
  }

  private void pack(List<Path> files, OutputStream out) throws IOException {
    String top = "haochaping-" + version + "/";
    try (TarArchiveOutputStream tar =
        new TarArchiveOutputStream(
            new GzipCompressorOutputStream(new BufferedOutputStream(out, 1 << 16), fast()),
            "UTF-8")) {
      tar.setLongFileMode(TarArchiveOutputStream.LONGFILE_POSIX);
      tar.setAddPaxHeadersForNonAsciiNames(true);
      try (InputStream guide = Bundle.class.getResourceAsStream(GUIDE)) {
        add(tar, top + GUIDE, guide.readAllBytes());
      }
      for (Path file : files) {
        String name = folder.relativize(file).toString().replace('\\', '/');
        tar.putArchiveEntry(entry(top + name, Files.size(file)));
        Files.copy(file, tar);
        tar.closeArchiveEntry();
      }
    }
  }

  private List<Path> files() throws IOException {
    List<Path> files = new ArrayList<>();
    for (String part : PARTS) {
      Path path = folder.resolve(part);
      if (!Files.exists(path)) {
        throw Refusal.of(
            "缺少 %s，请从完整的安装目录打包。".formatted(path),
            "%s is missing; pack a whole distribution.".formatted(path));
      }
      try (Stream<Path> walk = Files.walk(path)) {
        walk.filter(Files::isRegularFile).sorted().forEach(files::add);
      }
    }
    return files;
  }

  private static void add(TarArchiveOutputStream tar, String name, byte[] bytes)
      throws IOException {
    tar.putArchiveEntry(entry(name, bytes.length));
    tar.write(bytes);
    tar.closeArchiveEntry();
  }

  /** Without the time and owner of this machine. */
  private static TarArchiveEntry entry(String name, long size) {
    TarArchiveEntry entry = new TarArchiveEntry(name);
    entry.setSize(size);
    entry.setModTime(0);
    entry.setMode(0100644);
    return entry;
  }

  /** Nearly all in it is compressed already. */
  private static GzipParameters fast() {
    GzipParameters parameters = new GzipParameters();
    parameters.setCompressionLevel(Deflater.BEST_SPEED);
    return parameters;
  }
}
