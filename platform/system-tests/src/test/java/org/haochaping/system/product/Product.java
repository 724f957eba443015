package org.haochaping.system.product;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** The running product with its demo tenants; one for the whole run, see {@link OnProduct}. */
public final class Product implements AutoCloseable {
  /** A Tuesday morning in China, so that a run of the tests is the same on every day. */
  public static final Instant BEGIN = Instant.parse("2026-10-20T01:30:00Z");

  private static final Duration REVIVAL = Duration.ofMinutes(3);

  private final Path target;
  private final Path home;
  private final Ports ports;
  private LauncherProcess launcher;
  private int starts;

  private Product(Path target, Ports ports) throws IOException {
    this.target = target;
    this.home = target.resolve("product");
    this.ports = ports;
    this.launcher = launch(BEGIN);
  }

  static Product start() throws IOException {
    Path target = Path.of(System.getProperty("target", "target"));
    Folders.delete(target.resolve("product"));
    return new Product(target, Ports.free());
  }

  /** The web site's address. */
  public String url() {
    return "http://127.0.0.1:" + ports.http();
  }

  /** Keycloak's address. */
  public String keycloak() {
    return "http://127.0.0.1:" + ports.keycloak();
  }

  /** The realm, as it stands in tokens. */
  public String issuer() {
    return keycloak() + "/realms/haochaping";
  }

  /** What the launcher made on its first run. */
  public String secret(String name) throws IOException {
    return Files.readString(home.resolve("secrets").resolve(name)).strip();
  }

  /** Files the launcher keeps its secrets in. */
  public Path secretFile(String name) {
    return home.resolve("secrets").resolve(name);
  }

  /** The logs of PostgreSQL, Keycloak and Payara. */
  public Path logs() {
    return home.resolve("logs");
  }

  /** The tenants' YAML as delivered. */
  public Path tenants() {
    return dist().resolve("tenants");
  }

  /** All that the launcher has said since it was last started. */
  public String said() throws IOException {
    return launcher.said();
  }

  /** The database as the server sees it: the application role, with row security in force. */
  public Connection database() throws SQLException, IOException {
    return Database.open(ports.postgres(), secret("database-app"));
  }

  /** The same, within one tenant. */
  public Connection databaseOf(String tenant) throws SQLException, IOException {
    Connection connection = database();
    Database.enter(connection, Database.tenant(connection, tenant));
    return connection;
  }

  /** kill -9 of Payara; the launcher starts it again by itself. */
  public void killServer() throws IOException {
    kill("payara");
  }

  /** kill -9 of PostgreSQL; the launcher starts it again by itself. */
  public void killDatabase() throws IOException {
    kill("postgres");
  }

  /** kill -9 of the launcher, which orphans the others, and a new one on the same home. */
  public void killLauncherAndStartAgain(Instant now) throws IOException {
    launcher.kill();
    launcher = launch(now);
  }

  /** An orderly stop and start on the same home, at another moment. */
  public void startAgainAt(Instant now) throws IOException {
    launcher.stop();
    launcher = launch(now);
  }

  /** Until the server answers again and reaches its database. */
  public void awaitReady() {
    Waiting.until("the server is ready", REVIVAL, () -> Probe.ready(url()));
  }

  private void kill(String name) throws IOException {
    String[] parts = Files.readString(home.resolve("run/" + name + ".pid")).strip().split(" ");
    ProcessHandle process =
        ProcessHandle.of(Long.parseLong(parts[0]))
            .orElseThrow(() -> new AssertionError(name + " does not run"));
    process.destroyForcibly();
    process.onExit().join();
  }

  private LauncherProcess launch(Instant now) throws IOException {
    List<String> flags =
        new ArrayList<>(
            List.of(
                "--demo",
                "--demo-now=" + now,
                "--home=" + home.toAbsolutePath(),
                "--http-port=" + ports.http(),
                "--keycloak-port=" + ports.keycloak(),
                "--keycloak-management-port=" + ports.management(),
                "--postgres-port=" + ports.postgres()));
    String programs = System.getProperty("programs");
    if (programs != null) {
      flags.add("--programs=" + programs);
    }
    Path log = target.resolve("launcher-" + ++starts + ".log");
    return LauncherProcess.start(dist().resolve("haochaping.jar"), flags, log);
  }

  private static Path dist() {
    Path dist = Path.of(System.getProperty("dist", "../launcher/target/dist"));
    if (!Files.exists(dist.resolve("haochaping.jar"))) {
      throw new AssertionError(
          "no product in " + dist + ": build with mvn -pl platform/system-tests -am verify");
    }
    return dist;
  }

  @Override
  public void close() {
    launcher.stop();
  }
}
