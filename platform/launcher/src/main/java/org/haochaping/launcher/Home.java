package org.haochaping.launcher;

import java.io.IOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;

/** The folder that holds everything one installation keeps: data, secrets, logs. */
public record Home(Path root) {
  public static final String SETTINGS = "haochaping.properties";

  /** Private to its user from the start, since data and secrets live below it. */
  public static Home at(Path root) throws IOException {
    Home home = new Home(root.toAbsolutePath().normalize());
    Files.createDirectories(home.root);
    for (Path folder : new Path[] {home.run(), home.logs(), home.data(), home.secrets()}) {
      privately(folder);
    }
    return home;
  }

  public Path settings() {
    return root.resolve(SETTINGS);
  }

  public Path secrets() {
    return root.resolve("secrets");
  }

  public Path logs() {
    return root.resolve("logs");
  }

  public Path run() {
    return root.resolve("run");
  }

  /** What the server itself writes: plugin archives and the like. */
  public Path data() {
    return root.resolve("data");
  }

  public Path postgres() {
    return root.resolve("postgres");
  }

  /** Unpacked programs; may be shared by several homes, see the setting {@code programs}. */
  public Path programs() {
    return root.resolve("programs");
  }

  private static void privately(Path folder) throws IOException {
    Files.createDirectories(folder);
    if (FileSystems.getDefault().supportedFileAttributeViews().contains("posix")) {
      Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwx------"));
    }
  }
}
