package org.haochaping.system.product;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** What the file system's own API leaves out. */
final class Folders {
  private Folders() {}

  /** With owners and permissions, on which PostgreSQL insists. */
  static void copy(Path from, Path to) throws IOException {
    delete(to);
    Files.createDirectories(to.toAbsolutePath().getParent());
    Process copying = new ProcessBuilder("cp", "-a", from.toString(), to.toString()).start();
    if (copying.onExit().join().exitValue() != 0) {
      throw new IOException("cp -a " + from + " " + to + " failed");
    }
  }

  static void delete(Path folder) throws IOException {
    if (!Files.exists(folder)) {
      return;
    }
    List<Path> paths;
    try (Stream<Path> walk = Files.walk(folder)) {
      paths = walk.sorted(Comparator.reverseOrder()).toList();
    }
    for (Path path : paths) {
      Files.delete(path);
    }
  }
}
