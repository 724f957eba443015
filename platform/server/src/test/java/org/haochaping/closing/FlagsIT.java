package org.haochaping.closing;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.haochaping.liquibase.ScratchDatabase;
import org.haochaping.plugin.api.Level;
import org.haochaping.plugin.api.Origin;
import org.haochaping.plugin.api.Source;
import org.haochaping.plugin.api.Terminal;
import org.haochaping.tenancy.Ids;
import org.haochaping.tenancy.Role;
import org.haochaping.testing.People;
import org.haochaping.testing.PlainTenantTransactions;
import org.haochaping.testing.Ratings;
import org.haochaping.testing.Ratings.Kind;
import org.haochaping.testing.Tree;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Marks of doubt, counted at the closing")
class FlagsIT {
  private static final Period OCTOBER = Period.parse("2026-10");
  private static final LocalDate DAY = LocalDate.of(2026, 10, 12);
  private static final Instant NOON = Instant.parse("2026-10-12T04:00:00Z");

  private final ScratchDatabase database = ScratchDatabase.create();
  private final Tree tree = Tree.plantedIn(database);
  private final PlainTenantTransactions transactions = new PlainTenantTransactions(database);
  private final Ratings ratings = new Ratings(database, tree.jinghong());
  private final UUID police = ratings.department("GA", "市公安局");
  private final UUID tax = ratings.department("SW", "市税务局");
  private final UUID channel = UUID.randomUUID();

  FlagsIT() throws SQLException {
    // A rating of its own day makes the month's partition.
    ratings.add(
        new Kind(
            DAY,
            Source.MOBILE_APP,
            Terminal.MOBILE,
            tax,
            Level.SATISFIED,
            Origin.DEFAULT,
            "COUNTED"),
        1);
  }

  @Test
  void ratings_without_a_mark_are_counted_as_looked_at() throws SQLException {
    for (int i = 0; i < 40; i++) {
      rate(police, NOON.plusSeconds(60L * i), null, i + "号窗口的同志办事很快");
    }
    Closing closing = close();
    assertThat(flags(closing)).isEmpty();
    assertThat(all(tree.jinghong(), closing))
        .as("a sum over units has all that was looked at below the line")
        .containsExactlyInAnyOrder(
            new FlagCount(police, Flag.BURST, 0, 40),
            new FlagCount(police, Flag.SAME_WORDS, 0, 40));
  }

  @Test
  void many_within_minutes_are_a_burst_and_what_one_delivery_brings_is_none() throws SQLException {
    for (int i = 0; i < 20; i++) {
      rate(police, NOON.plusSeconds(i), null, "");
      rate(tax, NOON, null, "");
    }
    rate(police, NOON.plusSeconds(900), null, "");
    assertThat(flags(close())).containsExactly(new FlagCount(police, Flag.BURST, 20, 21));
  }

  @Test
  void nearly_all_over_one_of_several_windows_is_marked_and_the_only_window_is_not()
      throws SQLException {
    List<UUID> windows = windows(police, 2);
    UUID only = windows(tax, 1).get(0);
    for (int i = 0; i < 40; i++) {
      rate(police, NOON.plusSeconds(60L * i), windows.get(i < 36 ? 0 : 1), "");
      rate(tax, NOON.plusSeconds(60L * i), only, "");
    }
    assertThat(flags(close())).containsExactly(new FlagCount(police, Flag.ONE_WINDOW, 36, 40));
  }

  @Test
  void what_was_rated_before_the_case_ended_is_marked() throws SQLException {
    serviceOf(rate(police, NOON, null, ""), DAY.minusDays(1));
    serviceOf(rate(police, NOON, null, ""), DAY);
    serviceOf(rate(police, NOON, null, ""), DAY.plusDays(1));
    serviceOf(rate(police, NOON, null, ""), null);
    rate(police, NOON, null, "");
    assertThat(flags(close())).containsExactly(new FlagCount(police, Flag.BEFORE_END, 2, 4));
  }

  @Test
  void the_same_words_again_and_again_are_marked_and_a_short_praise_is_not() throws SQLException {
    for (int i = 0; i < 5; i++) {
      rate(police, NOON.plusSeconds(60L * i), null, i == 0 ? " 工作人员热情周到服务好 " : "工作人员热情周到服务好");
      rate(tax, NOON.plusSeconds(60L * i), null, "很好");
    }
    rate(police, NOON.plusSeconds(600), null, "等了一个上午才轮到我办");
    assertThat(flags(close())).containsExactly(new FlagCount(police, Flag.SAME_WORDS, 5, 6));
  }

