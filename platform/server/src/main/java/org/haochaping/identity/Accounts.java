package org.haochaping.identity;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonValue;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.haochaping.tenancy.Tenant;
import org.haochaping.tenancy.Tenants;
import org.haochaping.web.Refusal;

/**
 * Accounts and organizations in Keycloak's realm, by its admin REST API. Never to be called within
 * a database transaction. An account is touched only as a member of the tenant's own organization:
 * whoever invites cannot take over an account of another tenant, an operator's or the realm's own.
 */
@ApplicationScoped
public class Accounts {
  private static final Pattern LOGIN = Pattern.compile("[a-z0-9][a-z0-9._-]{2,62}");
  private static final int PAGE = 100;

  private KeycloakAdmin keycloak = new KeycloakAdmin();
  private Tenants tenants = new Tenants();
  private FederatedLogins federated = new FederatedLogins();

  protected Accounts() {}

  @Inject
  public Accounts(KeycloakAdmin keycloak, Tenants tenants, FederatedLogins federated) {
    this.keycloak = keycloak;
    this.tenants = tenants;
    this.federated = federated;
  }

  /** Makes the tenant's organization if there is none and returns its id. */
  public String organization(Tenant tenant) {
    Optional<String> known =
        tenants
            .organization(tenant.id())
            .filter(id -> !keycloak.get("/organizations/" + id).missing());
    return known.orElseGet(
        () -> {
          String id = found(tenant).orElseGet(() -> made(tenant));
          tenants.keepOrganization(tenant.id(), id);
          return id;
        });
  }

  /**
   * Makes the account if there is none, puts it into the organization and gives it a one-time
   * password that must be changed at the first sign-in; a federated account gets none.
   */
  public Invitation invite(Tenant tenant, String login, String name, Optional<String> email) {
    check(login);
    if (tenants.isOperator(login)) {
      throw taken();
    }
    String organization = organization(tenant);
    Optional<JsonObject> present = user(login);
    String id =
        present
            .map(user -> admissible(organization, user))
            .orElseGet(() -> account(login, name, email));
    // Until it is a member and has a password it stays disabled, so that a broken invitation can
    // be told from an account of somebody else and simply be repeated.
    join(organization, id);
    String password = federated.include(login) ? null : password(id);
    enabled(id, true);
    return new Invitation(login, password, present.isEmpty());
  }

  /** Refuses a login that Keycloak would not take, or would change. */
  public static void check(String login) {
    if (!LOGIN.matcher(login).matches()) {
      throw Refusal.invalid(
          List.of(
              new Refusal.Field(
                  "login",
                  "login-malformed",
                  "登录名只能用3至63个小写字母、数字、点、下划线或连字符,并以字母或数字开头。",
                  "A login has 3 to 63 small letters, digits, dots, underscores or hyphens, and"
                      + " begins with a letter or digit.")));
    }
  }

  /** A new one-time password; whoever is signed in is signed out. */
  public String resetPassword(Tenant tenant, String login) {
    if (federated.include(login)) {
      throw Refusal.conflict(
          "federated-account",
          "此人通过统一身份认证登录,在本平台没有密码,请到统一身份认证重设。",
          "This person signs in through the external identity provider and has no password here;"
              + " reset it there.");
    }
    String id = member(tenant, login);
    String password = password(id);
    keycloak.post("/users/" + id + "/logout", JsonValue.EMPTY_JSON_OBJECT);
    keycloak.delete("/attack-detection/brute-force/users/" + id);
    return password;
  }

  public void disable(Tenant tenant, String login) {
    String id = member(tenant, login);
    enabled(id, false);
    keycloak.post("/users/" + id + "/logout", JsonValue.EMPTY_JSON_OBJECT);
  }

  public void enable(Tenant tenant, String login) {
    enabled(member(tenant, login), true);
  }

  public void rename(Tenant tenant, String login, String name) {
    String id = member(tenant, login);
    JsonObject user = keycloak.get("/users/" + id).object();
    accepted(
        keycloak.put(
            "/users/" + id, Json.createObjectBuilder(user).add("firstName", name).build()));
  }

  /** Whether Keycloak has this login at all, whoever it belongs to. */
  public boolean exists(String login) {
    return user(login).isPresent();
  }

  /** The address of mail of an account, if it has one. */
  public Optional<String> mail(String login) {
    return user(login).map(user -> user.getString("email", "")).filter(mail -> !mail.isBlank());
  }

  /** The members of the tenant's organization; none when it has no organization yet. */
  public List<Account> accounts(Tenant tenant) {
    Optional<String> organization = tenants.organization(tenant.id());
    List<Account> accounts = new ArrayList<>();
    if (organization.isEmpty()) {
      return accounts;
    }
    String members = "/organizations/" + organization.get() + "/members?max=" + PAGE + "&first=";
    while (true) {
      KeycloakAdmin.Answer answer = keycloak.get(members + accounts.size());
      List<JsonObject> page =
          answer.missing() ? List.of() : answer.array().getValuesAs(JsonObject.class);
      page.forEach(user -> accounts.add(Account.of(user)));
      if (page.size() < PAGE) {
        return accounts;
      }
    }
  }

