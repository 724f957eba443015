package org.haochaping.launcher;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.haochaping.launcher.backup.Backup;
import org.haochaping.launcher.backup.Passphrase;
import org.haochaping.launcher.backup.Restore;
import org.haochaping.launcher.backup.Verification;
import org.haochaping.launcher.bundle.Bundle;
import org.haochaping.launcher.keys.KeyTrust;
import org.haochaping.launcher.keys.Rotation;
import org.haochaping.launcher.terminal.Progress;
import org.haochaping.launcher.terminal.Refusal;

/** Runs one command of the command line to its end. */
record Commands(Map<String, String> environment, Path userHome, Progress progress) {
  private static final String TO = "--to";
  private static final String FROM = "--from";
  private static final String PASSPHRASE = "--passphrase-file";
  private static final Set<String> OWN = Set.of(TO, FROM, PASSPHRASE);

  /** The flags of commands, and the settings of the product beside them. */
  private record Line(Map<String, String> own, Settings settings) {
    Path path(String flag) {
      return optional(flag)
          .orElseThrow(
              () ->
                  Refusal.of(
                      "请用 %s=文件 说明是哪个文件。".formatted(flag),
                      "Name the file by %s=file.".formatted(flag)));
    }

    Optional<Path> optional(String flag) {
      return Optional.ofNullable(own.get(flag)).map(Path::of);
    }
  }

  void run(Command command, List<String> args) throws Exception {
    Line line = line(args);
    switch (command) {
      case BACKUP -> {
        Home home = Backup.homeOf(line.settings());
        char[] passphrase = passphrase(line, true);
        new Backup(
                line.settings(), home, Distribution.here().version(), Clock.systemUTC(), progress)
            .to(line.path(TO), passphrase);
      }
      case VERIFY -> new Verification(progress).of(line.path(FROM), passphrase(line, false));
      case RESTORE ->
          new Restore(line.settings(), progress).from(line.path(FROM), passphrase(line, false));
      case ROTATE_KEY ->
          new Rotation(line.settings(), Backup.homeOf(line.settings()), Rotation.GRACE, progress)
              .run();
      case TRUST_KEY ->
          new KeyTrust(line.settings(), Backup.homeOf(line.settings()), progress)
              .in(line.path(FROM));
      case BUNDLE -> {
        Distribution here = Distribution.here();
        new Bundle(here.folder(), here.version(), progress).to(line.path(TO));
      }
    }
  }

  private Line line(List<String> args) throws IOException {
    Map<String, String> own = new LinkedHashMap<>();
    List<String> rest = new ArrayList<>();
    for (String arg : args) {
      int equals = arg.indexOf('=');
      if (equals > 0 && OWN.contains(arg.substring(0, equals))) {
        own.put(arg.substring(0, equals), arg.substring(equals + 1));
      } else {
        rest.add(arg);
      }
    }
    return new Line(own, Settings.of(rest, environment, userHome));
  }

  private char[] passphrase(Line line, boolean twice) throws IOException {
    return Passphrase.of(line.optional(PASSPHRASE), environment, twice);
  }
}
