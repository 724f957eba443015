package org.haochaping.oversight;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.math.BigDecimal;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.haochaping.closing.ClosedTotals;
import org.haochaping.closing.ClosedUnits;
import org.haochaping.closing.Closers;
import org.haochaping.closing.Period;
import org.haochaping.liquibase.ScratchDatabase;
import org.haochaping.oversight.Departments.Department;
import org.haochaping.oversight.Departments.Order;
import org.haochaping.oversight.Overview.Region;
import org.haochaping.oversight.Overview.SourceView;
import org.haochaping.plugin.api.Level;
import org.haochaping.plugin.api.Origin;
import org.haochaping.plugin.api.Source;
import org.haochaping.plugin.api.Terminal;
import org.haochaping.tenancy.Policies;
import org.haochaping.tenancy.Role;
import org.haochaping.tenancy.Tenant;
import org.haochaping.tenancy.Tenants;
import org.haochaping.testing.People;
import org.haochaping.testing.PlainTenantTransactions;
import org.haochaping.testing.Ratings;
import org.haochaping.testing.Ratings.Kind;
import org.haochaping.testing.Tree;
import org.haochaping.web.Refusal;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("All below, from closings")
class OverviewIT {
  private static final Period SEPTEMBER = Period.parse("2026-09");
  private static final Period OCTOBER = Period.parse("2026-10");

  private final ScratchDatabase database = ScratchDatabase.create();
  private final Tree tree = Tree.plantedIn(database);
  private final PlainTenantTransactions transactions = new PlainTenantTransactions(database);
  private final Tenants tenants = Tenants.over(database.appSource());
  private final Tenant province = People.province(tree);
  private final Tenant prefecture = People.prefecture(tree);
  private final Tenant jinghong = People.jinghong(tree);
  private final Tenant menghai = People.menghai(tree);
  private final Tenant mengla = People.mengla(tree);

  OverviewIT() throws SQLException {}

  @Test
  void a_whole_is_the_sum_of_its_closings_and_every_part_of_it_is_listed() throws SQLException {
    UUID office = unit(prefecture, "GA", "州公安局");
    UUID police = unit(jinghong, "GA", "市公安局");
    UUID tax = unit(menghai, "SW", "县税务局");
    rate(prefecture, office, OCTOBER, Source.ONLINE_HALL, Level.SATISFIED, Origin.ACTIVE, 40);
    rate(jinghong, police, OCTOBER, Source.MOBILE_APP, Level.DISSATISFIED, Origin.ACTIVE, 10);
    rate(jinghong, police, OCTOBER, Source.MOBILE_APP, Level.SATISFIED, Origin.DEFAULT, 30);
    rate(jinghong, police, OCTOBER, Source.HOTLINE, Level.DISSATISFIED, Origin.ACTIVE, 99);
    rate(menghai, tax, OCTOBER, Source.MOBILE_APP, Level.VERY_SATISFIED, Origin.ACTIVE, 20);
    close(OCTOBER, province, prefecture, jinghong, menghai);

    Overview overview = overview(province, null, Measure.GOOD);

    assertThat(overview.whole().total()).as("the hotline is told half-yearly").isEqualTo(100);
    assertThat(overview.whole().levels()).containsExactly(20L, 70L, 0L, 10L, 0L);
    assertThat(overview.whole().activeLevels()).containsExactly(20L, 40L, 0L, 10L, 0L);
    assertThat(overview.whole().defaults()).isEqualTo(30);
    assertThat(overview.whole().good()).isEqualTo("90.00");
    assertThat(overview.whole().activeGood()).isEqualTo("85.71");
    assertThat(overview.compare()).as("the month before").isEqualTo("2026-09");
    assertThat(overview.before()).as("nothing was closed then").isNull();
    assertThat(overview.regions())
        .extracting(
            Region::code,
            Region::parent,
            Region::depth,
            Region::due,
            Region::closed,
            region -> total(region.own()),
            region -> total(region.whole()))
        .containsExactly(
            tuple("530000", null, 0, 5, 4, 0L, 100L),
            tuple("532800", "530000", 1, 4, 3, 40L, 100L),
            tuple("532801", "532800", 2, 1, 1, 40L, 40L),
            tuple("532822", "532800", 2, 1, 1, 20L, 20L),
            tuple("532823", "532800", 2, 1, 0, -1L, -1L));
    assertThat(overview.sources())
        .extracting(SourceView::source, source -> source.measures().total())
        .containsExactlyInAnyOrder(tuple(1, 0L), tuple(2, 40L), tuple(3, 60L), tuple(5, 0L));
  }

