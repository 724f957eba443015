package org.haochaping.evaluation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.ByteBuffer;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.haochaping.vault.MasterKeys;

/**
 * 一次一评: whether the service a link was made for has its rating, so that the link opens what became
 * of it. The office that made the link holds it too, and knows whose case it is: could it see the
 * moment a link is used up, it would know who gave the bad review of that minute. So the page tells
 * from the next day on, and only that there is a rating. Until then the second one is refused when
 * it is sent, and the phone that sent the first remembers by itself.
 */
@ApplicationScoped
public class RatedServices {
  @Inject MasterKeys keys;

  boolean isTold(Connection connection, UUID tenant, RatingLink link, LocalDate today)
      throws SQLException {
    String number = link.serviceRecordNumber();
    if (number == null) {
      return false;
    }
    byte[] key = ServiceKey.of(keys, number, link.serviceNumber(), 1);
    OnceKeys.Entry holder =
        new OnceKeys(connection, tenant)
            .holders(OnceKeys.SERVICE, List.of(key))
            .get(ByteBuffer.wrap(key));
    return holder != null && isFinal(connection, tenant, holder.evaluation(), today);
  }

  /** A default rating and one by a typed number give way to the citizen's own. */
  private static boolean isFinal(
      Connection connection, UUID tenant, UUID evaluation, LocalDate today) throws SQLException {
    try (PreparedStatement statement =
        connection.prepareStatement(
            "select 1 from evaluation where tenant_id = ? and id = ? and origin <> 'DEFAULT'"
                + " and not number_typed and rated_on < ?")) {
      statement.setObject(1, tenant);
      statement.setObject(2, evaluation);
      statement.setObject(3, today);
      try (ResultSet row = statement.executeQuery()) {
        return row.next();
      }
    }
  }
}
