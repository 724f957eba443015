package org.haochaping.launcher.payara;

import java.io.IOException;
import java.nio.file.Files;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.haochaping.launcher.Home;
import org.haochaping.launcher.Secrets;
import org.haochaping.launcher.Setting;
import org.haochaping.launcher.Settings;
import org.haochaping.launcher.keycloak.Realm;
import org.haochaping.launcher.postgres.Cluster;
import org.haochaping.launcher.postgres.Databases;

/** What the server is told, all of it by environment; the owner's credential is not among it. */
public record ServerEnvironment(Map<String, String> settled, Optional<Clock> demoClock) {

  public static ServerEnvironment of(Settings settings, Home home, Secrets secrets, Cluster cluster)
      throws IOException {
    String issuer = settings.keycloakPublicUrl() + "/realms/" + Realm.NAME;
    String certificates =
        settings.keycloakUrl() + "/realms/" + Realm.NAME + "/protocol/openid-connect/certs";
    Map<String, String> all = new HashMap<>();
    all.put("HAOCHAPING_DB_URL", cluster.url(Databases.PRODUCT));
    all.put("HAOCHAPING_DB_USER", Databases.APPLICATION);
    all.put("HAOCHAPING_DB_PASSWORD", secrets.databaseApp());
    all.put("MP_JWT_VERIFY_ISSUER", issuer);
    all.put("MP_JWT_VERIFY_PUBLICKEY_LOCATION", certificates);
    all.put("MP_JWT_VERIFY_AUDIENCES", Realm.AUDIENCE);
    all.put("HAOCHAPING_OIDC_ISSUER", issuer);
    all.put("HAOCHAPING_OIDC_CLIENT", Realm.CONSOLE);
    all.put("HAOCHAPING_KEYCLOAK_URL", settings.keycloakUrl());
    all.put("HAOCHAPING_KEYCLOAK_REALM", Realm.NAME);
    all.put("HAOCHAPING_KEYCLOAK_CLIENT", Realm.SERVER);
    all.put("HAOCHAPING_KEYCLOAK_SECRET", secrets.serverClient());
    all.put("HAOCHAPING_MASTER_KEYS", secrets.masterKeys().toString());
    all.put("HAOCHAPING_PUBLIC_URL", settings.publicUrl());
    all.put("HAOCHAPING_DATA", home.data().toString());
    all.put("HAOCHAPING_DEMO", Boolean.toString(settings.demo()));
    settings
        .optional(Setting.FEDERATED_LOGIN_PREFIX)
        .ifPresent(prefix -> all.put("HAOCHAPING_FEDERATED_LOGIN_PREFIX", prefix));
    settings
        .optional(Setting.INNER_HOSTS)
        .ifPresent(hosts -> all.put("HAOCHAPING_INNER_HOSTS", hosts));
    // The moment the demo was moved to last is not that of a new start.
    Files.deleteIfExists(home.data().resolve("demo-now"));
    return new ServerEnvironment(
        Map.copyOf(all), settings.optional(Setting.DEMO_NOW).map(ServerEnvironment::tickingFrom));
  }

  /** For a server started now: after a crash the demo's time goes on, it does not begin again. */
  Map<String, String> now() {
    Map<String, String> all = new HashMap<>(settled);
    demoClock.ifPresent(clock -> all.put("HAOCHAPING_DEMO_NOW", clock.instant().toString()));
    return all;
  }

  private static Clock tickingFrom(String begin) {
    Clock real = Clock.systemUTC();
    return Clock.offset(real, Duration.between(real.instant(), Instant.parse(begin)));
  }
}