  @Test
  void only_what_is_complete_and_of_enough_ratings_is_compared() throws SQLException {
    UUID police = unit(jinghong, "GA", "市公安局");
    UUID tax = unit(menghai, "SW", "县税务局");
    good(jinghong, police, SEPTEMBER, 950, 50);
    good(jinghong, police, OCTOBER, 900, 100);
    good(menghai, tax, SEPTEMBER, 30, 0);
    good(menghai, tax, OCTOBER, 29, 0);
    close(SEPTEMBER, province, prefecture, jinghong, menghai, mengla);
    close(OCTOBER, jinghong, menghai);

    List<Region> regions = overview(province, null, Measure.GOOD).regions();

    assertThat(regions)
        .extracting(Region::name, region -> verdict(region.change()), Region::reason)
        .containsExactly(
            tuple("云南省", null, "2026年10月所辖4个单位中尚有2个未结算"),
            tuple("西双版纳州", null, "2026年10月所辖4个单位中尚有2个未结算"),
            tuple("景洪市", Verdict.WORSE, null),
            tuple("勐海县", null, "2026年10月评价数不足30件，不作比较"),
            tuple("勐腊县", null, "2026年10月尚未结算"));
    Change change = regions.get(2).change();
    assertThat(change.points()).isEqualTo("-5.00");
    assertThat(new BigDecimal(change.low())).isLessThan(new BigDecimal("-5"));
    assertThat(change.high()).startsWith("-");
    assertThat(overview(province, null, Measure.BAD).regions().get(2).change().points())
        .isEqualTo("5.00");
    close(OCTOBER, province, prefecture, mengla);
    assertThat(overview(province, null, Measure.GOOD).change().verdict()).isEqualTo(Verdict.WORSE);
  }

  @Test
  void a_whole_tells_its_change_by_every_rate_that_can_be_compared() throws SQLException {
    UUID police = unit(jinghong, "GA", "市公安局");
    good(jinghong, police, SEPTEMBER, 950, 50);
    good(jinghong, police, OCTOBER, 900, 100);
    close(SEPTEMBER, jinghong);
    close(OCTOBER, jinghong);
    Overview own = overview(jinghong, null, Measure.BAD);
    assertThat(own.changes())
        .extracting(Change::measure, Change::points, Change::verdict)
        .containsExactly(
            tuple(Measure.GOOD, "-5.00", Verdict.WORSE),
            tuple(Measure.BAD, "5.00", Verdict.WORSE),
            tuple(Measure.ACTIVE_GOOD, "-5.00", Verdict.WORSE),
            tuple(Measure.ACTIVE_BAD, "5.00", Verdict.WORSE));
    assertThat(own.changes()).contains(own.change());
    assertThat(overview(province, null, Measure.BAD).changes()).as("somebody is missing").isEmpty();
  }

  @Test
  void one_line_of_work_is_listed_alone_and_all_lines_are_named() throws SQLException {
    new Ratings(database, jinghong.id()).unit("GA", "市公安局", "DEPARTMENT", "公安");
    new Ratings(database, menghai.id()).unit("SW", "县税务局", "DEPARTMENT", "税务");
    unit(menghai, "ZX", "县中心");
    close(OCTOBER, jinghong, menghai);
    Realm all = Realm.of(tenants, province.id(), null);
    Departments only = departments(province.id(), all, Order.FALL, "税务", null, 50, null);
    assertThat(only.items()).extracting(Department::name).containsExactly("县税务局");
    assertThat(only.total()).isEqualTo(1);
    assertThat(only.linesOfWork()).containsExactlyInAnyOrder("公安", "税务");
    assertThat(departments(province.id(), all, Order.FALL, 50, null).total()).isEqualTo(3);
  }

