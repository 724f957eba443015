package org.haochaping.ranking;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.haochaping.closing.ClosedTotals;
import org.haochaping.closing.ClosedUnits;
import org.haochaping.closing.Closers;
import org.haochaping.closing.Closings;
import org.haochaping.closing.Flag;
import org.haochaping.closing.Period;
import org.haochaping.liquibase.ScratchDatabase;
import org.haochaping.plugin.api.Level;
import org.haochaping.plugin.api.Origin;
import org.haochaping.plugin.api.Source;
import org.haochaping.plugin.api.Terminal;
import org.haochaping.ranking.Ranking.GroupView;
import org.haochaping.ranking.Ranking.OpenView;
import org.haochaping.ranking.Ranking.RowView;
import org.haochaping.tenancy.Policies;
import org.haochaping.tenancy.Role;
import org.haochaping.tenancy.Tenant;
import org.haochaping.testing.People;
import org.haochaping.testing.PlainTenantTransactions;
import org.haochaping.testing.Ratings;
import org.haochaping.testing.Ratings.Kind;
import org.haochaping.testing.Tree;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Rankings of every kind, from closings")
class RankingsIT {
  private static final Period OCTOBER = Period.parse("2026-10");

  private final ScratchDatabase database = ScratchDatabase.create();
  private final Tree tree = Tree.plantedIn(database);
  private final PlainTenantTransactions transactions = new PlainTenantTransactions(database);
  private final Tenant province = People.province(tree);
  private final Tenant prefecture = People.prefecture(tree);
  private final Tenant jinghong = People.jinghong(tree);
  private final Tenant menghai = People.menghai(tree);
  private final Tenant mengla = People.mengla(tree);

  RankingsIT() throws SQLException {}

  @Test
  void departments_have_official_places_over_all_ratings_and_bands_over_active_ones()
      throws SQLException {
    UUID police = unit(jinghong, "GA", "市公安局", "公安");
    UUID tax = unit(jinghong, "SW", "市税务局", null);
    UUID small = unit(jinghong, "DA", "市档案局", null);
    unit(jinghong, "LY", "市林业局", null);
    rate(jinghong, police, Level.VERY_SATISFIED, Origin.ACTIVE, 380);
    rate(jinghong, police, Level.DISSATISFIED, Origin.ACTIVE, 20);
    rate(jinghong, tax, Level.BASICALLY_SATISFIED, Origin.DEFAULT, 900);
    rate(jinghong, tax, Level.SATISFIED, Origin.ACTIVE, 60);
    rate(jinghong, tax, Level.DISSATISFIED, Origin.ACTIVE, 40);
    rate(jinghong, small, Level.SATISFIED, Origin.ACTIVE, 12);
    close(jinghong);

    Ranking ranking = rank(jinghong, jinghong, RankingKind.DEPARTMENTS);

    assertThat(ranking.open()).isEmpty();
    assertThat(ranking.groups()).extracting(GroupView::name).containsExactly("景洪市各部门");
    List<RowView> rows = ranking.groups().get(0).rows();
    assertThat(rows)
        .extracting(RowView::name, RankingsIT::good, RankingsIT::bad, RowView::reason)
        .containsExactly(
            tuple("市税务局", 1, 2, null),
            tuple("市公安局", 2, 1, null),
            tuple("市档案局", 0, 0, "评价数不足30件，不参加排名"),
            tuple("市林业局", 0, 0, "本期没有评价，不参加排名"));
    assertThat(rows)
        .extracting(RowView::activeGoodRate, RankingsIT::goodBand, RankingsIT::badBand)
        .as("by citizens' own ratings the order is the other way round, and significantly so")
        .startsWith(tuple("60.00", 2, 1), tuple("95.00", 1, 2), tuple("100.00", 0, 0));
    assertThat(rows)
        .extracting(RowView::fairReason)
        .containsExactly(null, null, "主动评价数不足30件，不分档", "本期没有主动评价，不分档");
    assertThat(rows.get(1).fairGood()).isEqualTo(new Ranking.FairView(1, "92.40", "96.75"));
    assertThat(rows.get(0).averageScore()).as("(900*6 + 60*8 + 40*3) / 1000").isEqualTo("6.00");
  }

