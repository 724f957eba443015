package org.haochaping.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import org.haochaping.launcher.keycloak.KeycloakProcess;
import org.haochaping.launcher.postgres.Cluster;
import org.haochaping.launcher.postgres.Databases;
import org.haochaping.launcher.postgres.PostgresProcess;
import org.haochaping.launcher.process.Java;
import org.haochaping.launcher.process.PidFile;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;

/** One launcher on real PostgreSQL and Keycloak, killed in every way there is. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class LauncherIT {
  private static final String LOGIN =
      "/realms/haochaping/protocol/openid-connect/auth?client_id=haochaping-console"
          + "&redirect_uri=%s&response_type=code&scope=openid&code_challenge_method=S256"
          + "&code_challenge=E9Melhoa2OwvFrEMTJguCHaoeK1t8URWbuGJSstw-cM";

  @TempDir static Path folder;
  private static final int[] PORTS = new int[4];
  private static Home home;
  private static Process launcher;

  @BeforeAll
  static void start() throws Exception {
    List<ServerSocket> sockets = new ArrayList<>();
    for (int i = 0; i < PORTS.length; i++) {
      sockets.add(new ServerSocket(0));
      PORTS[i] = sockets.get(i).getLocalPort();
    }
    for (ServerSocket socket : sockets) {
      socket.close();
    }
    home = Home.at(folder.resolve("home"));
    launcher = launch();
  }

  @AfterAll
  static void stop() throws InterruptedException {
    launcher.destroy();
    launcher.waitFor(60, TimeUnit.SECONDS);
    launcher.destroyForcibly();
  }

  @Test
  @Order(1)
  void people_sign_in_on_a_chinese_page() throws Exception {
    String page = loginPage("zh-CN,zh;q=0.9");

    assertThat(page)
        .contains("<html class=\"login-pf\" lang=\"zh-CN\"")
        .contains("政务服务好差评平台")
        .contains("登录");
    assertThat(loginPage(null)).as("without a wish").contains("lang=\"zh-CN\"");
    assertThat(loginPage("en")).as("English second").contains("Sign in");
  }

  @Test
  @Order(2)
  void the_launchers_own_token_names_our_audience_and_its_account() throws Exception {
    String form =
        "grant_type=client_credentials&client_id=haochaping-launcher&client_secret="
            + Secrets.of(home).launcherClient();
    HttpRequest request =
        HttpRequest.newBuilder(
                URI.create(keycloak() + "/realms/haochaping/protocol/openid-connect/token"))
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(HttpRequest.BodyPublishers.ofString(form))
            .build();
    ObjectMapper json = new ObjectMapper();
    String token = json.readTree(send(request)).path("access_token").asText();

    JsonNode claims =
        json.readTree(
            new String(
                Base64.getUrlDecoder().decode(token.split("\\.")[1]), StandardCharsets.UTF_8));
    assertThat(claims.path("aud").asText()).isEqualTo("haochaping-api");
    assertThat(claims.path("upn").asText()).isEqualTo("service-account-haochaping-launcher");
    assertThat(claims.path("name").asText()).as("read in the journal").isEqualTo("好差评启动器");
    assertThat(claims.path("iss").asText()).isEqualTo(keycloak() + "/realms/haochaping");
  }

  @Test
  @Order(3)
  void the_database_is_durable_and_lets_nobody_in_without_a_password() throws Exception {
    assertThat(cluster("wrong")).satisfies(wrong -> assertThat(canConnect(wrong)).isFalse());
    try (Connection connection = cluster(Secrets.of(home).databaseSuperuser()).administrator();
        var rows =
            connection
                .createStatement()
                .executeQuery(
                    "select current_setting('fsync'), current_setting('synchronous_commit'),"
                        + " (select count(*) from pg_hba_file_rules where auth_method = 'trust')")) {
      rows.next();
      assertThat(rows.getString(1)).isEqualTo("on");
      assertThat(rows.getString(2)).isEqualTo("on");
      assertThat(rows.getInt(3)).isZero();
    }
    try (Connection connection = owner()) {
      connection.createStatement().execute("insert into operator_account (login) values ('kept')");
    }
  }

  @Test
  @Order(4)
  void killed_servers_come_back() throws Exception {
    ProcessHandle postgres = process(PostgresProcess.pidFile(home));
    ProcessHandle keycloak = process(KeycloakProcess.pidFile(home));

    postgres.destroyForcibly();
    await(() -> kept() == 1);
    await(() -> loginPage("zh-CN").contains("登录"));
    assertThat(keycloak.isAlive()).as("Keycloak takes the new database").isTrue();
    assertThat(process(PostgresProcess.pidFile(home)).pid()).isNotEqualTo(postgres.pid());

    keycloak.destroyForcibly();
    await(() -> loginPage("zh-CN").contains("登录"));
    assertThat(process(KeycloakProcess.pidFile(home)).pid()).isNotEqualTo(keycloak.pid());
  }

  @Test
  @Order(5)
  void after_a_kill_of_the_launcher_the_next_one_clears_up_and_the_data_is_there()
      throws Exception {
    launcher.destroyForcibly().waitFor();
    ProcessHandle postgres = process(PostgresProcess.pidFile(home));
    ProcessHandle keycloak = process(KeycloakProcess.pidFile(home));

    launcher = launch();

    assertThat(postgres.isAlive()).isFalse();
    assertThat(keycloak.isAlive()).isFalse();
    assertThat(kept()).isEqualTo(1);
    assertThat(loginPage("zh-CN")).contains("登录");
  }

  @Test
  @Order(6)
  void told_to_stop_it_leaves_nothing_running() throws Exception {
    ProcessHandle postgres = process(PostgresProcess.pidFile(home));
    ProcessHandle keycloak = process(KeycloakProcess.pidFile(home));

    launcher.destroy();

    assertThat(launcher.waitFor(60, TimeUnit.SECONDS)).isTrue();
    assertThat(postgres.isAlive()).isFalse();
    assertThat(keycloak.isAlive()).isFalse();
    assertThat(home.postgres().resolve("postmaster.pid")).doesNotExist();
  }

  private static Process launch() throws Exception {
    Path out = folder.resolve("launcher.log");
    Files.deleteIfExists(out);
    Process process =
        new ProcessBuilder(
                Java.program(),
                "-Ddist=" + System.getProperty("dist"),
                "-cp",
                System.getProperty("dist") + "/haochaping.jar:" + testClasses(),
                Halfway.class.getName(),
                "--home=" + home.root(),
                "--programs=" + System.getProperty("programs"),
                "--demo",
                "--http-port=" + PORTS[0],
                "--keycloak-port=" + PORTS[1],
                "--keycloak-management-port=" + PORTS[2],
                "--postgres-port=" + PORTS[3])
            .redirectErrorStream(true)
            .redirectOutput(out.toFile())
            .start();
    long until = System.nanoTime() + Duration.ofMinutes(6).toNanos();
    while (process.isAlive() && System.nanoTime() < until) {
      if (Files.readString(out).contains("READY")) {
        return process;
      }
      Thread.sleep(200);
    }
    process.destroy();
    throw new AssertionError(Files.readString(out));
  }

  private static Path testClasses() throws Exception {
    return Path.of(Halfway.class.getProtectionDomain().getCodeSource().getLocation().toURI());
  }

  private static String keycloak() {
    return "http://127.0.0.1:" + PORTS[1];
  }

  private static String loginPage(String language) throws IOException, InterruptedException {
    String back = "http%3A%2F%2F127.0.0.1%3A" + PORTS[0] + "%2F";
    var request = HttpRequest.newBuilder(URI.create(keycloak() + LOGIN.formatted(back)));
    if (language != null) {
      request.header("Accept-Language", language);
    }
    return send(request.build());
  }

  private static String send(HttpRequest request) throws IOException, InterruptedException {
    return HttpClient.newHttpClient().send(request, BodyHandlers.ofString()).body();
  }

  private static Cluster cluster(String password) {
    return Cluster.embedded(PORTS[3], password);
  }

  private static boolean canConnect(Cluster cluster) {
    try (Connection connection = cluster.administrator()) {
      return connection.isValid(1);
    } catch (SQLException e) {
      return false;
    }
  }

  private static Connection owner() throws SQLException, IOException {
    Secrets secrets = Secrets.of(home);
    return cluster(secrets.databaseSuperuser())
        .as(Databases.OWNER, secrets.databaseOwner(), Databases.PRODUCT);
  }

  private static int kept() throws SQLException, IOException {
    try (Connection connection = owner();
        var rows =
            connection
                .createStatement()
                .executeQuery("select count(*) from operator_account where login = 'kept'")) {
      rows.next();
      return rows.getInt(1);
    }
  }

  private static ProcessHandle process(PidFile file) throws IOException {
    return file.alive().orElseThrow(() -> new AssertionError(file + " names nobody alive"));
  }

  private static void await(Callable<Boolean> condition) throws Exception {
    Throwable last = null;
    long until = System.nanoTime() + Duration.ofMinutes(5).toNanos();
    while (System.nanoTime() < until) {
      try {
        if (condition.call()) {
          return;
        }
      } catch (SQLException | IOException e) {
        last = e;
      }
      Thread.sleep(500);
    }
    throw new AssertionError("It did not come back", last);
  }
}
