package org.haochaping.insight;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.haochaping.closing.Period;
import org.haochaping.evaluation.TagCatalogue;
import org.haochaping.insight.CauseReport.OfMatter;
import org.haochaping.insight.CauseReport.OfTag;
import org.haochaping.liquibase.ScratchDatabase;
import org.haochaping.plugin.api.Level;
import org.haochaping.plugin.api.Origin;
import org.haochaping.tenancy.Ids;
import org.haochaping.testing.PlainTenantTransactions;
import org.haochaping.testing.Ratings;
import org.haochaping.testing.Tree;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Where bad ratings come from: contents 评价内容 to matters 事项")
class CausesIT {
  private static final LocalDate DAY = LocalDate.of(2026, 10, 12);
  private static final Instant NOW = Instant.parse("2026-11-02T01:00:00Z");
  private static final Reach ALL = new Reach(true, List.of());

  /** 服务态度生硬. */
  private static final String RUDE = "214";

  /** 未在承诺时间内办结. */
  private static final String LATE = "209";

  /** 多头跑窗口和部门. */
  private static final String ERRANDS = "113";

  private final ScratchDatabase database = ScratchDatabase.create();
  private final Tree tree = Tree.plantedIn(database);
  private final PlainTenantTransactions transactions = new PlainTenantTransactions(database);
  private final Ratings ratings = new Ratings(database, tree.jinghong());
  private final UUID housing = ratings.department("ZJ", "市住建局");
  private final UUID police = ratings.department("GA", "市公安局");
  private final UUID permit = matter("0102", "施工许可", housing);
  private final UUID passport = matter("0201", "护照签发", police);

  CausesIT() throws SQLException {}

  @Test
  void ratings_are_counted_by_content_and_matter_once_for_each_content_they_chose()
      throws SQLException {
    rate(housing, permit, Level.DISSATISFIED, RUDE, LATE);
    rate(housing, permit, Level.DISSATISFIED, RUDE);
    rate(police, passport, Level.VERY_DISSATISFIED, ERRANDS, ERRANDS);
    rate(police, null, Level.DISSATISFIED, RUDE);
    rate(police, passport, Level.DISSATISFIED);
    rate(police, passport, Level.SATISFIED, "413");
    CauseReport report = read(tree.jinghong(), ALL);
    assertThat(report.bad()).as("a rating of two contents is one").isEqualTo(5);
    assertThat(report.tags())
        .extracting(OfTag::code, OfTag::text, OfTag::level, OfTag::n)
        .containsExactlyInAnyOrder(
            tuple(RUDE, "服务态度生硬", Level.DISSATISFIED, 3L),
            tuple(LATE, "未在承诺时间内办结", Level.DISSATISFIED, 1L),
            tuple(ERRANDS, "多头跑窗口和部门", Level.VERY_DISSATISFIED, 1L),
            tuple(null, "未选评价内容", null, 1L));
    assertThat(report.tags().get(0).matters())
        .extracting(OfMatter::code, OfMatter::name, OfMatter::unitName, OfMatter::n)
        .containsExactly(tuple("0102", "施工许可", "市住建局", 2L), tuple(null, null, "市公安局", 1L));
    assertThat(report.matters())
        .extracting(OfMatter::name, OfMatter::unitName, OfMatter::n)
        .containsExactlyInAnyOrder(
            tuple("施工许可", "市住建局", 2L), tuple("护照签发", "市公安局", 2L), tuple(null, "市公安局", 1L));
  }

  @Test
  void trials_voided_ones_and_other_days_are_not_counted_and_follow_ups_apart()
      throws SQLException {
    rate(housing, permit, Level.DISSATISFIED, RUDE);
    insert(DAY, Origin.TEST, "COUNTED", 1);
    insert(DAY, Origin.ACTIVE, "VOIDED", 1);
    insert(DAY, Origin.ACTIVE, "SUPERSEDED", 1);
    insert(DAY.withDayOfMonth(1).minusDays(1), Origin.ACTIVE, "COUNTED", 1);
    insert(DAY.withDayOfMonth(31).plusDays(1), Origin.ACTIVE, "COUNTED", 1);
    insert(DAY, Origin.ACTIVE, "COUNTED", 2);
    insert(DAY, Origin.IMPORTED, "COUNTED", 1);
    CauseReport report = read(tree.jinghong(), ALL);
    assertThat(report.bad()).isEqualTo(2);
    assertThat(report.followUps()).isEqualTo(1);
    assertThat(report.tags()).singleElement().returns(2L, OfTag::n);
  }

