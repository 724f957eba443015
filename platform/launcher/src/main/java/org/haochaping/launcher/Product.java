package org.haochaping.launcher;

import java.io.IOException;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.haochaping.launcher.demo.DemoTenants;
import org.haochaping.launcher.keycloak.Accounts;
import org.haochaping.launcher.keycloak.KeycloakProcess;
import org.haochaping.launcher.keycloak.Realm;
import org.haochaping.launcher.payara.Api;
import org.haochaping.launcher.payara.PayaraProcess;
import org.haochaping.launcher.payara.Plugins;
import org.haochaping.launcher.payara.ServerEnvironment;
import org.haochaping.launcher.postgres.Cluster;
import org.haochaping.launcher.postgres.Databases;
import org.haochaping.launcher.postgres.OwnerRows;
import org.haochaping.launcher.postgres.PostgresProcess;
import org.haochaping.launcher.process.Orphans;
import org.haochaping.launcher.process.Ports;
import org.haochaping.launcher.process.Supervisor;
import org.haochaping.launcher.process.Supervisor.Begun;
import org.haochaping.launcher.terminal.Progress;
import org.haochaping.launcher.terminal.Words;
import org.haochaping.liquibase.Migrations;

/**
 * The whole start, in the order in which one thing needs another; what needs nothing of each other
 * starts together.
 */
final class Product {
  static final String OPERATOR = "operator";

  private final Settings settings;
  private final Home home;
  private final Secrets secrets;
  private final Distribution distribution;
  private final Progress progress;
  private final Supervisor supervisor;

  Product(Settings settings, Home home, Distribution distribution, Progress progress) {
    this.settings = settings;
    this.home = home;
    this.secrets = Secrets.of(home);
    this.distribution = distribution;
    this.progress = progress;
    this.supervisor = new Supervisor(progress);
  }

  void start() throws Exception {
    Cluster cluster = ground();
    Optional<Begun> keycloak = keycloak(cluster);
    // It asks for Keycloak's keys with the first request only.
    Begun server = server(cluster);
    keycloak.ifPresent(Begun::await);
    setUpRealm();
    server.await();
    Api api = Api.at(settings.serverUrl(), settings.keycloakUrl(), secrets.launcherClient());
    try (OwnerRows rows = OwnerRows.open(cluster, secrets.databaseOwner())) {
      rows.operator(OPERATOR);
      rows.operator("service-account-" + Realm.LAUNCHER);
      plugins(api, rows);
      if (settings.demo()) {
        demo(api, rows);
      } else {
        operator();
      }
    }
  }

  /** Database and sign-in, all that our own server stands on. */
  Cluster foundation() throws Exception {
    Cluster cluster = ground();
    keycloak(cluster).ifPresent(Begun::await);
    setUpRealm();
    return cluster;
  }

  private Cluster ground() throws Exception {
    Orphans.stop(
        List.of(
            PayaraProcess.pidFile(home),
            KeycloakProcess.pidFile(home),
            PostgresProcess.pidFile(home)),
        progress);
    Ports.check(wantedPorts());
    return database();
  }

  void stop() {
    supervisor.stop();
  }

  boolean stopping() {
    return supervisor.stopping();
  }

  private Cluster database() throws Exception {
    Cluster cluster = cluster();
    if (settings.ownPostgres()) {
      PostgresProcess postgres =
          progress.step(
              Words.of("准备数据库程序和数据文件夹", "Preparing PostgreSQL"),
              () -> {
                PostgresProcess made = PostgresProcess.of(home, settings.programs(), cluster);
                made.makeData(secrets.file("postgres"));
                return made;
              });
      supervisor.start(postgres);
    }
    progress.step(
        Words.of("更新数据库结构", "Migrating the database"),
        () -> {
          Databases.prepare(
              cluster, secrets.databaseOwner(), secrets.databaseApp(), secrets.keycloakDatabase());
          Migrations.update(
              cluster.url(Databases.PRODUCT), Databases.OWNER, secrets.databaseOwner());
          return true;
        });
    return cluster;
  }

  private Cluster cluster() throws IOException {
    return settings.ownPostgres()
        ? Cluster.embedded(settings.port(Setting.POSTGRES_PORT), secrets.databaseSuperuser())
        : Cluster.external(
            settings.text(Setting.DATABASE_URL),
            settings.text(Setting.DATABASE_USER),
            settings.text(Setting.DATABASE_PASSWORD));
  }