  @Test
  void prefecture_and_county_rank_the_countys_departments_alike() throws SQLException {
    rate(jinghong, unit(jinghong, "GA", "市公安局", "公安"), Level.SATISFIED, Origin.ACTIVE, 40);
    close(jinghong);
    assertThat(rank(prefecture, jinghong, RankingKind.DEPARTMENTS))
        .isEqualTo(rank(jinghong, jinghong, RankingKind.DEPARTMENTS));
  }

  @Test
  void counties_are_grouped_by_prefecture_and_who_has_not_closed_is_named() throws SQLException {
    rate(jinghong, unit(jinghong, "GA", "市公安局", "公安"), Level.SATISFIED, Origin.ACTIVE, 40);
    close(jinghong);
    Ranking ranking = rank(province, province, RankingKind.COUNTIES);
    assertThat(ranking.groups()).extracting(GroupView::name).containsExactly("西双版纳州各县市");
    assertThat(ranking.groups().get(0).rows())
        .extracting(RowView::name, RankingsIT::good, RowView::version, RowView::reason)
        .containsExactly(
            tuple("景洪市", 1, 1, null),
            tuple("勐海县", 0, null, "2026年10月尚未结算"),
            tuple("勐腊县", 0, null, "2026年10月尚未结算"));
    assertThat(ranking.open()).extracting(OpenView::name).containsExactly("勐海县", "勐腊县");
  }

  @Test
  void one_line_of_work_is_compared_across_counties_and_each_line_for_itself() throws SQLException {
    rate(jinghong, unit(jinghong, "GA", "市公安局", "公安"), Level.SATISFIED, Origin.ACTIVE, 40);
    rate(menghai, unit(menghai, "GA", "县公安局", "公安"), Level.DISSATISFIED, Origin.ACTIVE, 40);
    rate(menghai, unit(menghai, "RS", "县社保局", "社保"), Level.SATISFIED, Origin.ACTIVE, 40);
    unit(mengla, "GA", "县公安局", "公安");
    unit(mengla, "LY", "县林业局", null);
    List.of(jinghong, menghai, mengla).forEach(this::close);
    List<GroupView> groups = rank(prefecture, prefecture, RankingKind.LINES_OF_WORK).groups();
    assertThat(groups).extracting(GroupView::code).containsExactly("公安", "社保");
    assertThat(groups.get(0).rows())
        .extracting(RowView::tenantName, RowView::name, RankingsIT::good, RankingsIT::bad)
        .containsExactly(
            tuple("景洪市", "市公安局", 1, 2), tuple("勐海县", "县公安局", 2, 1), tuple("勐腊县", "县公安局", 0, 0));
    assertThat(groups.get(1).rows()).extracting(RankingsIT::good).containsExactly(1);
  }

  @Test
  void a_prefecture_is_ranked_once_all_that_belongs_to_it_is_closed() throws SQLException {
    rate(jinghong, unit(jinghong, "GA", "市公安局", "公安"), Level.SATISFIED, Origin.ACTIVE, 40);
    rate(prefecture, unit(prefecture, "GA", "州公安局", "公安"), Level.SATISFIED, Origin.ACTIVE, 60);
    List.of(prefecture, jinghong, menghai).forEach(this::close);
    assertThat(rank(province, province, RankingKind.PREFECTURES).groups().get(0).rows())
        .extracting(RowView::name, RowView::total, RankingsIT::good, RowView::reason)
        .containsExactly(tuple("西双版纳州", 100L, 0, "2026年10月所辖4个单位中尚有1个未结算"));
    close(mengla);
    assertThat(rank(province, province, RankingKind.PREFECTURES).groups().get(0).rows())
        .extracting(RowView::name, RowView::total, RankingsIT::good, RowView::reason)
        .containsExactly(tuple("西双版纳州", 100L, 1, null));
  }

