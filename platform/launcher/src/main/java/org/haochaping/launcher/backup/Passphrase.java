package org.haochaping.launcher.backup;

import java.io.Console;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;

/** What seals a backup: the text of a file, the environment, or what somebody types. */
public final class Passphrase {
  static final String VARIABLE = "HAOCHAPING_BACKUP_PASSPHRASE";
  static final int SHORTEST = 12;

  private Passphrase() {}

  /** Never from the command line, which every local user can read. */
  public static char[] of(Optional<Path> file, Map<String, String> environment, boolean twice)
      throws IOException {
    char[] found;
    if (file.isPresent()) {
      found = Files.readString(file.get()).strip().toCharArray();
    } else if (environment.containsKey(VARIABLE)) {
      found = environment.get(VARIABLE).toCharArray();
    } else {
      found = typed(twice);
    }
    if (found.length < SHORTEST) {
      throw BackupRefusals.noPassphrase();
    }
    return found;
  }

  private static char[] typed(boolean twice) {
    Console console = System.console();
    if (console == null) {
      throw BackupRefusals.noPassphrase();
    }
    char[] first = console.readPassword("备份口令 Passphrase: ");
    if (first == null || twice && !Arrays.equals(first, console.readPassword("再输一次 Again: "))) {
      throw BackupRefusals.noPassphrase();
    }
    return first;
  }
}
