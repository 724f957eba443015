package org.haochaping.ranking;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.haochaping.closing.ClosedTotals;
import org.haochaping.closing.Closers;
import org.haochaping.closing.Period;
import org.haochaping.liquibase.ScratchDatabase;
import org.haochaping.plugin.api.Level;
import org.haochaping.plugin.api.Origin;
import org.haochaping.plugin.api.Source;
import org.haochaping.plugin.api.Terminal;
import org.haochaping.ranking.CountyRanking.CountyView;
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

@DisplayName("Counties compared from their closings")
class RankingIT {
  private static final Period OCTOBER = Period.parse("2026-10");

  private final ScratchDatabase database = ScratchDatabase.create();
  private final Tree tree = Tree.plantedIn(database);
  private final PlainTenantTransactions transactions = new PlainTenantTransactions(database);

  RankingIT() throws SQLException {}

  @Test
  void counties_are_ranked_by_their_closings_and_the_others_are_listed_with_the_reason()
      throws SQLException {
    Tenant jinghong = People.jinghong(tree);
    Tenant menghai = People.menghai(tree);
    rate(jinghong, Source.MOBILE_APP, Level.SATISFIED, Origin.ACTIVE, 36);
    rate(jinghong, Source.MOBILE_APP, Level.BASICALLY_SATISFIED, Origin.DEFAULT, 60);
    rate(jinghong, Source.MOBILE_APP, Level.DISSATISFIED, Origin.ACTIVE, 4);
    rate(jinghong, Source.HOTLINE, Level.VERY_DISSATISFIED, Origin.ACTIVE, 50);
    rate(menghai, Source.ONLINE_HALL, Level.SATISFIED, Origin.ACTIVE, 29);
    close(jinghong);
    close(menghai);
    CountyRanking ranking = rank(tree.province());
    assertThat(ranking.minimumVolume()).isEqualTo(30);
    assertThat(ranking.tenants())
        .extracting(CountyView::name, CountyView::closed, CountyView::rank, CountyView::reason)
        .containsExactly(
            tuple("景洪市", true, 1, null),
            tuple("勐海县", true, null, "评价数不足30件，不参加排名"),
            tuple("勐腊县", false, null, "2026年10月尚未结算"));
    CountyView first = ranking.tenants().get(0);
    assertThat(first.total()).as("the hotline is told half-yearly, 三(三)2").isEqualTo(100);
    assertThat(first.goodRate()).isEqualTo("96.00");
    assertThat(first.badRate()).isEqualTo("4.00");
    assertThat(first.activeGoodRate()).isEqualTo("90.00");
    assertThat(first.active()).isEqualTo(40);
    assertThat(ranking.median()).isEqualTo("96.00");
  }

  @Test
  void what_was_rated_but_not_closed_is_not_compared() throws SQLException {
    Tenant jinghong = People.jinghong(tree);
    rate(jinghong, Source.MOBILE_APP, Level.SATISFIED, Origin.ACTIVE, 40);
    assertThat(rank(tree.province()).tenants()).noneMatch(CountyView::closed);
    close(jinghong);
    rate(jinghong, Source.MOBILE_APP, Level.DISSATISFIED, Origin.ACTIVE, 40);
    assertThat(rank(tree.province()).tenants().get(0).goodRate()).isEqualTo("100.00");
    close(jinghong, "2026-11-02T01:00:00Z");
    assertThat(rank(tree.province()).tenants().get(0))
        .extracting(CountyView::goodRate, CountyView::version)
        .containsExactly("50.00", 2);
  }

  @Test
  void province_and_prefecture_read_the_same_figures() throws SQLException {
    rate(People.mengla(tree), Source.MOBILE_APP, Level.SATISFIED, Origin.ACTIVE, 33);
    close(People.mengla(tree));
    assertThat(rank(tree.prefecture())).isEqualTo(rank(tree.province()));
  }

  @Test
  void a_county_sees_nothing_of_its_neighbours() throws SQLException {
    rate(People.mengla(tree), Source.MOBILE_APP, Level.SATISFIED, Origin.ACTIVE, 33);
    close(People.mengla(tree));
    assertThat(rank(tree.jinghong()).tenants()).noneMatch(CountyView::closed);
  }

  private CountyRanking rank(UUID above) {
    CountyRankings rankings = new CountyRankings();
    rankings.totals = new ClosedTotals();
    rankings.policies = new Policies();
    List<Tenant> below =
        List.of(
            People.province(tree),
            People.prefecture(tree),
            People.jinghong(tree),
            People.menghai(tree),
            People.mengla(tree));
    return transactions.in(above, connection -> rankings.rank(connection, above, below, OCTOBER));
  }

  private void close(Tenant tenant) {
    close(tenant, "2026-11-01T01:00:00Z");
  }

  private void close(Tenant tenant, String instant) {
    Closers.at(transactions, instant).close(People.of(tenant, Role.SERVICE_BUREAU), OCTOBER);
  }

  private void rate(Tenant tenant, Source source, Level level, Origin origin, long n)
      throws SQLException {
    Ratings ratings = new Ratings(database, tenant.id());
    UUID unit = ratings.department("A" + source.number() + level + origin, "甲局");
    ratings.add(
        new Kind(
            LocalDate.of(2026, 10, 8), source, Terminal.MOBILE, unit, level, origin, "COUNTED"),
        n);
  }
}