  @Test
  void one_unit_of_a_tenant_is_found_alone() throws SQLException {
    UUID police = unit(jinghong, "GA", "市公安局");
    UUID tax = unit(menghai, "SW", "县税务局");
    good(jinghong, police, OCTOBER, 90, 10);
    close(OCTOBER, jinghong, menghai);
    assertThat(one(jinghong, police).items())
        .extracting(Department::name, one -> total(one.now()))
        .containsExactly(tuple("市公安局", 100L));
    assertThat(one(jinghong, police).total()).isEqualTo(1);
    assertThat(one(jinghong, tax).items()).as("another's").isEmpty();
  }

  private Departments one(Tenant of, UUID unit) {
    Realm realm = Realm.of(tenants, province.id(), of.code());
    return departments(province.id(), realm, Order.NAME, null, unit, 50, null);
  }

  @Test
  void who_came_after_a_period_is_missed_in_no_sum() throws SQLException {
    try (var owner = database.owner();
        var statement = owner.createStatement()) {
      statement.execute(
          "update tenant set created_at = '2026-11-03 08:00+08' where id = '%s'"
              .formatted(mengla.id()));
    }
    close(OCTOBER, prefecture, jinghong, menghai);
    Region whole = overview(province, null, Measure.GOOD).regions().get(0);
    assertThat(List.of(whole.due(), whole.closed()))
        .as("the province has nothing to close")
        .containsExactly(3, 3);
    assertThat(whole.reason()).isEqualTo("2026年9月所辖3个单位中尚有3个未结算");
  }

  @Test
  void a_course_counts_who_had_to_close_each_month_and_who_did_though_it_came_later()
      throws SQLException {
    try (var owner = database.owner();
        var statement = owner.createStatement()) {
      statement.execute(
          "update tenant set created_at = '2026-10-03 08:00+08' where id in ('%s', '%s')"
              .formatted(menghai.id(), mengla.id()));
    }
    close(SEPTEMBER, jinghong, menghai);
    List<Period> months = Trends.between(SEPTEMBER, OCTOBER);
    Trend.Series whole = trend(province, null, months).series().get(0);
    assertThat(whole.closed()).containsExactly(2, 0);
    assertThat(whole.due()).as("the prefecture is missing, 勐海县 is not").containsExactly(3, 4);
    assertThat(trend(mengla, null, months).series().get(0).due()).containsExactly(0, 1);
  }

  @Test
  void a_county_sees_itself_alone_and_another_prefecture_nothing_of_it() throws SQLException {
    good(jinghong, unit(jinghong, "GA", "市公安局"), OCTOBER, 90, 10);
    close(OCTOBER, province, prefecture, jinghong);
    Overview own = overview(jinghong, null, Measure.GOOD);
    assertThat(own.regions()).extracting(Region::code).containsExactly("532801");
    assertThat(own.whole().good()).isEqualTo("90.00");
    assertThat(own.regions().get(0).parent()).isNull();
    UUID dali = plant("532900", "大理州");
    for (String foreign : List.of("532801", "532800", "530000", "999999")) {
      assertThatThrownBy(() -> Realm.of(tenants, dali, foreign))
          .isInstanceOfSatisfying(
              Refusal.class, refusal -> assertThat(refusal.code()).isEqualTo("tenant-unknown"));
    }
    Realm whole = Realm.of(tenants, province.id(), null);
    Overview seen = in(dali, new Realm(dali, whole.head(), whole.all()), Measure.GOOD);
    assertThat(seen.whole()).as("even asked for by a mistake of ours").isNull();
    assertThat(seen.regions()).allMatch(region -> region.closed() == 0);
    assertThat(departments(dali, whole, Order.NAME, 500, null).total()).isZero();
  }

  @Test
  void the_province_reads_a_county_as_the_county_reads_itself() throws SQLException {
    good(jinghong, unit(jinghong, "GA", "市公安局"), SEPTEMBER, 90, 10);
    good(jinghong, unit(jinghong, "SW", "市税务局"), OCTOBER, 80, 20);
    close(SEPTEMBER, jinghong);
    close(OCTOBER, jinghong);
    assertThat(overview(province, "532801", Measure.GOOD))
        .isEqualTo(overview(jinghong, null, Measure.GOOD));
  }

