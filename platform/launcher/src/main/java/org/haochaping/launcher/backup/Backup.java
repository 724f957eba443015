package org.haochaping.launcher.backup;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import org.haochaping.launcher.Home;
import org.haochaping.launcher.Secrets;
import org.haochaping.launcher.Settings;
import org.haochaping.launcher.postgres.Cluster;
import org.haochaping.launcher.postgres.Databases;
import org.haochaping.launcher.terminal.Progress;
import org.haochaping.launcher.terminal.Words;

/** {@code backup}: everything of one home into one sealed file, whether the product runs or not. */
public record Backup(Settings settings, Home home, String version, Clock clock, Progress progress) {

  /** Refuses before a folder is made where nothing was. */
  public static Home homeOf(Settings settings) throws IOException {
    if (!Files.isDirectory(settings.home().resolve("secrets"))) {
      throw BackupRefusals.noHome(settings.home());
    }
    return Home.at(settings.home());
  }

  public void to(Path file, char[] passphrase) throws Exception {
    Secrets secrets = Secrets.of(home);
    try (HomeDatabase database = HomeDatabase.of(settings, home, progress);
        BackupWriter writer = BackupWriter.to(file, passphrase)) {
      Cluster cluster = database.cluster();
      Instant moment = clock.instant();
      Manifest manifest;
      // Ours is fixed first: whoever our rows name then exists in Keycloak's.
      try (Connection ours = Rows.snapshot(owner(cluster, secrets))) {
        if (settings.ownKeycloak()) {
          try (Connection theirs = Rows.snapshot(keycloak(cluster, secrets))) {
            write(writer, new ProductData(ours));
            progress.step(
                Words.of("写入登录数据库", "Writing Keycloak's database"),
                () -> {
                  new KeycloakData(theirs).out(writer);
                  return true;
                });
          }
        } else {
          write(writer, new ProductData(ours));
        }
        manifest = manifest(writer, new ProductData(ours), moment);
      }
      writer.finish(manifest);
      long bytes = Files.size(file);
      try (Connection owner = owner(cluster, secrets)) {
        record(owner, moment, file, bytes);
      }
      said(file, bytes, manifest);
    }
  }

  private void write(BackupWriter writer, ProductData data) {
    progress.step(
        Words.of("写入密钥和设置", "Writing keys and settings"),
        () -> {
          new HomeFiles(home).out(writer);
          return true;
        });
    progress.step(
        Words.of("写入业务数据库", "Writing the product's database"),
        () -> {
          data.out(writer);
          return true;
        });
  }

  private Manifest manifest(BackupWriter writer, ProductData data, Instant moment)
      throws SQLException {
    return new Manifest(
        Manifest.FORMAT,
        version,
        data.generation(),
        moment.toString(),
        data.changes(),
        data.months(),
        settings.ownKeycloak(),
        writer.entries());
  }

  private static Connection owner(Cluster cluster, Secrets secrets)
      throws SQLException, IOException {
    return cluster.as(Databases.OWNER, secrets.databaseOwner(), Databases.PRODUCT);
  }

  private static Connection keycloak(Cluster cluster, Secrets secrets)
      throws SQLException, IOException {
    return cluster.as(Databases.KEYCLOAK, secrets.keycloakDatabase(), Databases.KEYCLOAK);
  }

  /** For the operators' status page; a schema from before that page has no place for it. */
  private void record(Connection owner, Instant moment, Path file, long bytes) throws SQLException {
    if (Rows.list(owner, "select to_regclass('backup_record')::text").get(0) == null) {
      return;
    }
    try (PreparedStatement statement =
        owner.prepareStatement(
            "insert into backup_record (at, finished_at, file_name, bytes, version)"
                + " values (?, ?, ?, ?, ?)")) {
      statement.setTimestamp(1, Timestamp.from(moment));
      statement.setTimestamp(2, Timestamp.from(clock.instant()));
      statement.setString(3, file.getFileName().toString());
      statement.setLong(4, bytes);
      statement.setString(5, version);
      statement.executeUpdate();
    }
  }

  private void said(Path file, long bytes, Manifest manifest) {
    progress.say(
        Words.of(
            "备份完成：%s（%,d 字节，%,d 行）。口令请与备份分开保管，没有口令无法恢复。"
                .formatted(file.toAbsolutePath(), bytes, manifest.rows()),
            "Backed up to %s (%,d bytes, %,d rows). Keep the passphrase elsewhere: without it nothing can be restored."
                .formatted(file.toAbsolutePath(), bytes, manifest.rows())));
    if (!manifest.keycloak()) {
      progress.say(
          Words.of(
              "外部 Keycloak 的数据不在其中，请另行备份。",
              "The external Keycloak's data are not in it; back them up where it runs."));
    }
  }
}
