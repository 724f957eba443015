package org.haochaping.system.product;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The running product with its demo tenants; mostly one for the whole run: {@link OnProduct}. */
public final class Product implements AutoCloseable {
  /** A Tuesday morning in China, so that a run of the tests is the same on every day. */
  public static final Instant BEGIN = Instant.parse("2026-10-20T01:30:00Z");

  /** Where the product begins whose clock is moved on, see {@link OnMovingProduct}. */
  static final Instant NEW_YEAR = Instant.parse("2026-01-05T01:30:00Z");

  /** How the logins of those begin who sign in through an external identity provider. */
  public static final String FEDERATED = "id.";

  private static final Duration REVIVAL = Duration.ofMinutes(3);

  private final Installation installation;
  private final Path home;
  private LauncherProcess launcher;
  private Instant begin = BEGIN;
  private long begun;
  private int starts;

  private Product(Installation installation, Instant now) throws IOException {
    this.installation = installation;
    this.home = installation.home();
    this.launcher = launch(now);
  }

  static Product start() throws IOException {
    Installation installation = Installation.in(target(), Installation.today());
    Folders.delete(installation.home());
    Files.createDirectories(installation.folder());
    return new Product(installation, BEGIN);
  }

  /** Another product on a home that {@code restore} made of a backup, on ports of its own. */
  public static Product restored(Path backup, Path passphrase) throws IOException {
    Path folder = target().resolve("restored");
    Folders.delete(folder);
    Files.createDirectories(folder);
    Installation installation = Installation.in(folder, Installation.today());
    run(installation.home(), "restore", "--from=" + backup, "--passphrase-file=" + passphrase);
    return new Product(installation, BEGIN);
  }

  /** The program this build made. */
  public static Path today() {
    return Installation.today();
  }

  /** The program it runs. */
  public Path program() {
    return installation.dist();
  }

  /** A folder for products, with nothing in it. */
  public static Path emptyFolder(String name) throws IOException {
    Path folder = target().resolve(name);
    Folders.delete(folder);
    return Files.createDirectories(folder);
  }

  /** The home of a product that is stopped, once more elsewhere. */
  public static void copy(Path folder, Path to) throws IOException {
    Folders.copy(folder, to);
  }

  /** Another product of any version on the home in a folder, on ports of its own. */
  public static Product of(Path dist, Path folder, Instant now) throws IOException {
    return new Product(Installation.in(folder, dist), now);
  }

  /** A product in a folder, at the beginning of a year that is to pass in minutes on its clock. */
  public static Product throughAYear(String folder) throws IOException {
    Product product = of(today(), emptyFolder(folder), NEW_YEAR);
    // The server looks at the months to come too seldom for that.
    try (Connection connection = product.database()) {
      Database.texts(connection, "select make_evaluation_partitions('2026-01-01', 13)");
      return product;
    } catch (SQLException e) {
      product.close();
      throw new AssertionError(e);
    }
  }

  /** A product that brings everything itself, where no name but this machine's can be resolved. */
  public static Product alone(Path dist, Path folder) throws IOException {
    return new Product(Installation.alone(folder, dist), BEGIN);
  }

  /**
   * This build's server as a second one: the first one's database, sign-in and address, and a home
   * that has nothing of the first one's but its secrets.
   */
  public Product beside(Path folder) throws IOException {
    Installation second = installation.beside(folder, secret("postgres"), secret("keycloak-admin"));
    Files.createDirectories(second.home());
    Folders.copy(home.resolve("secrets"), second.home().resolve("secrets"));
    return new Product(second, now());
  }

  /** Of this fork alone. */
  private static Path target() {
    return Path.of(System.getProperty("target", "target"), "fork-" + fork());
  }

  /** Which of the forks of a run this is, from 1 on. */
  static int fork() {
    return Integer.getInteger("fork", 1);
  }

  /** A command of the launcher on this home, beside the running product; what it said. */
  public String command(String... line) throws IOException {
    return run(home, line);
  }

