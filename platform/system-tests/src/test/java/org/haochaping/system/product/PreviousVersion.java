package org.haochaping.system.product;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

/** The version landed before this one, built from the repository's own history. */
public final class PreviousVersion {
  private final String commit;
  private final Path repository;
  private final Path folder;

  private PreviousVersion(String commit) {
    this.commit = commit;
    this.repository = Path.of(System.getProperty("basedir", ".")).toAbsolutePath();
    this.folder =
        Path.of(System.getProperty("target", "target"), "previous", commit).toAbsolutePath();
  }

  /** Its program. Where there is no history, as in an archive of the sources, nobody can tell. */
  public static Path dist() throws IOException {
    PreviousVersion previous = new PreviousVersion(commit());
    previous.isInHistory();
    return previous.built();
  }

  private static String commit() throws IOException {
    Properties properties = new Properties();
    try (InputStream in =
        PreviousVersion.class.getResourceAsStream("previous-version.properties")) {
      properties.load(in);
    }
    return properties.getProperty("commit");
  }

  private void isInHistory() {
    boolean known;
    try {
      known = run(repository, "git", "cat-file", "-e", commit + "^{commit}") == 0;
    } catch (IOException e) {
      known = false;
    }
    assumeTrue(
        known,
        "The upgrade was not tried: there is no git history with the previous version " + commit);
  }

  /** Once, however often the tests run. */
  private Path built() throws IOException {
    Path dist = folder.resolve("platform/launcher/target/dist");
    Path done = folder.resolve("built");
    if (!Files.exists(done)) {
      Folders.delete(folder);
      Files.createDirectories(folder);
      takeSources();
      build();
      Files.createFile(done);
    }
    return dist;
  }

  private void takeSources() throws IOException {
    Path archive = folder.resolve("sources.zip");
    Path top = repository.resolve("../..").normalize();
    if (run(top, "git", "archive", "--format=zip", "--output=" + archive, commit) != 0) {
      throw new AssertionError("the sources of " + commit + " cannot be taken: " + said());
    }
    try (ZipInputStream zip = new ZipInputStream(Files.newInputStream(archive))) {
      for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
        Path file = folder.resolve(entry.getName());
        if (entry.isDirectory()) {
          Files.createDirectories(file);
        } else if (isBuilt(entry.getName())) {
          Files.copy(zip, file);
        }
      }
    }
  }

  /** Its tests were passed when it was landed; only those that others are compiled with are. */
  private static boolean isBuilt(String path) {
    return !path.contains("/src/test/") || path.startsWith("liquibase/");
  }

  /** In one reactor and without installing, so that its parts and ours never meet. */
  private void build() throws IOException {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("maven.home"), "bin", "mvn").toString());
    command.addAll(List.of("-B", "-ntp", "-q", "-DskipTests", "-DskipChecks"));
    command.add("-Dmaven.repo.local=" + System.getProperty("maven.repository"));
    if (offline()) {
      command.add("-o");
    }
    command.addAll(List.of("-T2", "-pl", "platform/launcher", "-am", "package"));
    if (run(folder, command.toArray(String[]::new)) != 0) {
      throw new AssertionError("the previous version " + commit + " cannot be built: " + said());
    }
  }

  private static boolean offline() {
    return System.getProperty("maven.mode", "").equals("offline=true");
  }

  private int run(Path where, String... command) throws IOException {
    Files.createDirectories(log().getParent());
    ProcessBuilder builder =
        new ProcessBuilder(command)
            .directory(where.toFile())
            .redirectErrorStream(true)
            .redirectOutput(log().toFile());
    builder
        .environment()
        .put(offline() ? "npm_config_offline" : "npm_config_prefer_offline", "true");
    return builder.start().onExit().join().exitValue();
  }

  private String said() throws IOException {
    return Files.readString(log());
  }

  private Path log() {
    return folder.resolveSibling("build.log");
  }
}
