package org.haochaping.closing;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import org.haochaping.organisation.Followed;
import org.haochaping.organisation.UnitChange;
import org.haochaping.organisation.UnitFollower;
import org.haochaping.web.Refusal;

/** What is closed stays as it is: no act on a unit reaches back into a closed period. */
@ApplicationScoped
public class ClosedDays implements UnitFollower {

  @Override
  public List<Followed> follow(Connection connection, UnitChange change) throws SQLException {
    if (change.kind() == UnitChange.Kind.MOVE) {
      return List.of();
    }
    try (PreparedStatement statement =
        connection.prepareStatement("select max(last_day) from closing where tenant_id = ?")) {
      statement.setObject(1, change.tenantId());
      try (ResultSet row = statement.executeQuery()) {
        row.next();
        LocalDate closed = row.getObject(1, LocalDate.class);
        if (closed != null && !change.onDay().isAfter(closed)) {
          throw Refusal.conflict(
              "period-closed",
              "截至" + closed + "的评价已经结算，生效日期请选" + closed.plusDays(1) + "或以后。",
              "Ratings up to "
                  + closed
                  + " are closed; choose "
                  + closed.plusDays(1)
                  + " or later.");
        }
      }
    }
    return List.of();
  }
}
