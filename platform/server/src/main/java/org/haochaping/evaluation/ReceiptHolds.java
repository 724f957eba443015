package org.haochaping.evaluation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Optional;
import org.haochaping.retention.HoldSubjects;
import org.haochaping.tenancy.Actor;
import org.haochaping.tenancy.Role;

/** An administrator puts a hold on any rating of his tenant, by the receipt its citizen shows. */
@ApplicationScoped
public class ReceiptHolds implements HoldSubjects {
  private static final int SHOWN = 4;

  @Inject Receipts receipts;

  @Override
  public Optional<Subject> find(Connection connection, Actor actor, String named)
      throws SQLException {
    boolean administers = actor.has(Role.COUNTY_ADMIN) || actor.has(Role.PREFECTURE_ADMIN);
    boolean own = receipts.tenantOf(named).filter(t -> t.id().equals(actor.tenantId())).isPresent();
    if (!administers || !own) {
      return Optional.empty();
    }
    return receipts
        .find(connection, actor.tenantId(), named)
        .map(
            id ->
                new Subject(
                    actor.tenantId(), id, "查询码尾号 " + named.substring(named.length() - SHOWN)));
  }
}
