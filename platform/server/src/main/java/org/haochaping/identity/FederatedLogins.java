package org.haochaping.identity;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Logins whose owners sign in through an external identity provider: they begin with a prefix that
 * the operator has set. Only these can be linked, so that nobody from outside is ever taken for an
 * operator or for somebody with a password here; and they have no password here, so that whoever is
 * shut out there does not get in by another door.
 */
@ApplicationScoped
public class FederatedLogins {
  private Optional<String> prefix = Optional.empty();

  protected FederatedLogins() {}

  @Inject
  public FederatedLogins(
      @ConfigProperty(name = "haochaping.federated.login.prefix") Optional<String> prefix) {
    this.prefix = prefix.map(String::strip).filter(text -> !text.isEmpty());
  }

  boolean include(String login) {
    return prefix.filter(login::startsWith).isPresent();
  }
}