  @Test
  void who_has_surely_fallen_most_is_first_then_who_may_have_then_the_others_by_name()
      throws SQLException {
    UUID slight = unit(jinghong, "A", "小跌局");
    UUID steep = unit(menghai, "B", "大跌局");
    UUID alike = unit(menghai, "C", "同跌局");
    UUID chance = unit(jinghong, "D", "偶然局");
    UUID risen = unit(jinghong, "E", "上升局");
    UUID small = unit(jinghong, "F", "量少局");
    UUID fresh = unit(menghai, "G", "新设局");
    unit(jinghong, "H", "无评局");
    good(jinghong, slight, SEPTEMBER, 950, 50);
    good(jinghong, slight, OCTOBER, 900, 100);
    for (UUID one : List.of(steep, alike)) {
      good(menghai, one, SEPTEMBER, 190, 10);
      good(menghai, one, OCTOBER, 140, 60);
    }
    good(jinghong, chance, SEPTEMBER, 30, 0);
    good(jinghong, chance, OCTOBER, 27, 3);
    good(jinghong, risen, SEPTEMBER, 60, 40);
    good(jinghong, risen, OCTOBER, 95, 5);
    good(jinghong, small, SEPTEMBER, 29, 0);
    good(jinghong, small, OCTOBER, 1, 28);
    good(menghai, fresh, OCTOBER, 40, 0);
    close(SEPTEMBER, jinghong, menghai);
    close(OCTOBER, jinghong, menghai);

    Realm all = Realm.of(tenants, province.id(), null);
    Departments fall = departments(province.id(), all, Order.FALL, 50, null);

    assertThat(fall.items())
        .extracting(Department::name, one -> verdict(one.change()), Department::reason)
        .containsExactly(
            tuple("大跌局", Verdict.WORSE, null),
            tuple("同跌局", Verdict.WORSE, null),
            tuple("小跌局", Verdict.WORSE, null),
            tuple("偶然局", Verdict.UNCLEAR, null),
            tuple("上升局", Verdict.BETTER, null),
            tuple("量少局", null, "2026年10月评价数不足30件，不作比较"),
            tuple("无评局", null, "2026年10月没有评价，不作比较"),
            tuple("新设局", null, "2026年9月没有评价，不作比较"));
    Department first = fall.items().get(0);
    assertThat(first.change().points()).isEqualTo("-25.00");
    assertThat(first.prefectureName()).isEqualTo("西双版纳州");
    assertThat(first.tenantName()).isEqualTo("勐海县");
    assertThat(departments(province.id(), all, Order.RISE, 50, null).items())
        .extracting(Department::name)
        .startsWith("上升局", "偶然局", "小跌局");
    assertThat(fall.items().stream().mapToLong(one -> total(one.now())).sum())
        .as("departments add up to their tenants")
        .isEqualTo(overview(province, null, Measure.GOOD).whole().total());
  }

  @Test
  void pages_follow_one_another_without_a_gap() throws SQLException {
    for (int i = 0; i < 5; i++) {
      good(jinghong, unit(jinghong, "A" + i, "局" + i), OCTOBER, 30, 1);
    }
    close(OCTOBER, jinghong);
    Realm realm = Realm.of(tenants, jinghong.id(), null);
    List<String> names = new ArrayList<>();
    String cursor = null;
    int pages = 0;
    do {
      Departments page = departments(jinghong.id(), realm, Order.NAME, 2, cursor);
      assertThat(page.total()).isEqualTo(5);
      page.items().forEach(one -> names.add(one.name()));
      cursor = page.next();
      pages++;
    } while (cursor != null);
    assertThat(pages).isEqualTo(3);
    assertThat(names).containsExactly("局0", "局1", "局2", "局3", "局4");
    assertThatThrownBy(() -> departments(jinghong.id(), realm, Order.NAME, 2, "gone"))
        .isInstanceOfSatisfying(
            Refusal.class, refusal -> assertThat(refusal.code()).isEqualTo("cursor-unknown"));
  }

