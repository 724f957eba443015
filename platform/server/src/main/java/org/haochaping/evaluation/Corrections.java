package org.haochaping.evaluation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.Json;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.haochaping.figures.Tallies;
import org.haochaping.journal.Journal;
import org.haochaping.plugin.api.Level;
import org.haochaping.plugin.api.Origin;

/**
 * 复核结果纠正, 二(二)3: a rating found wrong or malicious leaves the figures, one about another department
 * counts for that one. The rating itself stays as it was given.
 */
@ApplicationScoped
public class Corrections {
  @Inject Tallies tallies;
  @Inject Journal journal;

  /** 不予采纳: taken out of the figures, once; whether it still counted. */
  public boolean voidRating(Connection connection, UUID tenant, UUID evaluation, String why)
      throws SQLException {
    Optional<Counted> found =
        change(
            connection,
            "update evaluation set state = 'VOIDED' where tenant_id = ? and id = ?"
                + " and state = 'COUNTED'",
            tenant,
            evaluation);
    if (found.isEmpty()) {
      return false;
    }
    Counted rating = found.get();
    tallies.add(
        connection,
        tenant,
        Stream.of(rating.change(Counted.COUNTED, -1), rating.change(Counted.VOIDED, 1))
            .flatMap(Optional::stream)
            .toList());
    journal.record(
        connection,
        tenant,
        "RatingVoided",
        evaluation,
        "appeal",
        Json.createObjectBuilder().add("why", why).build());
    return true;
  }

  /** 误评: it counts for the department it was about, once; whether anything changed. */
  public boolean reattribute(
      Connection connection, UUID tenant, UUID evaluation, UUID from, UUID to) throws SQLException {
    Optional<Counted> found =
        change(
            connection,
            "update evaluation set unit_id = '%s', window_id = null, staff_id = null".formatted(to)
                + " where tenant_id = ? and id = ? and unit_id = '%s' and state = 'COUNTED'"
                    .formatted(from),
            tenant,
            evaluation);
    if (found.isEmpty()) {
      return false;
    }
    Counted rating = found.get();
    tallies.add(
        connection,
        tenant,
        Stream.of(rating.change(from, Counted.COUNTED, -1), rating.change(to, Counted.COUNTED, 1))
            .flatMap(Optional::stream)
            .toList());
    journal.record(
        connection,
        tenant,
        "RatingReattributed",
        evaluation,
        "appeal",
        Json.createObjectBuilder().add("from", from.toString()).add("to", to.toString()).build());
    return true;
  }

  private static Optional<Counted> change(
      Connection connection, String update, UUID tenant, UUID evaluation) throws SQLException {
    try (PreparedStatement statement =
        connection.prepareStatement(
            update
                + " returning rated_on, source, terminal, unit_id, level, origin, assess_number")) {
      statement.setObject(1, tenant);
      statement.setObject(2, evaluation);
      try (ResultSet row = statement.executeQuery()) {
        return row.next()
            ? Optional.of(
                new Counted(
                    row.getObject(1, LocalDate.class),
                    row.getInt(2),
                    row.getInt(3),
                    row.getObject(4, UUID.class),
                    Level.valueOf(row.getString(5)),
                    Origin.valueOf(row.getString(6)),
                    row.getInt(7)))
            : Optional.empty();
      }
    }
  }
}
