package org.haochaping.launcher;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.haochaping.launcher.terminal.Refusal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SettingsTest {
  @TempDir Path folder;

  @Test
  void flags_win_over_the_environment_and_the_environment_over_the_file() throws IOException {
    file("http-port=1111\nkeycloak-port=2222\npostgres-port=3333\n");

    Settings settings =
        read(
            Map.of("HAOCHAPING_HTTP_PORT", "4444", "HAOCHAPING_KEYCLOAK_PORT", "5555"),
            "--http-port=6666");

    assertThat(settings.port(Setting.HTTP_PORT)).isEqualTo(6666);
    assertThat(settings.port(Setting.KEYCLOAK_PORT)).isEqualTo(5555);
    assertThat(settings.port(Setting.POSTGRES_PORT)).isEqualTo(3333);
    assertThat(settings.port(Setting.KEYCLOAK_MANAGEMENT_PORT)).isEqualTo(9000);
  }

  @Test
  void without_any_setting_everything_listens_on_loopback_only() throws IOException {
    Settings settings = read(Map.of());

    assertThat(settings.text(Setting.BIND_ADDRESS)).isEqualTo("127.0.0.1");
    assertThat(settings.publicUrl()).isEqualTo("http://127.0.0.1:8080");
    assertThat(settings.keycloakPublicUrl()).isEqualTo("http://127.0.0.1:8180");
    assertThat(settings.demo()).isFalse();
  }

  @Test
  void the_home_comes_from_the_flag_the_environment_or_the_user() throws IOException {
    Path user = folder.resolve("user");

    assertThat(Settings.of(List.of(), Map.of(), user).home())
        .isEqualTo(user.resolve(".haochaping"));
    assertThat(Settings.of(List.of(), Map.of("HAOCHAPING_HOME", "/a"), user).home())
        .isEqualTo(Path.of("/a"));
    assertThat(Settings.of(List.of("--home=/b"), Map.of("HAOCHAPING_HOME", "/a"), user).home())
        .isEqualTo(Path.of("/b"));
  }

  @Test
  void a_public_address_moves_the_sign_in_server_to_the_same_host() throws IOException {
    Settings settings = read(Map.of(), "--public-url=http://hcp.example.org:8080/");

    assertThat(settings.publicUrl()).isEqualTo("http://hcp.example.org:8080");
    assertThat(settings.keycloakPublicUrl()).isEqualTo("http://hcp.example.org:8180");
    assertThat(settings.keycloakUrl()).isEqualTo("http://127.0.0.1:8180");
  }

  @Test
  void a_bare_demo_flag_means_yes() throws IOException {
    assertThat(read(Map.of(), "--demo").demo()).isTrue();
    assertThat(read(Map.of("HAOCHAPING_DEMO", "true"), "--demo=false").demo()).isFalse();
  }

  @Test
  void unknown_flags_are_refused_by_name() {
    assertThatThrownBy(() -> read(Map.of(), "--htp-port=1"))
        .isInstanceOf(Refusal.class)
        .hasMessageContaining("不认识的参数 --htp-port=1")
        .hasMessageContaining("Unknown flag --htp-port=1");
    assertThatThrownBy(() -> read(Map.of(), "start")).isInstanceOf(Refusal.class);
  }

  @Test
  void unknown_keys_of_the_file_are_refused_with_the_file() throws IOException {
    file("http-prot=8080\n");

    assertThatThrownBy(() -> read(Map.of()))
        .isInstanceOf(Refusal.class)
        .hasMessageContaining("haochaping.properties")
        .hasMessageContaining("http-prot");
  }

  @Test
  void what_is_no_port_is_refused_with_what_to_write() {
    assertThatThrownBy(() -> read(Map.of(), "--http-port=80a"))
        .hasMessageContaining("--http-port=80a")
        .hasMessageContaining("1 到 65535");
    assertThatThrownBy(() -> read(Map.of(), "--http-port=70000")).isInstanceOf(Refusal.class);
    assertThatThrownBy(() -> read(Map.of(), "--http-port")).isInstanceOf(Refusal.class);
  }

  @Test
  void the_prefix_of_federated_logins_ends_in_a_sign_lest_it_begin_somebodys_name()
      throws IOException {
    assertThat(read(Map.of(), "--federated-login-prefix=id.").text(Setting.FEDERATED_LOGIN_PREFIX))
        .isEqualTo("id.");
    for (String wrong : List.of("id", ".", "ID.", "身份.")) {
      assertThatThrownBy(() -> read(Map.of(), "--federated-login-prefix=" + wrong))
          .as(wrong)
          .hasMessageContaining("id.");
    }
  }

  @Test
  void hosts_of_inner_networks_are_named_one_by_one() throws IOException {
    String hosts = "12345.gov.internal, 10.1.2.3,fd00::12";
    assertThat(read(Map.of(), "--inner-hosts=" + hosts).text(Setting.INNER_HOSTS)).isEqualTo(hosts);
    assertThat(read(Map.of()).optional(Setting.INNER_HOSTS)).isEmpty();
    for (String wrong :
        List.of(
            "https://10.1.2.3", "10.0.0.0/8", "*.gov.internal", "10.1.2.3:8443", "a,,b", "热线")) {
      assertThatThrownBy(() -> read(Map.of(), "--inner-hosts=" + wrong))
          .as(wrong)
          .hasMessageContaining("--inner-hosts");
    }
  }

  @Test
  void another_present_moment_is_for_demonstrations_only() throws IOException {
    String moment = "--demo-now=2026-11-09T01:00:00Z";

    assertThat(read(Map.of(), "--demo", moment).optional(Setting.DEMO_NOW)).isPresent();
    assertThatThrownBy(() -> read(Map.of(), moment)).hasMessageContaining("--demo");
    assertThatThrownBy(() -> read(Map.of(), "--demo", "--demo-now=tomorrow"))
        .hasMessageContaining("2026-11-09T01:00:00Z");
  }

  @Test
  void who_listens_on_every_address_says_what_users_see() {
    assertThatThrownBy(() -> read(Map.of(), "--bind-address=0.0.0.0"))
        .hasMessageContaining("--public-url=");
  }

  @Test
  void an_external_keycloak_needs_the_secret_of_its_admin_client() {
    assertThatThrownBy(() -> read(Map.of(), "--keycloak-url=https://id.example.org"))
        .hasMessageContaining("HAOCHAPING_KEYCLOAK_ADMIN_SECRET");
  }

  private void file(String content) throws IOException {
    Files.writeString(folder.resolve(Home.SETTINGS), content);
  }

  private Settings read(Map<String, String> environment, String... flags) throws IOException {
    List<String> args = new java.util.ArrayList<>(List.of(flags));
    args.add("--home=" + folder);
    return Settings.of(args, environment, folder.resolve("user"));
  }
}