  @Test
  void a_mark_takes_no_rating_out_and_those_above_read_numbers_alone() throws SQLException {
    for (int i = 0; i < 20; i++) {
      rate(police, NOON.plusSeconds(i), null, "工作人员热情周到服务好");
    }
    Closing closing = close();
    assertThat(closing.figures().total().active().total()).isEqualTo(20);
    assertThat(flags(tree.province(), closing))
        .containsExactly(
            new FlagCount(police, Flag.BURST, 20, 20),
            new FlagCount(police, Flag.SAME_WORDS, 20, 20));
    assertThat(flags(tree.menghai(), closing)).as("a neighbour reads none").isEmpty();
  }

  @Test
  void defaults_and_what_staff_entered_are_not_looked_at() throws SQLException {
    ratings.add(
        new Kind(
            DAY,
            Source.MOBILE_APP,
            Terminal.MOBILE,
            police,
            Level.SATISFIED,
            Origin.STAFF_ENTERED,
            "COUNTED"),
        50);
    assertThat(flags(close())).isEmpty();
  }

  private Closing close() {
    return Closers.at(transactions, "2026-11-01T01:00:00Z")
        .close(People.of(People.jinghong(tree), Role.SERVICE_BUREAU), OCTOBER);
  }

  private List<FlagCount> flags(Closing closing) {
    return flags(tree.jinghong(), closing);
  }

  private List<FlagCount> flags(UUID reader, Closing closing) {
    return all(reader, closing).stream().filter(count -> count.n() > 0).toList();
  }

  private List<FlagCount> all(UUID reader, Closing closing) {
    Map<UUID, List<FlagCount>> flags =
        transactions.in(
            reader, connection -> new Closings().flags(connection, List.of(total(closing))));
    return flags.getOrDefault(closing.id(), List.of());
  }

  private static ClosedTotal total(Closing closing) {
    return new ClosedTotal(
        closing.tenantId(), closing.id(), closing.period(), closing.version(), Map.of());
  }

  private UUID rate(UUID unit, Instant at, @Nullable UUID window, String words)
      throws SQLException {
    UUID id = Ids.of(Clock.fixed(at, ZoneOffset.UTC)).next();
    update(
        "insert into evaluation (tenant_id, id, rated_on, received_at, source, terminal,"
            + " channel_instance_id, origin, level, unit_id, window_id, words, catalogue_version)"
            + " values (?, ?, ?, ?, 3, 2, ?, 'ACTIVE', 'SATISFIED', ?, ?, ?, 'test')",
        tree.jinghong(),
        id,
        DAY,
        Timestamp.from(at),
        channel,
        unit,
        window,
        words);
    return id;
  }

  /** The service the rating is of. */
  private void serviceOf(UUID evaluation, @Nullable LocalDate finishedOn) throws SQLException {
    byte[] key = evaluation.toString().getBytes(StandardCharsets.US_ASCII);
    update(
        "insert into once_key (tenant_id, kind, key, evaluation_id, body)"
            + " values (?, 'service', ?, ?, ?)",
        tree.jinghong(),
        key,
        evaluation,
        key);
    update(
        "insert into service_record (tenant_id, id, number_digest, service_key, service_number,"
            + " pseudonym, source, unit_id, status, finished_on, evaluable, channel_instance_id,"
            + " received_at, changed_at) values (?, ?, ?, ?, 1, 'x', 3, ?, ?, ?, true, ?, ?, ?)",
        tree.jinghong(),
        UUID.randomUUID(),
        key,
        key,
        police,
        finishedOn == null ? 2 : 3,
        finishedOn,
        channel,
        Timestamp.from(NOON),
        Timestamp.from(NOON));
  }

  private List<UUID> windows(UUID unit, int n) throws SQLException {
    UUID hall = UUID.randomUUID();
    update(
        "insert into hall (tenant_id, id, code, name, valid_from) values (?, ?, ?, '大厅', ?)",
        tree.jinghong(),
        hall,
        hall.toString(),
        LocalDate.of(2020, 1, 1));
    List<UUID> windows = Stream.generate(UUID::randomUUID).limit(n).toList();
    for (UUID window : windows) {
      update(
          "insert into service_window (tenant_id, id, code, name, hall_id, unit_id, valid_from)"
              + " values (?, ?, ?, '窗口', ?, ?, ?)",
          tree.jinghong(),
          window,
          window.toString(),
          hall,
          unit,
          LocalDate.of(2020, 1, 1));
    }
    return windows;
  }

  private void update(String sql, @Nullable Object... parameters) throws SQLException {
    try (Connection app = database.app(tree.jinghong());
        PreparedStatement statement = app.prepareStatement(sql)) {
      for (int i = 0; i < parameters.length; i++) {
        statement.setObject(i + 1, parameters[i]);
      }
      statement.executeUpdate();
      app.commit();
    }
  }
}
