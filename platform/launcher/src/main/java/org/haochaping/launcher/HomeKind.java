package org.haochaping.launcher;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.haochaping.launcher.terminal.Refusal;

/** A home is either a demonstration or not, for ever: demo accounts must never meet real data. */
enum HomeKind {
  DEMO,
  REAL;

  static void keep(Home home, boolean demo) throws IOException {
    HomeKind wanted = demo ? DEMO : REAL;
    Path file = home.root().resolve("kind");
    if (!Files.exists(file)) {
      Files.writeString(file, wanted.name());
    }
    HomeKind present = valueOf(Files.readString(file).strip());
    if (present != wanted) {
      throw refused(present, home);
    }
  }

  private static Refusal refused(HomeKind present, Home home) {
    return switch (present) {
      case DEMO ->
          Refusal.of(
              "%s 是演示用的主目录，含演示账号。请加 --demo，或用 --home=另一个文件夹 正式启动。".formatted(home.root()),
              "%s is a demonstration with demo accounts. Add --demo, or start for real with --home=another-folder."
                  .formatted(home.root()));
      case REAL ->
          Refusal.of(
              "%s 是正式使用的主目录，不能加 --demo。请用 --home=另一个文件夹 演示。".formatted(home.root()),
              "%s is in real use and takes no --demo. Demonstrate with --home=another-folder."
                  .formatted(home.root()));
    };
  }
}
