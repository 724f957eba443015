package org.haochaping.system.http;

import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonReader;
import java.io.StringReader;
import java.net.URI;
import org.haochaping.system.product.Product;

/** Keycloak's own administration, to make what the demo has not: odd clients, strangers. */
public final class KeycloakAdmin {
  private final Product product;
  private final String realm;

  private KeycloakAdmin(Product product, String realm) {
    this.product = product;
    this.realm = product.keycloak() + "/admin/realms" + realm;
  }

  /** Of this product. */
  public static KeycloakAdmin of(Product product) {
    return new KeycloakAdmin(product, "/haochaping");
  }

  /** Of a realm beside the product's, in the same Keycloak. */
  public static KeycloakAdmin of(Product product, String realm) {
    return new KeycloakAdmin(product, "/" + realm);
  }

  /** Makes a realm beside the product's. */
  public static KeycloakAdmin realm(Product product, String name, JsonObjectBuilder settings) {
    new KeycloakAdmin(product, "").create("", settings.add("realm", name));
    return of(product, name);
  }

  /** A browser client with the console's address but other scopes and another life time. */
  public void client(String id, int seconds, String... scopes) {
    var names = Json.createArrayBuilder();
    for (String scope : scopes) {
      names.add(scope);
    }
    create(
        "/clients",
        Json.createObjectBuilder()
            .add("clientId", id)
            .add("publicClient", true)
            .add("standardFlowEnabled", true)
            .add("fullScopeAllowed", false)
            .add("redirectUris", Json.createArrayBuilder().add(product.url() + "/*"))
            .add("defaultClientScopes", names)
            .add("optionalClientScopes", Json.createArrayBuilder())
            .add(
                "attributes",
                Json.createObjectBuilder().add("access.token.lifespan", "" + seconds)));
  }

  /** Somebody who can sign in with the demo's password; gives the account's id. */
  public String account(String login, String name) {
    create(
        "/users",
        Json.createObjectBuilder()
            .add("username", login)
            .add("firstName", name)
            .add("enabled", true)
            .add(
                "credentials",
                Json.createArrayBuilder()
                    .add(
                        Json.createObjectBuilder()
                            .add("type", "password")
                            .add("temporary", false)
                            .add("value", SignIn.password(product)))));
    return list("/users?exact=true&username=" + login).getJsonObject(0).getString("id");
  }

  /** Whether this account may sign in. */
  public boolean isEnabled(String login) {
    return list("/users?exact=true&username=" + login).getJsonObject(0).getBoolean("enabled");
  }

  /** An organization; gives its id. */
  public String organization(String alias) {
    create(
        "/organizations",
        Json.createObjectBuilder()
            .add("name", alias)
            .add("alias", alias)
            .add("enabled", true)
            .add(
                "domains",
                Json.createArrayBuilder()
                    .add(Json.createObjectBuilder().add("name", alias + ".invalid"))));
    return list("/organizations?search=" + alias).getJsonObject(0).getString("id");
  }

  /** Makes somebody a member. */
  public void member(String organization, String account) {
    call("POST", "/organizations/" + organization + "/members")
        .text("application/json", account)
        .send()
        .expect(201);
  }

  /** Makes something. */
  public void create(String path, JsonObjectBuilder json) {
    call("POST", path).json(json).send().expect(201);
  }

  /** Removes something; the whole realm when the path is empty. */
  public void remove(String path) {
    call("DELETE", path).send().expect(204);
  }

  /** What there is. */
  public JsonArray list(String path) {
    try (JsonReader reader =
        Json.createReader(new StringReader(call("GET", path).send().expect(200).body()))) {
      return reader.readArray();
    }
  }

  private Call call(String method, String path) {
    return new Call(method, URI.create(realm + path))
        .token(ClientToken.keycloakAdministrator(product).get());
  }
}