  private static String run(Path home, String... line) throws IOException {
    List<String> args = new ArrayList<>(List.of(line));
    args.add("--home=" + home.toAbsolutePath());
    args.addAll(Installation.programs());
    return LauncherProcess.run(Installation.jar(Installation.today()), args);
  }

  /** Keycloak's unpacked distribution, with its command line. */
  public Path keycloakPrograms() throws IOException {
    Path programs =
        Optional.ofNullable(System.getProperty("programs"))
            .map(Path::of)
            .orElse(home.resolve("programs"));
    try (Stream<Path> all = Files.list(programs)) {
      return all.filter(one -> one.getFileName().toString().startsWith("keycloak-"))
          .findFirst()
          .orElseThrow();
    }
  }

  /** The server's address. */
  public String url() {
    return installation.url();
  }

  /** The web site's address as people see it; of two servers it is one and the same. */
  public String site() {
    return installation.site();
  }

  /** Moves the server's clock to a moment, from where it ticks on. */
  public void moveTo(Instant moment) throws IOException {
    begin = moment;
    begun = System.nanoTime();
    Path written = Files.writeString(home.resolve("data/demo-next"), moment.toString());
    Files.move(written, home.resolve("data/demo-now"), StandardCopyOption.ATOMIC_MOVE);
    Waiting.until(
        "the server's clock has moved",
        Duration.ofSeconds(10),
        () -> System.nanoTime() - begun > Duration.ofMillis(400).toNanos());
  }

  /** The server's present moment. */
  public Instant now() {
    return begin.plusNanos(System.nanoTime() - begun);
  }

  /** Keycloak's address. */
  public String keycloak() {
    return "http://127.0.0.1:" + installation.ports().keycloak();
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
    return installation.dist().resolve("tenants");
  }

  /** All that the launcher has said since it was last started. */
  public String said() throws IOException {
    return launcher.said();
  }

  /** The database as the server sees it: the application role, with row security in force. */
  public Connection database() throws SQLException, IOException {
    return Database.open(installation.ports().postgres(), secret("database-app"));
  }

  /** The database past row security, for benchmarks that need more rows than anybody sends. */
  public Connection databaseAsOwner() throws SQLException, IOException {
    return Database.owner(installation.ports().postgres(), secret("postgres"));
  }

  /** The same as the server sees it, within one tenant. */
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

  /** The server is stopped in order and not started again; its database and sign-in go on. */
  public void retireServer() throws IOException {
    launcher.kill();
    ProcessHandle server = process("payara");
    server.destroy();
    server.onExit().join();
  }

  /** Stops everything, also when the launcher that would do it is gone. */
  public void closeWithWhatIsLeft() throws IOException {
    launcher.stop();
    for (String name : List.of("payara", "keycloak", "postgres")) {
      Path pid = home.resolve("run/" + name + ".pid");
      if (Files.exists(pid)) {
        long number = Long.parseLong(Files.readString(pid).strip().split(" ")[0]);
        ProcessHandle.of(number).ifPresent(Product::kill);
      }
    }
  }

  private static void kill(ProcessHandle process) {
    process.destroyForcibly();
    process.onExit().join();
  }

  private void kill(String name) throws IOException {
    kill(process(name));
  }

  private ProcessHandle process(String name) throws IOException {
    String[] parts = Files.readString(home.resolve("run/" + name + ".pid")).strip().split(" ");
    return ProcessHandle.of(Long.parseLong(parts[0]))
        .orElseThrow(() -> new AssertionError(name + " does not run"));
  }

  private LauncherProcess launch(Instant now) throws IOException {
    begin = now;
    begun = System.nanoTime();
    List<String> flags = new ArrayList<>(List.of("--demo", "--demo-now=" + now));
    if (installation.dist().equals(Installation.today())) {
      flags.add("--federated-login-prefix=" + FEDERATED);
    }
    flags.addAll(installation.flags());
    return LauncherProcess.start(
        Installation.jar(installation.dist()),
        flags,
        installation.environment(),
        installation.folder().resolve("launcher-" + ++starts + ".log"));
  }

  @Override
  public void close() {
    launcher.stop();
  }
}
