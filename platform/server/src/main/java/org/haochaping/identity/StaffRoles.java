package org.haochaping.identity;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.security.enterprise.identitystore.CredentialValidationResult;
import jakarta.security.enterprise.identitystore.IdentityStore;
import java.util.Set;
import java.util.stream.Collectors;
import org.eclipse.microprofile.jwt.JsonWebToken;

/** Gives the container the roles of our rows for a caller whose token it has verified. */
@ApplicationScoped
public class StaffRoles implements IdentityStore {

  @Inject StaffDirectory directory;

  @Override
  public Set<ValidationType> validationTypes() {
    return Set.of(ValidationType.PROVIDE_GROUPS);
  }

  @Override
  public Set<String> getCallerGroups(CredentialValidationResult result) {
    if (!(result.getCallerPrincipal() instanceof JsonWebToken token)) {
      return Set.of();
    }
    return directory.find(Claims.of(token)).stream()
        .flatMap(actor -> actor.roles().stream())
        .map(held -> held.role().code())
        .collect(Collectors.toSet());
  }
}
