package org.haochaping.retention;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Optional;
import java.util.UUID;
import org.haochaping.tenancy.Actor;

/** Somebody who finds the rating that a person names, if he may put a hold on it; by CDI. */
public interface HoldSubjects {

  /**
   * The rating that was meant.
   *
   * @param connection in the actor's own tenant
   * @param named a case number or a receipt, as typed
   */
  Optional<Subject> find(Connection connection, Actor actor, String named) throws SQLException;

  /**
   * A rating.
   *
   * @param tenantId whose it is: a lead department acts for tenants below as well
   * @param label what it is called in lists
   */
  record Subject(UUID tenantId, UUID evaluationId, String label) {}
}
