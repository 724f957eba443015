package org.haochaping.launcher;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import org.haochaping.launcher.terminal.Words;

/** Everything that can be set, with its default; an empty default means "not set". */
public enum Setting {
  HOME("", "主目录，默认 ~/.haochaping", "Home folder, ~/.haochaping by default"),
  DEMO("false", "演示：建立演示租户和账号", "Demonstration: makes demo tenants and accounts"),
  DEMO_NOW(
      "", "演示用的当前时刻（ISO 格式，如 2026-11-09T01:00:00Z）", "The demo's present moment, an ISO instant"),
  BIND_ADDRESS("127.0.0.1", "监听地址", "Address to listen on"),
  HTTP_PORT("8080", "网站端口", "Port of the web site"),
  KEYCLOAK_PORT("8180", "登录（Keycloak）端口", "Port of the sign-in server, Keycloak"),
  KEYCLOAK_MANAGEMENT_PORT(
      "9000", "Keycloak 管理端口（仅本机）", "Keycloak's management port, this machine only"),
  POSTGRES_PORT("15432", "内置数据库端口（仅本机）", "Port of the embedded PostgreSQL, this machine only"),
  PUBLIC_URL("", "用户看到的网站地址", "The web site's address as users see it"),
  KEYCLOAK_PUBLIC_URL("", "用户看到的登录地址", "The sign-in server's address as users see it"),
  DATABASE_URL("", "外部 PostgreSQL，如 jdbc:postgresql://db:5432/postgres", "External PostgreSQL"),
  DATABASE_USER("postgres", "可建角色和数据库的用户", "A user who may create roles and databases"),
  DATABASE_PASSWORD("", "该用户的密码（请放在环境变量或文件中）", "Its password (use the environment or the file)"),
  KEYCLOAK_URL("", "外部 Keycloak，如 https://id.example.org", "External Keycloak"),
  KEYCLOAK_ADMIN_CLIENT(
      "haochaping-admin", "master 领域中的管理客户端", "Admin client in Keycloak's realm master"),
  FEDERATED_LOGIN_PREFIX(
      "",
      "通过外部统一身份认证登录的账号的登录名前缀，如 id.（见 federation.md）",
      "Prefix of logins that sign in through an external identity provider, like id."),
  KEYCLOAK_ADMIN_SECRET("", "外部 Keycloak 管理客户端的密钥", "Its secret, for an external Keycloak"),
  INNER_HOSTS(
      "",
      "插件可以访问的内网主机，主机名或 IP，多个用逗号分开；不填时不访问任何内网地址",
      "Hosts of inner networks that plugins may call, with commas; empty: no inner address"),
  SERVER_MEMORY("768m", "服务器内存上限", "Heap of the server"),
  KEYCLOAK_MEMORY("512m", "Keycloak 内存上限", "Heap of Keycloak"),
  PROGRAMS("", "解压程序的文件夹，可由多个主目录共用", "Folder of unpacked programs, may be shared by homes");

  private final String fallback;
  private final Words meaning;

  Setting(String fallback, String chinese, String english) {
    this.fallback = fallback;
    this.meaning = Words.of(chinese, english);
  }

  public String fallback() {
    return fallback;
  }

  public Words meaning() {
    return meaning;
  }

  /** As written on the command line, without dashes, and in haochaping.properties. */
  public String key() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  public String flag() {
    return "--" + key();
  }

  public String variable() {
    return "HAOCHAPING_" + name();
  }

  /** A bare flag of this kind means true. */
  boolean yesOrNo() {
    return this == DEMO;
  }

  static Optional<Setting> ofKey(String key) {
    return Arrays.stream(values()).filter(setting -> setting.key().equals(key)).findFirst();
  }
}