  @Test
  void who_came_after_a_period_is_missed_in_none_of_its_rankings() throws SQLException {
    rate(jinghong, unit(jinghong, "GA", "市公安局", "公安"), Level.SATISFIED, Origin.ACTIVE, 40);
    List.of(prefecture, jinghong, menghai).forEach(this::close);
    joined(mengla, "2026-12-01");
    assertThat(rank(province, province, RankingKind.PREFECTURES).groups().get(0).rows())
        .extracting(RowView::name, RankingsIT::good, RowView::reason)
        .containsExactly(tuple("西双版纳州", 1, null));
    Ranking counties = rank(province, province, RankingKind.COUNTIES);
    assertThat(counties.open()).isEmpty();
    assertThat(counties.groups().get(0).rows())
        .extracting(RowView::name)
        .containsExactlyInAnyOrder("景洪市", "勐海县");
    close(mengla);
    assertThat(rank(province, province, RankingKind.COUNTIES).groups().get(0).rows())
        .as("what he has closed counts")
        .extracting(RowView::name)
        .contains("勐腊县");
    joined(menghai, "2026-10-31");
    assertThat(rank(province, province, RankingKind.COUNTIES).groups().get(0).rows()).hasSize(3);
  }

  @Test
  void the_marks_of_a_county_are_out_of_all_its_departments_ratings() throws SQLException {
    UUID police = unit(jinghong, "GA", "市公安局", "公安");
    UUID tax = unit(jinghong, "SW", "市税务局", null);
    rate(jinghong, police, Level.SATISFIED, Origin.ACTIVE, 100);
    rate(jinghong, tax, Level.SATISFIED, Origin.ACTIVE, 900);
    close(jinghong);
    mark(police, "BURST", 50, 100);
    mark(police, "ONE_WINDOW", 90, 100);
    mark(tax, "BURST", 0, 900);
    assertThat(rank(province, province, RankingKind.COUNTIES).groups().get(0).rows().get(0).flags())
        .extracting(Ranking.FlagView::flag, Ranking.FlagView::n, Ranking.FlagView::of)
        .containsExactly(tuple(Flag.BURST, 50L, 1000L));
    assertThat(rank(jinghong, jinghong, RankingKind.DEPARTMENTS).groups().get(0).rows())
        .extracting(RowView::name, row -> row.flags().size())
        .containsExactlyInAnyOrder(tuple("市公安局", 2), tuple("市税务局", 0));
  }

  @Test
  void service_centres_of_counties_are_compared_with_their_like_those_nobody_rated_too()
      throws SQLException {
    rate(jinghong, centre(jinghong, "市政务服务中心"), Level.SATISFIED, Origin.ACTIVE, 40);
    rate(prefecture, centre(prefecture, "州政务服务中心"), Level.SATISFIED, Origin.ACTIVE, 40);
    centre(menghai, "县政务服务中心");
    List.of(prefecture, jinghong, menghai).forEach(this::close);
    Ranking ranking = rank(province, province, RankingKind.SERVICE_CENTRES);
    assertThat(ranking.groups())
        .extracting(GroupView::name)
        .containsExactly("县市级政务服务中心", "州市级政务服务中心");
    assertThat(ranking.groups().get(0).rows())
        .extracting(RowView::tenantName, RankingsIT::good, RowView::reason)
        .containsExactly(tuple("景洪市", 1, null), tuple("勐海县", 0, "本期没有评价，不参加排名"));
    assertThat(ranking.open()).extracting(OpenView::name).containsExactly("勐腊县");
  }

  @Test
  void a_year_is_ranked_by_all_eight_sources_and_a_month_by_what_it_tells() throws SQLException {
    UUID police = unit(jinghong, "GA", "市公安局", "公安");
    add(jinghong, police, Source.HOTLINE, Level.SATISFIED, Origin.ACTIVE, 50);
    rate(jinghong, police, Level.SATISFIED, Origin.ACTIVE, 40);
    close(jinghong);
    Closers.at(transactions, "2027-01-02T01:00:00Z")
        .close(People.of(jinghong, Role.SERVICE_BUREAU), Period.parse("2026"));
    assertThat(rank(jinghong, jinghong, RankingKind.DEPARTMENTS).groups().get(0).rows())
        .extracting(RowView::total)
        .containsExactly(40L);
    assertThat(
            rank(jinghong, jinghong, RankingKind.DEPARTMENTS, Period.parse("2026"))
                .groups()
                .get(0)
                .rows())
        .extracting(RowView::total)
        .containsExactly(90L);
  }

