package org.haochaping.launcher.backup;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.haochaping.launcher.terminal.Progress;
import org.haochaping.launcher.terminal.Refusal;
import org.haochaping.launcher.terminal.Words;
import org.haochaping.liquibase.Migrations;

/** {@code verify}: whether a backup is whole and this program can restore it. */
public record Verification(Progress progress) {

  public void of(Path file, char[] passphrase) throws IOException {
    Manifest manifest = proved(file, new BackupFile(file, passphrase));
    progress.say(
        Words.of(
            "备份完好：%s 由版本 %s 于 %s 制作，第 %d 代表结构，%d 个文件和表，%,d 行。"
                .formatted(
                    file,
                    manifest.version(),
                    manifest.createdAt(),
                    manifest.generation(),
                    manifest.entries().size(),
                    manifest.rows()),
            "The backup is whole: %s was made by version %s at %s, schema generation %d, %d files and tables, %,d rows."
                .formatted(
                    file,
                    manifest.version(),
                    manifest.createdAt(),
                    manifest.generation(),
                    manifest.entries().size(),
                    manifest.rows())));
  }

  Manifest proved(Path file, BackupFile backup) {
    if (!Files.isReadable(file)) {
      throw Refusal.of(
          "读不到文件 %s，请检查 --from。".formatted(file),
          "The file %s cannot be read; check --from.".formatted(file));
    }
    Manifest manifest = progress.step(Words.of("核对备份文件", "Verifying the backup"), backup::verified);
    refuseForeign(manifest, Migrations.known());
    return manifest;
  }

  static void refuseForeign(Manifest manifest, List<String> known) {
    List<String> unknown =
        manifest.changes().stream().filter(change -> !known.contains(change)).toList();
    if (!unknown.isEmpty()) {
      throw BackupRefusals.newer(manifest.version(), unknown);
    }
    if (!known.subList(0, manifest.changes().size()).equals(manifest.changes())) {
      throw BackupRefusals.otherOrder(manifest.version());
    }
  }
}
