package org.haochaping.identity;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Inject;
import org.haochaping.tenancy.Actor;

/** Tells resources of the floors below who is acting; they ask for an {@link Actor}. */
@ApplicationScoped
public class CurrentStaff {

  @Inject Identity identity;

  @Produces
  Actor actor() {
    return identity.staff();
  }
}
