package org.haochaping.launcher;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import org.haochaping.launcher.terminal.Refusal;

/** The settings in force: defaults, then the home's file, then the environment, then flags. */
public record Settings(Map<Setting, String> values) {
  private static final String NAME = "[A-Za-z0-9]([A-Za-z0-9.-]*[A-Za-z0-9])?";
  private static final String IPV6 = "[0-9A-Fa-f]*:[0-9A-Fa-f]*:[0-9A-Fa-f:.]*";
  private static final Set<String> EVERYWHERE = Set.of("0.0.0.0", "::");

  public static Settings of(List<String> args, Map<String, String> environment, Path userHome)
      throws IOException {
    Map<Setting, String> flags = flags(args);
    Map<Setting, String> variables = variables(environment);
    String home =
        flags.getOrDefault(
            Setting.HOME,
            variables.getOrDefault(Setting.HOME, userHome.resolve(".haochaping").toString()));
    EnumMap<Setting, String> merged = new EnumMap<>(Setting.class);
    for (Setting setting : Setting.values()) {
      merged.put(setting, setting.fallback());
    }
    merged.putAll(file(Path.of(home).resolve(Home.SETTINGS)));
    merged.putAll(variables);
    merged.putAll(flags);
    merged.put(Setting.HOME, home);
    Settings settings = new Settings(Map.copyOf(merged));
    settings.check();
    return settings;
  }

  public String text(Setting setting) {
    return values.getOrDefault(setting, "");
  }

  public Optional<String> optional(Setting setting) {
    return Optional.of(text(setting)).filter(text -> !text.isBlank());
  }

  public int port(Setting setting) {
    return Integer.parseInt(text(setting));
  }

  public boolean demo() {
    return Boolean.parseBoolean(text(Setting.DEMO));
  }

  public Path home() {
    return Path.of(text(Setting.HOME));
  }

  public Path programs() {
    return optional(Setting.PROGRAMS)
        .map(Path::of)
        .orElseGet(() -> new Home(home()).programs())
        .toAbsolutePath();
  }

  public String publicUrl() {
    return optional(Setting.PUBLIC_URL)
        .map(Settings::withoutSlash)
        .orElseGet(() -> "http://" + visibleHost() + ":" + port(Setting.HTTP_PORT));
  }

  public String keycloakPublicUrl() {
    return optional(Setting.KEYCLOAK_PUBLIC_URL)
        .or(() -> optional(Setting.KEYCLOAK_URL))
        .map(Settings::withoutSlash)
        .orElseGet(() -> "http://" + keycloakHost() + ":" + port(Setting.KEYCLOAK_PORT));
  }

  /** Where our own processes reach Keycloak. */
  public String keycloakUrl() {
    return optional(Setting.KEYCLOAK_URL)
        .map(Settings::withoutSlash)
        .orElseGet(() -> "http://" + reachableHost() + ":" + port(Setting.KEYCLOAK_PORT));
  }

  public String serverUrl() {
    return "http://" + reachableHost() + ":" + port(Setting.HTTP_PORT);
  }

  public boolean ownPostgres() {
    return optional(Setting.DATABASE_URL).isEmpty();
  }

  public boolean ownKeycloak() {
    return optional(Setting.KEYCLOAK_URL).isEmpty();
  }

  private String reachableHost() {
    String bind = text(Setting.BIND_ADDRESS);
    return EVERYWHERE.contains(bind) ? "127.0.0.1" : bind;
  }

  private String visibleHost() {
    return reachableHost();
  }

  private String keycloakHost() {
    String host = URI.create(publicUrl()).getHost();
    return host == null ? visibleHost() : host;
  }

  private static String withoutSlash(String url) {
    return url.endsWith("/") ? url.substring(0, url.length() - 1) : url;
  }

  private void check() {
    for (Setting setting : Setting.values()) {
      if (setting.key().endsWith("-port")) {
        checkPort(setting);
      }
    }
    if (!text(Setting.DEMO).matches("true|false")) {
      throw Refusal.of("demo 只能是 true 或 false。", "demo is either true or false.");
    }
    optional(Setting.DEMO_NOW).ifPresent(this::checkMoment);
    optional(Setting.FEDERATED_LOGIN_PREFIX).ifPresent(Settings::checkPrefix);
    optional(Setting.INNER_HOSTS).ifPresent(Settings::checkHosts);
    if (EVERYWHERE.contains(text(Setting.BIND_ADDRESS)) && optional(Setting.PUBLIC_URL).isEmpty()) {
      throw Refusal.of(
          "监听所有地址时，请用 --public-url=http://主机:端口 说明用户看到的网站地址。",
          "When listening on every address, say by --public-url=http://host:port what users see.");
    }
    if (!ownKeycloak() && optional(Setting.KEYCLOAK_ADMIN_SECRET).isEmpty()) {
      throw Refusal.of(
          "使用外部 Keycloak 时，请在环境变量 HAOCHAPING_KEYCLOAK_ADMIN_SECRET 中给出管理客户端的密钥。",
          "With an external Keycloak, give the admin client's secret in"
              + " HAOCHAPING_KEYCLOAK_ADMIN_SECRET.");
    }
  }

