package org.haochaping.oversight;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static org.haochaping.oversight.ClosedMonths.OCTOBER;
import static org.haochaping.oversight.ClosedMonths.SEPTEMBER;
import static org.haochaping.oversight.ClosedMonths.total;
import static org.haochaping.oversight.ClosedMonths.verdict;

import java.math.BigDecimal;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import org.haochaping.oversight.Departments.Order;
import org.haochaping.oversight.Overview.Region;
import org.haochaping.oversight.Overview.SourceView;
import org.haochaping.plugin.api.Level;
import org.haochaping.plugin.api.Origin;
import org.haochaping.plugin.api.Source;
import org.haochaping.tenancy.Tenant;
import org.haochaping.tenancy.Tenants;
import org.haochaping.web.Refusal;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("All below, from closings")
class OverviewIT {
  private final ClosedMonths closed = new ClosedMonths();
  private final Tenants tenants = closed.tenants;
  private final Tenant province = closed.province;
  private final Tenant prefecture = closed.prefecture;
  private final Tenant jinghong = closed.jinghong;
  private final Tenant menghai = closed.menghai;
  private final Tenant mengla = closed.mengla;

  OverviewIT() throws SQLException {}

  @Test
  void a_whole_is_the_sum_of_its_closings_and_every_part_of_it_is_listed() throws SQLException {
    UUID office = closed.unit(prefecture, "GA", "州公安局");
    UUID police = closed.unit(jinghong, "GA", "市公安局");
    UUID tax = closed.unit(menghai, "SW", "县税务局");
    closed.rate(
        prefecture, office, OCTOBER, Source.ONLINE_HALL, Level.SATISFIED, Origin.ACTIVE, 40);
    closed.rate(
        jinghong, police, OCTOBER, Source.MOBILE_APP, Level.DISSATISFIED, Origin.ACTIVE, 10);
    closed.rate(jinghong, police, OCTOBER, Source.MOBILE_APP, Level.SATISFIED, Origin.DEFAULT, 30);
    closed.rate(jinghong, police, OCTOBER, Source.HOTLINE, Level.DISSATISFIED, Origin.ACTIVE, 99);
    closed.rate(menghai, tax, OCTOBER, Source.MOBILE_APP, Level.VERY_SATISFIED, Origin.ACTIVE, 20);
    closed.close(OCTOBER, province, prefecture, jinghong, menghai);

    Overview overview = closed.overview(province, null, Measure.GOOD);

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
    UUID police = closed.unit(jinghong, "GA", "市公安局");
    UUID tax = closed.unit(menghai, "SW", "县税务局");
    closed.good(jinghong, police, SEPTEMBER, 950, 50);
    closed.good(jinghong, police, OCTOBER, 900, 100);
    closed.good(menghai, tax, SEPTEMBER, 30, 0);
    closed.good(menghai, tax, OCTOBER, 29, 0);
    closed.close(SEPTEMBER, province, prefecture, jinghong, menghai, mengla);
    closed.close(OCTOBER, jinghong, menghai);

    List<Region> regions = closed.overview(province, null, Measure.GOOD).regions();

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
    assertThat(closed.overview(province, null, Measure.BAD).regions().get(2).change().points())
        .isEqualTo("5.00");
    closed.close(OCTOBER, province, prefecture, mengla);
    assertThat(closed.overview(province, null, Measure.GOOD).change().verdict())
        .isEqualTo(Verdict.WORSE);
  }

  @Test
  void a_whole_tells_its_change_by_every_rate_that_can_be_compared() throws SQLException {
    UUID police = closed.unit(jinghong, "GA", "市公安局");
    closed.good(jinghong, police, SEPTEMBER, 950, 50);
    closed.good(jinghong, police, OCTOBER, 900, 100);
    closed.close(SEPTEMBER, jinghong);
    closed.close(OCTOBER, jinghong);
    Overview own = closed.overview(jinghong, null, Measure.BAD);
    assertThat(own.changes())
        .extracting(Change::measure, Change::points, Change::verdict)
        .containsExactly(
            tuple(Measure.GOOD, "-5.00", Verdict.WORSE),
            tuple(Measure.BAD, "5.00", Verdict.WORSE),
            tuple(Measure.ACTIVE_GOOD, "-5.00", Verdict.WORSE),
            tuple(Measure.ACTIVE_BAD, "5.00", Verdict.WORSE));
    assertThat(own.changes()).contains(own.change());
    assertThat(closed.overview(province, null, Measure.BAD).changes())
        .as("somebody is missing")
        .isEmpty();
  }

  @Test
  void who_came_after_a_period_is_missed_in_no_sum() throws SQLException {
    try (var owner = closed.database.owner();
        var statement = owner.createStatement()) {
      statement.execute(
          "update tenant set created_at = '2026-11-03 08:00+08' where id = '%s'"
              .formatted(mengla.id()));
    }
    closed.close(OCTOBER, prefecture, jinghong, menghai);
    Region whole = closed.overview(province, null, Measure.GOOD).regions().get(0);
    assertThat(List.of(whole.due(), whole.closed()))
        .as("the province has nothing to close")
        .containsExactly(3, 3);
    assertThat(whole.reason()).isEqualTo("2026年9月所辖3个单位中尚有3个未结算");
  }

  @Test
  void a_county_sees_itself_alone_and_another_prefecture_nothing_of_it() throws SQLException {
    closed.good(jinghong, closed.unit(jinghong, "GA", "市公安局"), OCTOBER, 90, 10);
    closed.close(OCTOBER, province, prefecture, jinghong);
    Overview own = closed.overview(jinghong, null, Measure.GOOD);
    assertThat(own.regions()).extracting(Region::code).containsExactly("532801");
    assertThat(own.whole().good()).isEqualTo("90.00");
    assertThat(own.regions().get(0).parent()).isNull();
    UUID dali = closed.plant("532900", "大理州");
    for (String foreign : List.of("532801", "532800", "530000", "999999")) {
      assertThatThrownBy(() -> Realm.of(tenants, dali, foreign))
          .isInstanceOfSatisfying(
              Refusal.class, refusal -> assertThat(refusal.code()).isEqualTo("tenant-unknown"));
    }
    Realm whole = Realm.of(tenants, province.id(), null);
    Overview seen = closed.in(dali, new Realm(dali, whole.head(), whole.all()), Measure.GOOD);
    assertThat(seen.whole()).as("even asked for by a mistake of ours").isNull();
    assertThat(seen.regions()).allMatch(region -> region.closed() == 0);
    assertThat(closed.departments(dali, whole, Order.NAME, 500, null).total()).isZero();
  }

  @Test
  void the_province_reads_a_county_as_the_county_reads_itself() throws SQLException {
    closed.good(jinghong, closed.unit(jinghong, "GA", "市公安局"), SEPTEMBER, 90, 10);
    closed.good(jinghong, closed.unit(jinghong, "SW", "市税务局"), OCTOBER, 80, 20);
    closed.close(SEPTEMBER, jinghong);
    closed.close(OCTOBER, jinghong);
    assertThat(closed.overview(province, "532801", Measure.GOOD))
        .isEqualTo(closed.overview(jinghong, null, Measure.GOOD));
  }
}
