package org.haochaping.identity;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.ext.Provider;

/**
 * Asks our rows who is calling before any role is looked at, so that somebody who is disabled or
 * has left is told so by every address alike.
 */
@Provider
@ApplicationScoped
@Priority(Priorities.AUTHORIZATION - 1)
public class StaffOnly implements ContainerRequestFilter {

  @Inject Identity identity;

  @Override
  public void filter(ContainerRequestContext request) {
    boolean signedIn = request.getSecurityContext().getUserPrincipal() != null;
    if (signedIn && !request.getUriInfo().getPath().startsWith("public/")) {
      identity.actor();
    }
  }
}
