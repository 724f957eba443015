package org.haochaping.launcher.backup;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.haochaping.launcher.Home;
import org.haochaping.launcher.HomeLock;
import org.haochaping.launcher.Secrets;
import org.haochaping.launcher.Setting;
import org.haochaping.launcher.Settings;
import org.haochaping.launcher.keycloak.KeycloakProcess;
import org.haochaping.launcher.payara.PayaraProcess;
import org.haochaping.launcher.postgres.Cluster;
import org.haochaping.launcher.postgres.PostgresProcess;
import org.haochaping.launcher.process.Orphans;
import org.haochaping.launcher.process.Supervisor;
import org.haochaping.launcher.terminal.Progress;

/**
 * A home's database server for the time of one command: the running one when the product runs, one
 * started on a free port when it does not, the external one where there is one.
 */
public final class HomeDatabase implements AutoCloseable {
  private final Cluster cluster;
  private final Optional<HomeLock> lock;
  private final Supervisor supervisor;

  private HomeDatabase(Cluster cluster, Optional<HomeLock> lock, Supervisor supervisor) {
    this.cluster = cluster;
    this.lock = lock;
    this.supervisor = supervisor;
  }

  public static HomeDatabase of(Settings settings, Home home, Progress progress)
      throws IOException, InterruptedException {
    Supervisor supervisor = new Supervisor(progress);
    Optional<HomeLock> lock = HomeLock.tryTake(home);
    if (!settings.ownPostgres()) {
      return new HomeDatabase(external(settings), lock, supervisor);
    }
    String password = Secrets.of(home).databaseSuperuser();
    if (lock.isEmpty()) {
      return new HomeDatabase(Cluster.embedded(port(home), password), lock, supervisor);
    }
    Orphans.stop(
        List.of(
            PayaraProcess.pidFile(home),
            KeycloakProcess.pidFile(home),
            PostgresProcess.pidFile(home)),
        progress);
    Cluster cluster = Cluster.embedded(freePort(), password);
    supervisor.start(PostgresProcess.of(home, settings.programs(), cluster));
    return new HomeDatabase(cluster, lock, supervisor);
  }

  static Cluster external(Settings settings) {
    return Cluster.external(
        settings.text(Setting.DATABASE_URL),
        settings.text(Setting.DATABASE_USER),
        settings.text(Setting.DATABASE_PASSWORD));
  }

  /** PostgreSQL writes down where it listens; the flags of the running launcher are its own. */
  private static int port(Home home) throws IOException {
    Path file = home.postgres().resolve("postmaster.pid");
    if (!Files.exists(file)) {
      throw BackupRefusals.databaseStarting(home.root());
    }
    return Integer.parseInt(Files.readAllLines(file).get(3).strip());
  }

  static int freePort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    }
  }

  public Cluster cluster() {
    return cluster;
  }

  /** Whether a launcher runs this home meanwhile. */
  public boolean running() {
    return lock.isEmpty();
  }

  @Override
  public void close() throws IOException {
    supervisor.stop();
    if (lock.isPresent()) {
      lock.get().close();
    }
  }
}
