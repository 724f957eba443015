package org.haochaping.launcher.backup;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.stream.Stream;
import org.haochaping.launcher.Home;
import org.haochaping.launcher.Secrets;
import org.haochaping.launcher.Settings;
import org.haochaping.launcher.postgres.Cluster;
import org.haochaping.launcher.postgres.Databases;
import org.haochaping.launcher.postgres.PostgresProcess;
import org.haochaping.launcher.process.Archive;
import org.haochaping.launcher.process.Supervisor;
import org.haochaping.launcher.terminal.Progress;
import org.haochaping.launcher.terminal.Words;
import org.haochaping.liquibase.Migrations;

/**
 * {@code restore}: an empty home becomes what the backup was. All of it is made in a folder beside,
 * which takes the home's name only when every row has been counted.
 */
public record Restore(Settings settings, Progress progress) {

  public void from(Path file, char[] passphrase) throws Exception {
    Path target = settings.home().toAbsolutePath().normalize();
    refuseUsed(target);
    BackupFile backup = new BackupFile(file, passphrase);
    Manifest manifest = new Verification(progress).proved(file, backup);
    Path draft = target.resolveSibling("." + target.getFileName() + ".restoring");
    if (Files.exists(draft)) {
      Archive.delete(draft);
    }
    try {
      Home home = Home.at(draft);
      files(backup, home);
      if (settings.ownPostgres()) {
        embedded(backup, manifest, home);
      } else {
        external(backup, manifest, home);
      }
      Files.deleteIfExists(target);
      Files.move(draft, target, StandardCopyOption.ATOMIC_MOVE);
    } finally {
      if (Files.exists(draft)) {
        Archive.delete(draft);
      }
    }
    progress.say(
        Words.of(
            "恢复完成：%s，%,d 行。现在可以照常启动。".formatted(target, manifest.rows()),
            "Restored to %s, %,d rows. Start it as usual.".formatted(target, manifest.rows())));
  }

  private static void refuseUsed(Path target) throws IOException {
    if (Files.exists(target)) {
      try (Stream<Path> inside = Files.list(target)) {
        if (inside.findAny().isPresent()) {
          throw BackupRefusals.homeInUse(target);
        }
      }
    }
  }

  private void files(BackupFile backup, Home home) {
    progress.step(
        Words.of("恢复密钥和设置", "Restoring keys and settings"),
        () -> {
          HomeFiles files = new HomeFiles(home);
          backup.each(
              (name, content) -> {
                if (!name.startsWith(HomeFiles.FOLDER)) {
                  return false;
                }
                files.in(name, content);
                return true;
              });
          HomeSettings.forThisMachine(home, settings);
          return true;
        });
  }

  private void embedded(BackupFile backup, Manifest manifest, Home home) throws Exception {
    Secrets secrets = Secrets.of(home);
    Cluster cluster = Cluster.embedded(HomeDatabase.freePort(), secrets.databaseSuperuser());
    PostgresProcess postgres = PostgresProcess.of(home, settings.programs(), cluster);
    postgres.makeData(secrets.file("postgres"));
    Supervisor supervisor = new Supervisor(progress);
    try {
      supervisor.start(postgres);
      databases(backup, manifest, cluster, secrets);
    } finally {
      supervisor.stop();
    }
  }

  private void external(BackupFile backup, Manifest manifest, Home home) throws Exception {
    Cluster cluster = HomeDatabase.external(settings);
    for (String database : new String[] {Databases.PRODUCT, Databases.KEYCLOAK}) {
      if (Databases.exists(cluster, database)) {
        throw BackupRefusals.databaseInUse(database);
      }
    }
    boolean done = false;
    try {
      databases(backup, manifest, cluster, Secrets.of(home));
      done = true;
    } finally {
      if (!done) {
        Databases.drop(cluster);
      }
    }
  }

  private void databases(BackupFile backup, Manifest manifest, Cluster cluster, Secrets secrets)
      throws SQLException, IOException {
    Databases.prepare(
        cluster, secrets.databaseOwner(), secrets.databaseApp(), secrets.keycloakDatabase());
    try (Connection ours = cluster.as(Databases.OWNER, secrets.databaseOwner(), Databases.PRODUCT);
        Connection theirs =
            cluster.as(Databases.KEYCLOAK, secrets.keycloakDatabase(), Databases.KEYCLOAK)) {
      progress.step(
          Words.of("建立备份时的表结构", "Making the schema of that time"),
          () -> {
            Migrations.updateFirst(ours, manifest.changes().size());
            return true;
          });
      progress.step(
          Words.of("恢复数据", "Restoring the data"),
          () -> {
            rows(backup, manifest, new ProductData(ours), new KeycloakData(theirs));
            return true;
          });
    }
  }

  private static void rows(
      BackupFile backup, Manifest manifest, ProductData product, KeycloakData keycloak)
      throws SQLException, IOException {
    product.begin(manifest.months());
    backup.each(
        (name, content) -> {
          if (name.startsWith(ProductData.FOLDER)) {
            String table = name.substring(ProductData.FOLDER.length());
            product.in(table, manifest.entry(name), content);
          } else if (name.equals(KeycloakData.SCHEMA)) {
            keycloak.begin(content);
          } else if (name.startsWith(KeycloakData.FOLDER)) {
            String table = name.substring(KeycloakData.FOLDER.length());
            keycloak.in(table, manifest.entry(name), content);
          }
          return true;
        });
    product.end();
    if (manifest.keycloak()) {
      keycloak.end();
    }
  }
}
