package org.haochaping.launcher.keycloak;

import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Optional;
import org.keycloak.admin.client.resource.RealmResource;
import org.keycloak.representations.idm.CredentialRepresentation;
import org.keycloak.representations.idm.OrganizationDomainRepresentation;
import org.keycloak.representations.idm.OrganizationRepresentation;
import org.keycloak.representations.idm.UserRepresentation;

/** Organizations and accounts in the realm; what is there already is left alone. */
public final class Accounts {
  private static final int ALREADY_THERE = 409;

  private final RealmResource realm;

  private Accounts(RealmResource realm) {
    this.realm = realm;
  }

  public static Accounts in(Realm realm) {
    return new Accounts(realm.resource());
  }

  /** The organization's id. Its alias is the tenant's code behind a letter. */
  public String organization(String tenantCode, String name) {
    String alias = "t" + tenantCode;
    Optional<String> found = organization(alias);
    if (found.isPresent()) {
      return found.get();
    }
    OrganizationRepresentation wanted = new OrganizationRepresentation();
    wanted.setName(name);
    wanted.setAlias(alias);
    wanted.setEnabled(true);
    // A domain of nobody: membership is given to accounts one by one, never by e-mail address.
    wanted.addDomain(new OrganizationDomainRepresentation(alias + ".invalid"));
    Realm.created(realm.organizations().create(wanted));
    return organization(alias)
        .orElseThrow(() -> new IllegalStateException("Keycloak lost the organization " + alias));
  }

  private Optional<String> organization(String alias) {
    return realm.organizations().list(0, Integer.MAX_VALUE).stream()
        .filter(organization -> alias.equals(organization.getAlias()))
        .map(OrganizationRepresentation::getId)
        .findFirst();
  }

  /** The account's id; the password is set only when the account is made. */
  public String account(String login, String name, String password, boolean temporary) {
    return find(login)
        .orElseGet(
            () -> {
              UserRepresentation wanted = new UserRepresentation();
              wanted.setUsername(login);
              wanted.setFirstName(name);
              wanted.setEnabled(true);
              wanted.setCredentials(List.of(password(password, temporary)));
              return Realm.createdId(realm.users().create(wanted));
            });
  }

  private Optional<String> find(String login) {
    return realm.users().searchByUsername(login, true).stream()
        .map(UserRepresentation::getId)
        .findFirst();
  }

  public void member(String organizationId, String accountId) {
    Response answer = realm.organizations().get(organizationId).members().addMember(accountId);
    if (answer.getStatus() == ALREADY_THERE) {
      answer.close();
    } else {
      Realm.created(answer);
    }
  }

  private static CredentialRepresentation password(String text, boolean temporary) {
    CredentialRepresentation password = new CredentialRepresentation();
    password.setType(CredentialRepresentation.PASSWORD);
    password.setValue(text);
    password.setTemporary(temporary);
    return password;
  }
}