  @Test
  void where_a_period_is_open_its_units_are_listed_with_the_reason() throws SQLException {
    good(jinghong, unit(jinghong, "GA", "市公安局"), SEPTEMBER, 90, 10);
    close(SEPTEMBER, jinghong);
    Realm realm = Realm.of(tenants, jinghong.id(), null);
    assertThat(departments(jinghong.id(), realm, Order.FALL, 50, null).items())
        .extracting(
            Department::name,
            one -> total(one.now()),
            one -> total(one.before()),
            Department::reason)
        .containsExactly(tuple("市公安局", -1L, 100L, "2026年10月尚未结算"));
  }

  @Test
  void a_course_has_gaps_where_nothing_was_closed() throws SQLException {
    UUID police = unit(jinghong, "GA", "市公安局");
    UUID tax = unit(jinghong, "SW", "市税务局");
    good(jinghong, police, SEPTEMBER, 90, 10);
    good(jinghong, police, Period.parse("2026-11"), 80, 20);
    good(jinghong, tax, Period.parse("2026-11"), 100, 0);
    close(SEPTEMBER, jinghong);
    close(Period.parse("2026-11"), jinghong, menghai);
    List<Period> months = Trends.between(Period.parse("2026-08"), Period.parse("2026-11"));

    Trend whole = trend(prefecture, null, months);

    assertThat(whole.periods())
        .extracting(Trend.Moment::code)
        .containsExactly("2026-08", "2026-09", "2026-10", "2026-11");
    assertThat(whole.series())
        .extracting(Trend.Series::name, Trend.Series::whole)
        .containsExactly(
            tuple("西双版纳州", true), tuple("景洪市", true), tuple("勐海县", true), tuple("勐腊县", true));
    assertThat(whole.series().get(0).points())
        .extracting(OverviewIT::total)
        .containsExactly(-1L, 100L, -1L, 200L);
    assertThat(whole.series().get(0).closed()).containsExactly(0, 1, 0, 2);
    assertThat(whole.series().get(0).due()).containsExactly(4, 4, 4, 4);
    assertThat(whole.series().get(2).points())
        .extracting(OverviewIT::total)
        .as("closed, and nobody rated")
        .containsExactly(-1L, -1L, -1L, 0L);

    Trend one = trend(jinghong, police, months);

    assertThat(one.series()).extracting(Trend.Series::name).containsExactly("市公安局", "景洪市本级合计");
    assertThat(one.series().get(0).points())
        .extracting(point -> point == null ? null : point.good())
        .containsExactly(null, "90.00", null, "80.00");
    assertThat(one.series().get(1).points())
        .extracting(OverviewIT::total)
        .containsExactly(-1L, 100L, -1L, 200L);
    assertThatThrownBy(() -> trend(menghai, police, months))
        .isInstanceOfSatisfying(
            Refusal.class, refusal -> assertThat(refusal.code()).isEqualTo("unit-unknown"));
  }

  @ParameterizedTest(name = "{0} to {1}")
  @CsvSource({"2026-10, 2026-09", "2026-10, 2026", "2016-10, 2026-10", "2026-H1, 2026-12"})
  void periods_of_two_kinds_the_wrong_way_round_or_too_many_are_refused(String from, String to) {
    assertThatThrownBy(() -> Trends.between(Period.parse(from), Period.parse(to)))
        .isInstanceOfSatisfying(
            Refusal.class,
            refusal -> {
              assertThat(refusal.status()).isEqualTo(400);
              assertThat(refusal.code()).isEqualTo("periods-invalid");
            });
  }

  @Test
  void ten_years_of_months_are_one_course() {
    assertThat(Trends.between(Period.parse("2016-11"), OCTOBER)).hasSize(120);
    assertThat(Trends.between(OCTOBER, OCTOBER)).containsExactly(OCTOBER);
    assertThat(Comparison.with(Period.parse("2026-H1"), null).code()).isEqualTo("2025-H2");
    assertThat(Comparison.with(Period.parse("2026"), null).code()).isEqualTo("2025");
    assertThatThrownBy(() -> Comparison.with(OCTOBER, "2026-H1"))
        .isInstanceOfSatisfying(
            Refusal.class,
            refusal -> assertThat(refusal.code()).isEqualTo("periods-not-comparable"));
  }

