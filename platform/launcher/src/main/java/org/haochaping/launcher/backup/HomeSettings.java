package org.haochaping.launcher.backup;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.haochaping.launcher.Home;
import org.haochaping.launcher.Setting;
import org.haochaping.launcher.Settings;

/** The settings file of a restored home. */
final class HomeSettings {
  private static final Set<Setting> DATABASE =
      Set.of(Setting.DATABASE_URL, Setting.DATABASE_USER, Setting.DATABASE_PASSWORD);

  private HomeSettings() {}

  /** Never the database of the old machine: two installations would write into one. */
  static void forThisMachine(Home home, Settings restored) throws IOException {
    Path file = home.settings();
    if (!Files.exists(file)) {
      return;
    }
    List<String> lines =
        Files.readAllLines(file).stream()
            .map(line -> namesDatabase(line) ? "# " + line : line)
            .toList();
    Files.write(file, lines);
    if (!restored.ownPostgres()) {
      Files.writeString(
          file,
          System.lineSeparator()
              + Setting.DATABASE_URL.key()
              + "="
              + restored.text(Setting.DATABASE_URL)
              + System.lineSeparator(),
          java.nio.file.StandardOpenOption.APPEND);
    }
  }

  private static boolean namesDatabase(String line) {
    return DATABASE.stream().anyMatch(setting -> line.strip().startsWith(setting.key()));
  }
}
