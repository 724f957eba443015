package org.haochaping.launcher.keycloak;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.haochaping.launcher.Home;
import org.haochaping.launcher.Setting;
import org.haochaping.launcher.Settings;
import org.haochaping.launcher.process.Child;
import org.haochaping.launcher.process.PidFile;
import org.haochaping.launcher.process.Server;
import org.haochaping.launcher.process.Web;
import org.haochaping.launcher.terminal.Words;

/** Keycloak in production mode on our database, answering on the bind address only. */
public record KeycloakProcess(
    Home home,
    Settings settings,
    Distribution distribution,
    String databaseUrl,
    String databasePassword,
    String adminSecret,
    String adminPassword)
    implements Server {
  /** For people; our own calls use a client with a secret. */
  public static final String ADMIN = "admin";

  public static PidFile pidFile(Home home) {
    return new PidFile(home.run().resolve("keycloak.pid"));
  }

  @Override
  public String name() {
    return "Keycloak";
  }

  @Override
  public Words starting() {
    return Words.of("启动统一登录 Keycloak", "Starting Keycloak");
  }

  @Override
  public Child start() throws IOException {
    List<String> command =
        distribution.command(
            machine(),
            List.of(
                "start",
                "--optimized",
                "--http-enabled=true",
                "--http-host=" + settings.text(Setting.BIND_ADDRESS),
                "--http-port=" + settings.port(Setting.KEYCLOAK_PORT),
                "--hostname=" + settings.keycloakPublicUrl(),
                "--http-management-host=127.0.0.1",
                "--http-management-port=" + settings.port(Setting.KEYCLOAK_MANAGEMENT_PORT),
                "--cache=local",
                "--db-url=" + databaseUrl,
                "--db-username=keycloak"));
    // Secrets go by environment, since every local user can read command lines.
    Map<String, String> environment =
        Map.of(
            "KC_DB_PASSWORD", databasePassword,
            "KC_BOOTSTRAP_ADMIN_USERNAME", ADMIN,
            "KC_BOOTSTRAP_ADMIN_PASSWORD", adminPassword,
            "KC_BOOTSTRAP_ADMIN_CLIENT_ID", settings.text(Setting.KEYCLOAK_ADMIN_CLIENT),
            "KC_BOOTSTRAP_ADMIN_CLIENT_SECRET", adminSecret);
    return Child.start(command, environment, pidFile(home), home.logs().resolve("keycloak.log"));
  }

  /** A demonstration wants to be up quickly on any machine; in real use Java decides for itself. */
  private List<String> machine() {
    List<String> options = new ArrayList<>();
    options.add("-Xms64m");
    options.add("-Xmx" + settings.text(Setting.KEYCLOAK_MEMORY));
    if (settings.demo()) {
      options.addAll(Distribution.QUICK);
    }
    return options;
  }

  @Override
  public boolean ready() {
    return Web.answers(
        "http://127.0.0.1:%d/health/ready"
            .formatted(settings.port(Setting.KEYCLOAK_MANAGEMENT_PORT)));
  }

  @Override
  public void stop(Child child) throws IOException, InterruptedException {
    child.stop(Duration.ofSeconds(30));
  }

  @Override
  public Duration patience() {
    return Duration.ofMinutes(10);
  }
}