  @Test
  void nothing_is_read_of_a_neighbour() throws SQLException {
    rate(mengla, unit(mengla, "GA", "县公安局", "公安"), Level.SATISFIED, Origin.ACTIVE, 40);
    close(mengla);
    Ranking ranking = rank(jinghong, mengla, RankingKind.DEPARTMENTS);
    assertThat(ranking.groups()).isEmpty();
    assertThat(ranking.open()).extracting(OpenView::name).containsExactly("勐腊县");
  }

  private Ranking rank(Tenant reader, Tenant owner, RankingKind kind) {
    return rank(reader, owner, kind, OCTOBER);
  }

  private Ranking rank(Tenant reader, Tenant owner, RankingKind kind, Period period) {
    Rankings rankings = new Rankings();
    rankings.closings = new Closings();
    rankings.totals = new ClosedTotals();
    rankings.units = new ClosedUnits();
    rankings.policies = new Policies();
    List<Tenant> scope =
        Stream.of(province, prefecture, jinghong, menghai, mengla)
            .filter(
                one ->
                    owner.equals(province)
                        || one.equals(owner)
                        || owner.id().equals(one.parentId()))
            .toList();
    return transactions.in(
        reader.id(),
        connection -> rankings.rank(connection, reader.id(), owner, scope, kind, period));
  }

  private void joined(Tenant tenant, String day) throws SQLException {
    try (var owner = database.owner();
        var statement = owner.createStatement()) {
      statement.execute(
          "update tenant set created_at = '%s 08:00+08' where id = '%s'"
              .formatted(day, tenant.id()));
    }
  }

  /** In the place of what the closing has counted. */
  private void mark(UUID unit, String flag, long n, long of) throws SQLException {
    try (var owner = database.owner();
        var statement = owner.createStatement()) {
      statement.execute("select set_config('app.tenant_id', '%s', false)".formatted(jinghong.id()));
      statement.execute(
          "insert into closing_flag (tenant_id, closing_id, unit_id, flag, n, of_n)"
              + " select tenant_id, id, '%s', '%s', %d, %d from closing"
                  .formatted(unit, flag, n, of)
              + " where tenant_id = current_tenant()"
              + " on conflict (tenant_id, closing_id, unit_id, flag)"
              + " do update set n = excluded.n, of_n = excluded.of_n");
    }
  }

  private static int good(RowView row) {
    return row.good() == null ? 0 : row.good().rank();
  }

  private static int bad(RowView row) {
    return row.bad() == null ? 0 : row.bad().rank();
  }

  private static int goodBand(RowView row) {
    return row.fairGood() == null ? 0 : row.fairGood().band();
  }

  private static int badBand(RowView row) {
    return row.fairBad() == null ? 0 : row.fairBad().band();
  }

  private void close(Tenant tenant) {
    Closers.at(transactions, "2026-11-01T01:00:00Z")
        .close(People.of(tenant, Role.SERVICE_BUREAU), OCTOBER);
  }

  private UUID unit(Tenant tenant, String code, String name, String line) throws SQLException {
    return new Ratings(database, tenant.id()).unit(code, name, "DEPARTMENT", line);
  }

  private UUID centre(Tenant tenant, String name) throws SQLException {
    return new Ratings(database, tenant.id()).unit("ZX", name, "SERVICE_CENTRE", null);
  }

  private void rate(Tenant tenant, UUID unit, Level level, Origin origin, long n)
      throws SQLException {
    add(tenant, unit, Source.MOBILE_APP, level, origin, n);
  }

  private void add(Tenant tenant, UUID unit, Source source, Level level, Origin origin, long n)
      throws SQLException {
    new Ratings(database, tenant.id())
        .add(
            new Kind(
                LocalDate.of(2026, 10, 8), source, Terminal.MOBILE, unit, level, origin, "COUNTED"),
            n);
  }
}