  @Test
  void a_department_reads_of_its_own_ratings_alone() throws SQLException {
    rate(housing, permit, Level.DISSATISFIED, RUDE);
    rate(police, passport, Level.DISSATISFIED, LATE);
    CauseReport report = read(tree.jinghong(), new Reach(false, List.of(police)));
    assertThat(report.bad()).isEqualTo(1);
    assertThat(report.tags()).extracting(OfTag::code).containsExactly(LATE);
    assertThat(report.matters()).extracting(OfMatter::unitName).containsExactly("市公安局");
    assertThat(read(tree.jinghong(), new Reach(false, List.of())).bad()).isZero();
  }

  @Test
  void nobody_of_another_tenant_reads_any_not_even_above() throws SQLException {
    rate(housing, permit, Level.DISSATISFIED, RUDE);
    assertThat(read(tree.menghai(), ALL).bad()).isZero();
    assertThat(read(tree.prefecture(), ALL).tags()).isEmpty();
    assertThat(read(tree.prefecture(), new Reach(false, List.of(housing))).matters()).isEmpty();
  }

  private CauseReport read(UUID tenant, Reach reach) {
    Causes causes = new Causes();
    causes.catalogue = new TagCatalogue();
    return transactions.in(
        tenant, connection -> causes.of(connection, tenant, Period.parse("2026-10"), reach, NOW));
  }

  private void rate(UUID unit, @Nullable UUID matter, Level level, String... tags)
      throws SQLException {
    insert(DAY, unit, matter, level, Origin.ACTIVE, "COUNTED", 1, tags);
  }

  private void insert(LocalDate day, Origin origin, String state, int number) throws SQLException {
    insert(day, housing, permit, Level.DISSATISFIED, origin, state, number, RUDE);
  }

  private void insert(
      LocalDate day,
      UUID unit,
      @Nullable UUID matter,
      Level level,
      Origin origin,
      String state,
      int number,
      String... tags)
      throws SQLException {
    Instant at = day.atTime(12, 0).atZone(ZoneId.of("Asia/Shanghai")).toInstant();
    try (Connection app = database.app(tree.jinghong())) {
      try (PreparedStatement months =
          app.prepareStatement("select make_evaluation_partitions(?, 0)")) {
        months.setObject(1, day);
        months.executeQuery();
      }
      try (PreparedStatement statement =
          app.prepareStatement(
              "insert into evaluation (tenant_id, id, rated_on, received_at, source, terminal,"
                  + " channel_instance_id, origin, level, unit_id, matter_id, catalogue_version,"
                  + " tags, state, assess_number)"
                  + " values (?, ?, ?, ?, 3, 2, ?, ?, ?, ?, ?, 'national-v2', ?, ?, ?)")) {
        statement.setObject(1, tree.jinghong());
        statement.setObject(2, Ids.of(Clock.fixed(at, ZoneOffset.UTC)).next());
        statement.setObject(3, day);
        statement.setTimestamp(4, Timestamp.from(at));
        statement.setObject(5, UUID.randomUUID());
        statement.setString(6, origin.name());
        statement.setString(7, level.name());
        statement.setObject(8, unit);
        statement.setObject(9, matter);
        statement.setArray(10, app.createArrayOf("text", tags));
        statement.setString(11, state);
        statement.setInt(12, number);
        statement.executeUpdate();
      }
      app.commit();
    }
  }

  private UUID matter(String code, String name, UUID unit) throws SQLException {
    UUID id = UUID.randomUUID();
    try (Connection app = database.app(tree.jinghong());
        PreparedStatement statement =
            app.prepareStatement(
                "insert into matter (tenant_id, id, code, name, unit_id, valid_from)"
                    + " values (?, ?, ?, ?, ?, '2020-01-01')")) {
      statement.setObject(1, tree.jinghong());
      statement.setObject(2, id);
      statement.setString(3, code);
      statement.setString(4, name);
      statement.setObject(5, unit);
      statement.executeUpdate();
      app.commit();
    }
    return id;
  }
}
