package org.haochaping.launcher.backup;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.SQLException;
import java.util.List;
import java.util.stream.Stream;
import org.haochaping.launcher.Home;

/** The files of a home that nobody can make again: secrets, settings, and what kind it is. */
record HomeFiles(Home home) {
  static final String FOLDER = "home/";
  private static final List<String> KEPT = List.of("secrets", "kind", Home.SETTINGS);

  void out(BackupWriter writer) throws IOException, SQLException {
    for (String name : KEPT) {
      Path kept = home.root().resolve(name);
      if (Files.exists(kept)) {
        for (Path file : files(kept)) {
          writer.add(
              FOLDER + home.root().relativize(file).toString().replace('\\', '/'),
              List.of(),
              out -> {
                Files.copy(file, out);
                return 0;
              });
        }
      }
    }
  }

  private static List<Path> files(Path from) throws IOException {
    try (Stream<Path> walk = Files.walk(from)) {
      return walk.filter(Files::isRegularFile)
          .filter(file -> !file.toString().endsWith(".new"))
          .sorted()
          .toList();
    }
  }

  void in(String name, InputStream content) throws IOException {
    Path file = home.root().resolve(name.substring(FOLDER.length())).normalize();
    if (!file.startsWith(home.root())) {
      throw BackupRefusals.altered();
    }
    Files.createDirectories(file.getParent());
    Files.copy(content, file);
    if (FileSystems.getDefault().supportedFileAttributeViews().contains("posix")) {
      Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-------"));
    }
  }
}
