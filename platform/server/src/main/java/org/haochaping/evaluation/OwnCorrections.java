package org.haochaping.evaluation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.Json;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.haochaping.duty.Duty;
import org.haochaping.figures.Tallies;
import org.haochaping.journal.Journal;
import org.haochaping.tenancy.Ids;
import org.haochaping.tenancy.Policies;

/**
 * 改错: a citizen corrects a slip of his own, once and soon after. The rating keeps its receipt and
 * its place; what it said before is kept apart and counts no more.
 */
@ApplicationScoped
public class OwnCorrections {
  @Inject Policies policies;
  @Inject ContactNames names;
  @Inject Tallies tallies;
  @Inject Journal journal;
  @Inject RatingStore store;
  @Inject Clock clock;

  /** Until when it can be corrected, as far as the rating itself says; nothing when it cannot. */
  public Optional<Instant> until(Connection connection, UUID tenant, GivenRating rating)
      throws SQLException {
    if (!rating.isOwn()
        || !rating.counts()
        || rating.correctedAt() != null
        || isErased(connection, tenant, rating.id())) {
      return Optional.empty();
    }
    LocalDate day = LocalDate.ofInstant(rating.receivedAt(), Duty.CHINA);
    int minutes = policies.at(connection, tenant, day).correction().minutes();
    Instant until = rating.receivedAt().plus(Duration.ofMinutes(minutes));
    return Optional.of(until).filter(clock.instant()::isBefore);
  }

  /** Puts the opinion in the place of what the rating said; to be called on a locked rating. */
  public Opinion correct(
      Connection connection, UUID tenant, GivenRating rating, Opinion given, String catalogue)
      throws SQLException {
    Opinion opinion = given.masked(names.of(connection, tenant, rating));
    Instant now = clock.instant();
    keep(connection, tenant, rating, now);
    change(connection, tenant, rating, opinion, catalogue, now);
    Counted before = rating.counted();
    Counted after = before.withLevel(opinion.level());
    tallies.add(
        connection,
        tenant,
        Stream.of(before.change(Counted.COUNTED, -1), after.change(Counted.COUNTED, 1))
            .flatMap(Optional::stream)
            .toList());
    journal.record(
        connection,
        tenant,
        "RatingCorrected",
        rating.id(),
        "citizen",
        Json.createObjectBuilder()
            .add("from", rating.level().name())
            .add("to", opinion.level().name())
            .build());
    if (opinion.level().isBad() && !rating.level().isBad()) {
      store.announce(connection, tenant, rating.id(), rating.channelInstanceId(), after, now);
    }
    return opinion;
  }

  /** Who wants his words gone is not asked for others that nobody would erase. */
  private static boolean isErased(Connection connection, UUID tenant, UUID rating)
      throws SQLException {
    try (PreparedStatement statement =
        connection.prepareStatement(
            "select exists (select 1 from erasure_request where tenant_id = ?"
                + " and evaluation_id = ?)")) {
      statement.setObject(1, tenant);
      statement.setObject(2, rating);
      try (ResultSet row = statement.executeQuery()) {
        row.next();
        return row.getBoolean(1);
      }
    }
  }

  private void keep(Connection connection, UUID tenant, GivenRating rating, Instant now)
      throws SQLException {
    try (PreparedStatement statement =
        connection.prepareStatement(
            "insert into rating_correction (tenant_id, id, evaluation_id, level, catalogue_version,"
                + " tags, words, given_at, corrected_at) values (?, ?, ?, ?, ?, ?, ?, ?, ?)")) {
      statement.setObject(1, tenant);
      statement.setObject(2, Ids.of(clock).next());
      statement.setObject(3, rating.id());
      statement.setString(4, rating.level().name());
      statement.setString(5, rating.catalogueVersion());
      statement.setArray(6, connection.createArrayOf("text", rating.tags().toArray()));
      statement.setString(7, rating.words());
      statement.setTimestamp(8, Timestamp.from(rating.receivedAt()));
      statement.setTimestamp(9, Timestamp.from(now));
      statement.executeUpdate();
    }
  }

  private static void change(
      Connection connection,
      UUID tenant,
      GivenRating rating,
      Opinion opinion,
      String catalogue,
      Instant now)
      throws SQLException {
    try (PreparedStatement statement =
        connection.prepareStatement(
            "update evaluation set level = ?, catalogue_version = ?, tags = ?, words = ?,"
                + " corrected_at = ? where tenant_id = ? and id = ?")) {
      statement.setString(1, opinion.level().name());
      statement.setString(2, catalogue);
      statement.setArray(3, connection.createArrayOf("text", opinion.tags().toArray()));
      statement.setString(4, opinion.words());
      statement.setTimestamp(5, Timestamp.from(now));
      statement.setObject(6, tenant);
      statement.setObject(7, rating.id());
      statement.executeUpdate();
    }
  }
}
