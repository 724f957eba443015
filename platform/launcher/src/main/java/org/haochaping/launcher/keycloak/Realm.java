package org.haochaping.launcher.keycloak;

import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.keycloak.OAuth2Constants;
import org.keycloak.admin.client.Keycloak;
import org.keycloak.admin.client.KeycloakBuilder;
import org.keycloak.admin.client.resource.RealmResource;
import org.keycloak.representations.idm.ClientRepresentation;
import org.keycloak.representations.idm.ClientScopeRepresentation;
import org.keycloak.representations.idm.ProtocolMapperRepresentation;
import org.keycloak.representations.idm.RoleRepresentation;

/**
 * Brings the realm to what the product needs, by Keycloak's admin API so that an external Keycloak
 * is set up like ours. What an administrator changed in the realm itself stays as he left it.
 */
public final class Realm implements AutoCloseable {
  public static final String NAME = "haochaping";
  public static final String AUDIENCE = "haochaping-api";
  public static final String CONSOLE = "haochaping-console";
  public static final String SERVER = "haochaping-server";
  public static final String LAUNCHER = "haochaping-launcher";

  private static final String ORGANIZATION_SCOPE = "organization";
  private static final Set<String> SERVER_ROLES =
      Set.of(
          "manage-users",
          "view-users",
          "query-users",
          "manage-organizations",
          "view-organizations");

  private final Keycloak keycloak;
  private final RealmResource realm;

  private Realm(Keycloak keycloak) {
    this.keycloak = keycloak;
    this.realm = keycloak.realm(NAME);
  }

  public static Realm connect(String url, String adminClient, String adminSecret) {
    return new Realm(
        KeycloakBuilder.builder()
            .serverUrl(url)
            .realm("master")
            .grantType(OAuth2Constants.CLIENT_CREDENTIALS)
            .clientId(adminClient)
            .clientSecret(adminSecret)
            .build());
  }

  public void prepare(List<String> publicUrls, String serverSecret, String launcherSecret)
      throws IOException {
    if (!exists()) {
      keycloak.realms().create(RealmFiles.realm());
      realm.users().userProfile().update(RealmFiles.userProfile());
    }
    scopes();
    for (ClientRepresentation wanted :
        RealmFiles.clients(
            Map.of(
                "publicUrl", publicUrls.get(0),
                "serverSecret", serverSecret,
                "launcherSecret", launcherSecret))) {
      if (wanted.getClientId().equals(CONSOLE)) {
        reachableAt(wanted, publicUrls);
      }
      client(wanted);
    }
    serverRoles();
  }

  RealmResource resource() {
    return realm;
  }

  private boolean exists() {
    try {
      realm.toRepresentation();
      return true;
    } catch (NotFoundException e) {
      return false;
    }
  }

  private void scopes() throws IOException {
    List<ClientScopeRepresentation> scopes = realm.clientScopes().findAll();
    ClientScopeRepresentation wanted = RealmFiles.apiScope();
    if (scopes.stream().noneMatch(scope -> scope.getName().equals(wanted.getName()))) {
      created(realm.clientScopes().create(wanted));
    }
    scopes.stream()
        .filter(scope -> scope.getName().equals(ORGANIZATION_SCOPE))
        .forEach(this::addOrganizationId);
  }

  /** The alias alone would do for people; the server knows a tenant by its organization's id. */
  private void addOrganizationId(ClientScopeRepresentation scope) {
    var mappers = realm.clientScopes().get(scope.getId()).getProtocolMappers();
    for (ProtocolMapperRepresentation mapper : mappers.getMappers()) {
      if (mapper.getProtocolMapper().equals("oidc-organization-membership-mapper")) {
        mapper.getConfig().put("addOrganizationId", "true");
        mapper.getConfig().put("jsonType.label", "JSON");
        mappers.update(mapper.getId(), mapper);
      }
    }
  }

  private static void reachableAt(ClientRepresentation console, List<String> urls) {
    console.setRedirectUris(urls.stream().map(url -> url + "/*").toList());
    console.setWebOrigins(List.copyOf(urls));
    console
        .getAttributes()
        .put(
            "post.logout.redirect.uris",
            String.join("##", urls.stream().map(url -> url + "/*").toList()));
  }

  private void client(ClientRepresentation wanted) {
    List<ClientRepresentation> found = realm.clients().findByClientId(wanted.getClientId());
    if (found.isEmpty()) {
      created(realm.clients().create(wanted));
    } else {
      ClientRepresentation present = found.get(0);
      present.setRootUrl(wanted.getRootUrl());
      present.setRedirectUris(wanted.getRedirectUris());
      present.setWebOrigins(wanted.getWebOrigins());
      present.setSecret(wanted.getSecret());
      if (wanted.getAttributes() != null) {
        present.getAttributes().putAll(wanted.getAttributes());
      }
      realm.clients().get(present.getId()).update(present);
    }
  }

  /** Users and organizations, and nothing else of the realm. */
  private void serverRoles() {
    String server = id(SERVER);
    String management = id("realm-management");
    String account = realm.clients().get(server).getServiceAccountUser().getId();
    var granted = realm.users().get(account).roles().clientLevel(management);
    List<RoleRepresentation> missing =
        new ArrayList<>(granted.listAvailable())
            .stream().filter(role -> SERVER_ROLES.contains(role.getName())).toList();
    if (!missing.isEmpty()) {
      granted.add(missing);
    }
  }

  private String id(String clientId) {
    return realm.clients().findByClientId(clientId).get(0).getId();
  }

  static void created(Response response) {
    try (response) {
      verify(response);
    }
  }

  /** The id of what was created, from the address Keycloak gave it. */
  static String createdId(Response response) {
    try (response) {
      verify(response);
      String path = response.getLocation().getPath();
      return path.substring(path.lastIndexOf('/') + 1);
    }
  }

  private static void verify(Response response) {
    if (response.getStatusInfo().getFamily() != Response.Status.Family.SUCCESSFUL) {
      throw new IllegalStateException(
          "Keycloak answered " + response.getStatus() + ": " + response.readEntity(String.class));
    }
  }

  @Override
  public void close() {
    keycloak.close();
  }
}