  private Overview overview(Tenant reader, @Nullable String code, Measure measure) {
    return in(reader.id(), Realm.of(tenants, reader.id(), code), measure);
  }

  private Overview in(UUID reader, Realm realm, Measure measure) {
    Overviews overviews = new Overviews();
    overviews.totals = new ClosedTotals();
    overviews.policies = new Policies();
    return transactions.in(
        reader,
        connection ->
            overviews.of(connection, realm, measure, OCTOBER, Comparison.with(OCTOBER, null)));
  }

  private Departments departments(
      UUID reader, Realm realm, Order order, int limit, @Nullable String cursor) {
    return departments(reader, realm, order, null, null, limit, cursor);
  }

  private Departments departments(
      UUID reader,
      Realm realm,
      Order order,
      @Nullable String line,
      @Nullable UUID unit,
      int limit,
      @Nullable String cursor) {
    DepartmentList list = new DepartmentList();
    list.units = new ClosedUnits();
    list.policies = new Policies();
    return transactions.in(
        reader,
        connection ->
            list.of(
                connection,
                realm,
                Measure.GOOD,
                OCTOBER,
                SEPTEMBER,
                order,
                line,
                unit,
                limit,
                cursor));
  }

  private Trend trend(Tenant reader, @Nullable UUID unit, List<Period> periods) {
    Trends trends = new Trends();
    trends.totals = new ClosedTotals();
    trends.units = new ClosedUnits();
    trends.policies = new Policies();
    Realm realm = Realm.of(tenants, reader.id(), null);
    return transactions.in(
        reader.id(),
        connection ->
            unit == null
                ? trends.of(connection, realm, periods)
                : trends.of(connection, realm, unit, periods));
  }

  private static @Nullable Verdict verdict(@Nullable Change change) {
    return change == null ? null : change.verdict();
  }

  /** -1 where there are none. */
  private static long total(@Nullable Measures measures) {
    return measures == null ? -1 : measures.total();
  }

  private UUID plant(String code, String name) throws SQLException {
    UUID id = UUID.randomUUID();
    try (var owner = database.owner();
        var statement = owner.createStatement()) {
      statement.execute(
          "insert into tenant (id, code, public_key, name, level, parent_id, created_at)"
              + " values ('%s', '%s', 'K%s', '%s', 'PREFECTURE', '%s', '2020-01-01')"
                  .formatted(id, code, code.substring(1), name, province.id()));
      statement.execute(
          "insert into tenant_closure (ancestor_id, descendant_id, depth) values"
              + " ('%1$s', '%1$s', 0), ('%2$s', '%1$s', 1)".formatted(id, province.id()));
    }
    return id;
  }

  private UUID unit(Tenant tenant, String code, String name) throws SQLException {
    return new Ratings(database, tenant.id()).department(code, name);
  }

  private void good(Tenant tenant, UUID unit, Period period, long good, long bad)
      throws SQLException {
    rate(tenant, unit, period, Source.MOBILE_APP, Level.SATISFIED, Origin.ACTIVE, good);
    rate(tenant, unit, period, Source.MOBILE_APP, Level.DISSATISFIED, Origin.ACTIVE, bad);
  }

  private void rate(
      Tenant tenant, UUID unit, Period period, Source source, Level level, Origin origin, long n)
      throws SQLException {
    LocalDate day = period.first().plusDays(7);
    new Ratings(database, tenant.id())
        .add(new Kind(day, source, Terminal.MOBILE, unit, level, origin, "COUNTED"), n);
  }

  private void close(Period period, Tenant... all) {
    for (Tenant tenant : all) {
      Closers.at(transactions, period.last().plusDays(1) + "T01:00:00Z")
          .close(People.of(tenant, Role.SERVICE_BUREAU), period);
    }
  }
}
