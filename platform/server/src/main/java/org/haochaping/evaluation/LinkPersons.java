package org.haochaping.evaluation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import org.haochaping.vault.MasterKeys;

/** Whom apps handed over with links, and when the links forget them. */
@ApplicationScoped
public class LinkPersons {
  private static final String FORGOTTEN =
      "update rating_link set person_key_id = null, person_ciphertext = null"
          + " where tenant_id = ? and person_ciphertext is not null";

  @Inject MasterKeys keys;
  @Inject Clock clock;

  /**
   * Notes as what its citizen rated. Whom an app handed over is kept until the link expires, so
   * that a repeated submission is the same; unless the rating made no use of how to reach him: then
   * all links of the service forget him.
   */
  public void rated(
      Connection connection, UUID tenant, UUID id, UUID evaluation, boolean contactUsed)
      throws SQLException {
    try (PreparedStatement statement =
        connection.prepareStatement(
            "update rating_link set rated_as = coalesce(rated_as, ?), person_key_id = case when ?"
                + " then person_key_id end, person_ciphertext = case when ? then person_ciphertext"
                + " end where tenant_id = ? and id = ? and person_ciphertext is not null")) {
      statement.setObject(1, evaluation);
      statement.setBoolean(2, contactUsed);
      statement.setBoolean(3, contactUsed);
      statement.setObject(4, tenant);
      statement.setObject(5, id);
      statement.executeUpdate();
    }
    if (!contactUsed) {
      forgetService(connection, tenant, id);
    }
  }

  private static void forgetService(Connection connection, UUID tenant, UUID id)
      throws SQLException {
    try (PreparedStatement statement =
        connection.prepareStatement(
            FORGOTTEN
                + " and (occasion, service_number) = (select occasion, service_number"
                + " from rating_link where tenant_id = ? and id = ?)")) {
      statement.setObject(1, tenant);
      statement.setObject(2, tenant);
      statement.setObject(3, id);
      statement.executeUpdate();
    }
  }

  /**
   * Forgets who gave a rating, in all links of his case or visit; whether there was one to forget.
   *
   * @param number 办件编号 of the case, if it is known to be his
   */
  boolean forget(Connection connection, UUID tenant, UUID evaluation, Optional<String> number)
      throws SQLException {
    try (PreparedStatement statement =
        connection.prepareStatement(
            FORGOTTEN
                + " and (rated_as = ? or occasion = ? or occasion in (select occasion"
                + " from rating_link where tenant_id = ? and rated_as = ?))")) {
      statement.setObject(1, tenant);
      statement.setObject(2, evaluation);
      statement.setBytes(
          3, number.map(RatingLinks::ofCase).map(occasion -> digest(keys, occasion)).orElse(null));
      statement.setObject(4, tenant);
      statement.setObject(5, evaluation);
      return statement.executeUpdate() > 0;
    }
  }

  /** Whom apps handed over with links that have expired. */
  public void forgetExpired(Connection connection, UUID tenant) throws SQLException {
    try (PreparedStatement statement =
        connection.prepareStatement(FORGOTTEN + " and expires_at < ?")) {
      statement.setObject(1, tenant);
      statement.setTimestamp(2, Timestamp.from(clock.instant()));
      statement.executeUpdate();
    }
  }

  /** By which links of one case or visit find each other; it tells neither. */
  static byte[] digest(MasterKeys keys, String occasion) {
    return keys.digest("occasion", occasion);
  }
}