  /** The domain belongs to nobody: members are added one by one, never by e-mail address. */
  private static String domain(Tenant tenant) {
    return "t" + tenant.code() + ".invalid";
  }

  private Optional<String> found(Tenant tenant) {
    return keycloak
        .get("/organizations?exact=true&search=" + domain(tenant))
        .array()
        .getValuesAs(JsonObject.class)
        .stream()
        .map(organization -> organization.getString("id"))
        .findFirst();
  }

  private String made(Tenant tenant) {
    JsonObject wanted =
        Json.createObjectBuilder()
            .add("name", tenant.name() + " " + tenant.code())
            .add("alias", "t" + tenant.code())
            .add("enabled", true)
            .add(
                "domains",
                Json.createArrayBuilder()
                    .add(Json.createObjectBuilder().add("name", domain(tenant))))
            .build();
    KeycloakAdmin.Answer answer = keycloak.post("/organizations", wanted);
    if (answer.conflict()) {
      throw Refusal.conflict(
          "organization-taken",
          "登录系统(Keycloak)中已有同名组织,但它不属于本租户,请联系平台运维核对。",
          "Keycloak has an organization of this name that is not this tenant's; ask the operator.");
    }
    accepted(answer);
    return found(tenant)
        .orElseThrow(() -> new IllegalStateException("Keycloak lost the organization"));
  }

  private Optional<JsonObject> user(String login) {
    return keycloak
        .get("/users?exact=true&username=" + KeycloakAdmin.encoded(login))
        .array()
        .getValuesAs(JsonObject.class)
        .stream()
        .findFirst();
  }

  private String account(String login, String name, Optional<String> email) {
    JsonObjectBuilder wanted =
        Json.createObjectBuilder()
            .add("username", login)
            .add("firstName", name)
            .add("enabled", false);
    email.ifPresent(address -> wanted.add("email", address));
    accepted(keycloak.post("/users", wanted.build()));
    return user(login)
        .map(user -> user.getString("id"))
        .orElseThrow(() -> new IllegalStateException("Keycloak lost the account"));
  }

  /** A member of ours, or what a broken invitation left behind. */
  private String admissible(String organization, JsonObject user) {
    String id = user.getString("id");
    List<String> of = organizations(id);
    boolean ours = of.contains(organization) && of.size() == 1;
    boolean leftBehind =
        of.isEmpty()
            && !user.getBoolean("enabled", false)
            && keycloak.get("/users/" + id + "/credentials").array().isEmpty();
    if (!ours && !leftBehind) {
      throw taken();
    }
    return id;
  }

  private List<String> organizations(String account) {
    return keycloak
        .get("/organizations/members/" + account + "/organizations")
        .array()
        .getValuesAs(JsonObject.class)
        .stream()
        .map(organization -> organization.getString("id"))
        .toList();
  }

  private void join(String organization, String account) {
    KeycloakAdmin.Answer answer =
        keycloak.post("/organizations/" + organization + "/members", Json.createValue(account));
    if (!answer.conflict()) {
      accepted(answer);
    }
  }

  /** The id of an account that belongs to this tenant and to no other. */
  private String member(Tenant tenant, String login) {
    String organization = tenants.organization(tenant.id()).orElseThrow(Accounts::unknown);
    String id = user(login).map(user -> user.getString("id")).orElseThrow(Accounts::unknown);
    if (tenants.isOperator(login) || !organizations(id).equals(List.of(organization))) {
      throw unknown();
    }
    return id;
  }

  private String password(String account) {
    String password = OneTimePassword.next();
    JsonObject credential =
        Json.createObjectBuilder()
            .add("type", "password")
            .add("value", password)
            .add("temporary", true)
            .build();
    accepted(keycloak.put("/users/" + account + "/reset-password", credential));
    return password;
  }

  /** Sent as a whole: what a partial representation leaves out Keycloak may take as emptied. */
  private void enabled(String account, boolean enabled) {
    JsonObject user = keycloak.get("/users/" + account).object();
    accepted(
        keycloak.put(
            "/users/" + account, Json.createObjectBuilder(user).add("enabled", enabled).build()));
  }

  private static void accepted(KeycloakAdmin.Answer answer) {
    if (answer.conflict()) {
      throw taken();
    }
    if (answer.refused()) {
      throw Refusal.invalid(
          "account-not-accepted",
          "登录系统(Keycloak)不接受这个登录名、姓名或邮箱,请检查是否含有特殊符号。",
          "Keycloak does not accept this login, name or e-mail address; look for odd characters.");
    }
    if (answer.status() >= 400) {
      throw new IllegalStateException("Keycloak answered " + answer.status());
    }
  }

  private static Refusal taken() {
    return Refusal.conflict(
        "login-taken",
        "这个登录名已被使用,请换一个,例如在前面加上单位简称。",
        "This login is taken; choose another, for instance with the office's short name in front.");
  }

  private static Refusal unknown() {
    return Refusal.unknown(
        "account-unknown",
        "登录系统(Keycloak)中没有本租户的这个账号,请先发出邀请。",
        "Keycloak has no such account of this tenant; invite the person first.");
  }
}
