package org.haochaping.launcher.postgres;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.haochaping.launcher.Home;
import org.haochaping.launcher.process.Child;
import org.haochaping.launcher.process.PidFile;
import org.haochaping.launcher.process.Server;
import org.haochaping.launcher.terminal.Refusal;
import org.haochaping.launcher.terminal.Words;

/**
 * The embedded PostgreSQL, reached over loopback with passwords only. Started by ourselves, not by
 * the library the binaries belong to: that one trusts every local user, turns fsync off, and stops
 * the server in a shutdown hook of its own, before Keycloak and Payara are done with it.
 */
public final class PostgresProcess implements Server {
  private final Home home;
  private final Binaries binaries;
  private final Cluster cluster;

  private PostgresProcess(Home home, Binaries binaries, Cluster cluster) {
    this.home = home;
    this.binaries = binaries;
    this.cluster = cluster;
  }

  public static PostgresProcess of(Home home, Path programs, Cluster cluster) throws IOException {
    return new PostgresProcess(home, Binaries.unpacked(programs), cluster);
  }

  public static PidFile pidFile(Home home) {
    return new PidFile(home.run().resolve("postgres.pid"));
  }

  /** Makes the data folder on the first run; its administrator has a password from the start. */
  public void makeData(Path passwordFile) throws IOException, InterruptedException {
    Path version = home.postgres().resolve("PG_VERSION");
    if (Files.exists(version)) {
      return;
    }
    Path draft = home.root().resolve("postgres.new");
    if (Files.exists(draft)) {
      org.haochaping.launcher.process.Archive.delete(draft);
    }
    List<String> command =
        binaries.command(
            "initdb",
            List.of(
                "--pgdata=" + draft,
                "--username=" + cluster.user(),
                "--pwfile=" + passwordFile,
                "--auth=scram-sha-256",
                "--encoding=UTF8",
                "--locale=C",
                "--locale-provider=builtin",
                "--builtin-locale=C.UTF-8"));
    Process initdb =
        new ProcessBuilder(command)
            .redirectErrorStream(true)
            .redirectOutput(ProcessBuilder.Redirect.appendTo(log().toFile()))
            .start();
    if (initdb.waitFor() != 0) {
      throw Refusal.of(
          "无法建立数据库文件夹，原因见 %s。".formatted(log()),
          "The database folder could not be made; the reason is in %s.".formatted(log()));
    }
    Files.move(draft, home.postgres());
  }

  @Override
  public String name() {
    return "PostgreSQL";
  }

  @Override
  public Words starting() {
    return Words.of("启动数据库 PostgreSQL", "Starting PostgreSQL");
  }

  @Override
  public Child start() throws IOException {
    List<String> command =
        binaries.command(
            "postgres",
            List.of(
                "-D",
                home.postgres().toString(),
                "-p",
                Integer.toString(cluster.port()),
                "-c",
                "listen_addresses=" + cluster.host(),
                "-c",
                "unix_socket_directories=",
                "-c",
                "fsync=on",
                "-c",
                "synchronous_commit=on",
                "-c",
                "max_connections=120",
                "-c",
                "timezone=UTC",
                "-c",
                "log_timezone=UTC",
                "-c",
                "lc_messages=C"));
    return Child.start(command, Map.of(), pidFile(home), log());
  }

  @Override
  public boolean ready() {
    try (Connection connection = cluster.administrator()) {
      return connection.isValid(2);
    } catch (SQLException e) {
      return false;
    }
  }

  @Override
  public void stop(Child child) throws IOException, InterruptedException {
    child.interrupt(Duration.ofSeconds(30));
  }

  @Override
  public Duration patience() {
    return Duration.ofMinutes(2);
  }

  private Path log() {
    return home.logs().resolve("postgres.log");
  }
}
