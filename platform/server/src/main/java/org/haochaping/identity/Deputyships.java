package org.haochaping.identity;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.haochaping.tenancy.Actor;
import org.haochaping.tenancy.Role;

/**
 * What somebody may do because he stands in for others today: their own unit-bound roles. Not the
 * administration of people or of the system, not what they hold as deputies themselves, and nothing
 * of a person who has left or is disabled.
 */
final class Deputyships {
  private static final String LENT =
      "select r.role, r.unit_id, u.name, r.source, p.name from staff_deputy d"
          + " join staff p on p.tenant_id = d.tenant_id and p.id = d.principal_id"
          + " join staff_role r on r.tenant_id = d.tenant_id and r.staff_id = d.principal_id"
          + " join unit u on u.tenant_id = r.tenant_id and u.id = r.unit_id"
          + " where d.tenant_id = ? and d.deputy_id = ? and d.valid_from <= ? and d.valid_to >= ?"
          + " and p.disabled_at is null and p.valid_from <= ?"
          + " and (p.valid_to is null or p.valid_to >= ?)"
          + " and r.valid_from <= ? and (r.valid_to is null or r.valid_to >= ?)"
          + " order by p.name, r.role, u.name";

  private Deputyships() {}

  static List<Actor.Held> roles(Connection connection, UUID tenant, UUID deputy, LocalDate today)
      throws SQLException {
    List<Actor.Held> lent = new ArrayList<>();
    try (PreparedStatement statement = connection.prepareStatement(LENT)) {
      statement.setObject(1, tenant);
      statement.setObject(2, deputy);
      for (int day = 3; day <= 8; day++) {
        statement.setObject(day, today);
      }
      try (ResultSet row = statement.executeQuery()) {
        while (row.next()) {
          Role role = Role.of(row.getString(1)).orElseThrow();
          if (!role.administers()) {
            lent.add(
                new Actor.Held(
                    role,
                    row.getObject(2, UUID.class),
                    row.getString(3),
                    row.getObject(4, Integer.class),
                    row.getString(5)));
          }
        }
      }
    }
    return lent;
  }
}