  private void checkPort(Setting setting) {
    String text = text(setting);
    if (!text.matches("\\d{1,5}") || Integer.parseInt(text) < 1 || Integer.parseInt(text) > 65535) {
      throw Refusal.of(
          "%s=%s 不是端口号，请写 1 到 65535 之间的数字。".formatted(setting.flag(), text),
          "%s=%s is no port; write a number from 1 to 65535.".formatted(setting.flag(), text));
    }
  }

  /** It ends in a sign, so that "id." is not also the beginning of somebody's name. */
  private static void checkPrefix(String text) {
    if (!text.matches("[a-z0-9][a-z0-9-]{0,14}[._-]")) {
      throw Refusal.of(
          "--federated-login-prefix=%s 不合要求，请写小写字母或数字开头、以点、下划线或连字符结尾的短前缀，如 id.".formatted(text),
          "--federated-login-prefix=%s: write small letters or digits that end in a dot, underscore or hyphen, like id."
              .formatted(text));
    }
  }

  /** Hosts one by one: a pattern or a network would let in whom nobody thought of. */
  private static void checkHosts(String text) {
    for (String host : text.split(",", -1)) {
      if (!host.strip().matches(NAME + "|" + IPV6)) {
        throw Refusal.of(
            "--inner-hosts 中的“%s”不是主机名或 IP；只写主机，不带 https://、端口、路径、星号和网段，多个用逗号分开。"
                .formatted(host.strip()),
            "--inner-hosts: \"%s\" is no host name or IP; write hosts alone, without https://, ports, paths, stars or networks, with commas between them."
                .formatted(host.strip()));
      }
    }
  }

  private void checkMoment(String text) {
    try {
      var unused = Instant.parse(text);
    } catch (DateTimeParseException e) {
      throw Refusal.because(
          e,
          "--demo-now=%s 不是时刻，请写成 2026-11-09T01:00:00Z 这样。".formatted(text),
          "--demo-now=%s is no instant; write it like 2026-11-09T01:00:00Z.".formatted(text));
    }
    if (!demo()) {
      throw Refusal.of(
          "--demo-now 只能与 --demo 一起使用。", "--demo-now works only together with --demo.");
    }
  }

  private static Map<Setting, String> flags(List<String> args) {
    EnumMap<Setting, String> flags = new EnumMap<>(Setting.class);
    for (String arg : args) {
      int equals = arg.indexOf('=');
      String flag = equals < 0 ? arg : arg.substring(0, equals);
      Setting setting =
          Optional.of(flag)
              .filter(text -> text.startsWith("--"))
              .flatMap(text -> Setting.ofKey(text.substring(2)))
              .orElseThrow(
                  () ->
                      Refusal.of(
                          "不认识的参数 %s。用 --help 查看所有参数。".formatted(arg),
                          "Unknown flag %s. See all flags with --help.".formatted(arg)));
      if (equals < 0 && !setting.yesOrNo()) {
        throw Refusal.of(
            "参数 %s 缺少值，请写成 %s=值。".formatted(flag, flag),
            "Flag %s has no value; write %s=value.".formatted(flag, flag));
      }
      flags.put(setting, equals < 0 ? "true" : arg.substring(equals + 1));
    }
    return flags;
  }

  private static Map<Setting, String> variables(Map<String, String> environment) {
    EnumMap<Setting, String> variables = new EnumMap<>(Setting.class);
    for (Setting setting : Setting.values()) {
      String value = environment.get(setting.variable());
      if (value != null) {
        variables.put(setting, value);
      }
    }
    return variables;
  }

  private static Map<Setting, String> file(Path file) throws IOException {
    EnumMap<Setting, String> found = new EnumMap<>(Setting.class);
    if (Files.exists(file)) {
      Properties properties = new Properties();
      try (var reader = Files.newBufferedReader(file)) {
        properties.load(reader);
      }
      for (String key : properties.stringPropertyNames()) {
        Setting setting =
            Setting.ofKey(key)
                .filter(known -> known != Setting.HOME)
                .orElseThrow(
                    () ->
                        Refusal.of(
                            "%s 中有不认识的设置 %s。用 --help 查看所有设置。".formatted(file, key),
                            "%s has an unknown setting %s. See all with --help."
                                .formatted(file, key)));
        found.put(setting, properties.getProperty(key).strip());
      }
    }
    return found;
  }
}