  private Optional<Begun> keycloak(Cluster cluster) throws IOException {
    if (!settings.ownKeycloak()) {
      return Optional.empty();
    }
    var unpacked =
        progress.step(
            Words.of("准备 Keycloak（首次约一分钟）", "Preparing Keycloak (a minute the first time)"),
            () -> {
              var programs =
                  org.haochaping.launcher.keycloak.Distribution.unpacked(
                      distribution.keycloak(), settings.programs());
              programs.build(home.logs().resolve("keycloak.log"));
              return programs;
            });
    return Optional.of(
        supervisor.begin(
            new KeycloakProcess(
                home,
                settings,
                unpacked,
                cluster.url(Databases.KEYCLOAK),
                secrets.keycloakDatabase(),
                keycloakAdmin(),
                secrets.keycloakAdminPassword())));
  }

  private void setUpRealm() {
    progress.step(
        Words.of("设置登录领域", "Setting up the realm"),
        () -> {
          try (Realm realm = realm()) {
            realm.prepare(publicUrls(), secrets.serverClient(), secrets.launcherClient());
          }
          return true;
        });
  }

  private Begun server(Cluster cluster) throws IOException {
    return supervisor.begin(
        new PayaraProcess(
            home,
            settings,
            distribution.micro(),
            distribution.war(),
            ServerEnvironment.of(settings, home, secrets, cluster)));
  }

  private void plugins(Api api, OwnerRows rows) {
    progress.step(
        Words.of("签名并安装插件", "Signing and installing plugins"),
        () -> {
          Plugins plugins =
              Plugins.signed(distribution.plugins(), home.run().resolve("plugins"), secrets);
          plugins.trust(rows);
          plugins.install(api, progress);
          return true;
        });
  }

  private void demo(Api api, OwnerRows rows) throws IOException {
    DemoTenants demo = DemoTenants.in(distribution.tenants());
    progress.step(
        Words.of("导入演示租户", "Importing the demo tenants"),
        () -> {
          demo.importInto(api, progress);
          return true;
        });
    progress.step(
        Words.of("建立组织和演示账号", "Making organizations and demo accounts"),
        () -> {
          try (Realm realm = realm()) {
            Accounts accounts = Accounts.in(realm);
            accounts.account(OPERATOR, "平台运维", secrets.demoPassword(), false);
            return demo.signIn(accounts, rows, secrets.demoPassword());
          }
        });
    Welcome.of(settings, home, progress).demo(demo, secrets.demoPassword());
  }

  /** In real use there is one account to begin with, whose password must be changed at once. */
  private void operator() throws IOException {
    progress.step(
        Words.of("建立平台运维账号", "Making the operator's account"),
        () -> {
          try (Realm realm = realm()) {
            return Accounts.in(realm).account(OPERATOR, "平台运维", secrets.operatorPassword(), true);
          }
        });
    Welcome.of(settings, home, progress).real(secrets.file("operator-password"));
  }

  private Realm realm() throws IOException {
    return Realm.connect(
        settings.keycloakUrl(), settings.text(Setting.KEYCLOAK_ADMIN_CLIENT), keycloakAdmin());
  }

  private String keycloakAdmin() throws IOException {
    String own = secrets.keycloakAdmin();
    return settings.optional(Setting.KEYCLOAK_ADMIN_SECRET).orElse(own);
  }

  /** On this machine people write localhost as often as 127.0.0.1. */
  private List<String> publicUrls() {
    String url = settings.publicUrl();
    List<String> urls = new ArrayList<>(List.of(url));
    if ("127.0.0.1".equals(URI.create(url).getHost())) {
      urls.add(url.replace("127.0.0.1", "localhost"));
    }
    return urls;
  }

  private List<Ports.Wanted> wantedPorts() {
    String bind = settings.text(Setting.BIND_ADDRESS);
    List<Ports.Wanted> wanted = new ArrayList<>();
    wanted.add(wanted(bind, Setting.HTTP_PORT));
    if (settings.ownKeycloak()) {
      wanted.add(wanted(bind, Setting.KEYCLOAK_PORT));
      wanted.add(wanted("127.0.0.1", Setting.KEYCLOAK_MANAGEMENT_PORT));
    }
    if (settings.ownPostgres()) {
      wanted.add(wanted("127.0.0.1", Setting.POSTGRES_PORT));
    }
    return wanted;
  }

  private Ports.Wanted wanted(String address, Setting setting) {
    return new Ports.Wanted(address, settings.port(setting), setting.flag(), setting.meaning());
  }
}
