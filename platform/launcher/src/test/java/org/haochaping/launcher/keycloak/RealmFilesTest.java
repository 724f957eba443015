package org.haochaping.launcher.keycloak;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.keycloak.representations.idm.ClientRepresentation;
import org.keycloak.representations.idm.RealmRepresentation;

class RealmFilesTest {
  private static final Map<String, String> VALUES =
      Map.of(
          "publicUrl", "http://127.0.0.1:8080",
          "serverSecret", "a\"b",
          "launcherSecret", "c");

  @Test
  void the_realm_speaks_chinese_first_and_has_organizations() throws IOException {
    RealmRepresentation realm = RealmFiles.realm();

    assertThat(realm.getRealm()).isEqualTo("haochaping");
    assertThat(realm.getDisplayName()).contains("好差评");
    assertThat(realm.getDefaultLocale()).isEqualTo("zh-CN");
    assertThat(realm.getSupportedLocales()).containsExactlyInAnyOrder("zh-CN", "en");
    assertThat(realm.isInternationalizationEnabled()).isTrue();
    assertThat(realm.isOrganizationsEnabled()).isTrue();
  }

  @Test
  void guessing_passwords_locks_for_a_while_only_and_tokens_live_five_minutes() throws IOException {
    RealmRepresentation realm = RealmFiles.realm();

    assertThat(realm.isBruteForceProtected()).isTrue();
    assertThat(realm.isPermanentLockout()).isFalse();
    assertThat(realm.getAccessTokenLifespan()).isEqualTo(300);
    assertThat(realm.isRegistrationAllowed()).isFalse();
  }

  @Test
  void the_console_is_a_public_client_with_pkce_that_returns_to_us_only() throws IOException {
    ClientRepresentation console = client("haochaping-console");

    assertThat(console.isPublicClient()).isTrue();
    assertThat(console.getAttributes()).containsEntry("pkce.code.challenge.method", "S256");
    assertThat(console.getRedirectUris()).containsExactly("http://127.0.0.1:8080/*");
    assertThat(console.getDefaultClientScopes())
        .contains("haochaping-api", "organization", "basic");
  }

  @Test
  void no_client_takes_a_password_and_only_the_confidential_ones_act_for_themselves()
      throws IOException {
    List<ClientRepresentation> clients = RealmFiles.clients(VALUES);

    assertThat(clients).hasSize(3);
    assertThat(clients).noneMatch(ClientRepresentation::isDirectAccessGrantsEnabled);
    assertThat(clients).noneMatch(ClientRepresentation::isImplicitFlowEnabled);
    assertThat(clients)
        .allMatch(client -> !client.isServiceAccountsEnabled().equals(client.isPublicClient()));
  }

  @Test
  void a_secret_stays_itself_whatever_its_letters() throws IOException {
    assertThat(client("haochaping-server").getSecret()).isEqualTo("a\"b");
  }

  @Test
  void the_scope_of_our_api_names_its_audience_and_the_login() throws IOException {
    assertThat(RealmFiles.apiScope().getProtocolMappers())
        .extracting(mapper -> mapper.getConfig().values())
        .anyMatch(values -> values.contains("haochaping-api"))
        .anyMatch(values -> values.contains("upn") && values.contains("username"));
  }

  @Test
  void an_account_needs_a_name_and_nothing_else() throws IOException {
    assertThat(RealmFiles.userProfile().getAttributes())
        .filteredOn(attribute -> attribute.getRequired() != null)
        .extracting(attribute -> attribute.getName())
        .containsExactly("firstName");
  }

  private static ClientRepresentation client(String id) throws IOException {
    return RealmFiles.clients(VALUES).stream()
        .filter(client -> client.getClientId().equals(id))
        .findFirst()
        .orElseThrow();
  }
}
