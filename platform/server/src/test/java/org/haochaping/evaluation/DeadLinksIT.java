package org.haochaping.evaluation;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.haochaping.liquibase.ScratchDatabase;
import org.haochaping.plugin.api.EvaluationDraft;
import org.haochaping.plugin.api.Level;
import org.haochaping.plugin.api.Origin;
import org.haochaping.plugin.api.Source;
import org.haochaping.plugin.api.Terminal;
import org.haochaping.tenancy.Tenant;
import org.haochaping.tenancy.TenantLevel;
import org.haochaping.tenancy.TenantTransactions;
import org.haochaping.testing.MovableClock;
import org.haochaping.testing.PlainTenantTransactions;
import org.haochaping.testing.Tree;
import org.haochaping.web.Refusal;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("三(一)5: a dead code says where to go and shows up for staff; a case is rated once")
class DeadLinksIT {
  private static final LocalDate YESTERDAY = LocalDate.of(2026, 10, 19);

  private final ScratchDatabase database = ScratchDatabase.create();
  private final PlainTenantTransactions transactions = new PlainTenantTransactions(database);
  private final MovableClock clock = MovableClock.at(LocalDate.of(2026, 10, 20));
  private Tenant tenant;
  private Tenant other;
  private Codebook codes;
  private UUID police;
  private UUID window;

  @BeforeEach
  void plant() throws SQLException {
    Tree tree = Tree.plantedIn(database);
    tenant = county(tree.jinghong(), "532801", "景洪市", tree);
    other = county(tree.menghai(), "532822", "勐海县", tree);
    codes = new Codebook(database, tenant, clock);
    police = codes.unit("GA", "景洪市公安局");
    window = codes.window(police, "03", "户籍窗口");
  }

  @Test
  void a_living_code_opens_and_is_not_counted() {
    assertThat(scan(codes.atWindow(police, window).code())).isInstanceOf(OpenLinks.Open.class);
    assertThat(scanned()).isEmpty();
  }

  @Test
  void a_withdrawn_code_names_the_window_where_the_present_one_hangs() {
    RatingLinks.Made link = codes.atWindow(police, window);
    revoke(link);
    Refusal refusal = refused(link.code());
    assertThat(refusal.status()).isEqualTo(410);
    assertThat(refusal.code()).isEqualTo("link-revoked");
    assertThat(refusal.chinese()).contains("景洪市公安局", "03 户籍窗口", "12345");
    assertThat(refusal.english()).contains("03 户籍窗口", "12345");
  }

  @Test
  void each_scan_adds_to_the_row_of_its_link_and_leaves_no_other_trace() {
    RatingLinks.Made link = codes.atWindow(police, window);
    revoke(link);
    for (int i = 0; i < 3; i++) {
      clock.pass(Duration.ofMinutes(1));
      refused(link.code());
    }
    assertThat(scanned())
        .containsExactly(new DeadScans.Scanned(link.id(), DeadEnd.REVOKED, 3, clock.instant()));
    assertThat(count("select count(*) from dead_scan")).isEqualTo(1);
  }

  @Test
  void codes_nobody_made_are_one_row_a_tenant() {
    for (int i = 0; i < 5; i++) {
      assertThat(refused("NOSUCHCODE" + i).code()).isEqualTo("link-unknown");
    }
    DeadScans.Unknown unknown = in(connection -> codes.scans.unknown(connection, tenant.id()));
    assertThat(unknown).isEqualTo(new DeadScans.Unknown(5, clock.instant()));
    assertThat(count("select count(*) from unknown_scan")).isEqualTo(1);
    assertThat(scanned()).isEmpty();
  }

  @Test
  void another_tenant_sees_none_of_it() {
    RatingLinks.Made link = codes.atWindow(police, window);
    revoke(link);
    refused(link.code());
    refused("NOSUCHCODE");
    boolean seen =
        transactions.in(
            other.id(),
            connection -> {
              try (var statement = connection.createStatement();
                  var row =
                      statement.executeQuery(
                          "select 1 from dead_scan union all select 1 from unknown_scan")) {
                return row.next();
              }
            });
    assertThat(seen).isFalse();
  }

  @Test
  void every_way_to_end_is_told_and_counted_apart() throws SQLException {
    RatingLinks.Made expired = codes.ofCase(police, "BJ-1");
    codes.expire(expired);
    assertThat(refused(expired.code()).code()).isEqualTo("link-expired");

    UUID gone = codes.window(police, "04", "旧窗口");
    RatingLinks.Made atGone = codes.atWindow(police, gone);
    codes.end("service_window", gone, YESTERDAY);
    Refusal closed = refused(atGone.code());
    assertThat(closed.code()).isEqualTo("window-closed");
    assertThat(closed.chinese()).contains("03 户籍窗口").doesNotContain("旧窗口");

    UUID office = codes.unit("LS", "景洪市临时办");
    RatingLinks.Made ofOffice = codes.ofCase(office, "BJ-2");
    codes.end("unit", office, YESTERDAY);
    Refusal none = refused(ofOffice.code());
    assertThat(none.code()).isEqualTo("unit-closed");
    assertThat(none.chinese()).contains("政务服务中心", "12345");

    RatingLinks.Made paused = codes.atWindow(police, window);
    codes.pause();
    assertThat(refused(paused.code()).status()).isEqualTo(503);

    assertThat(scanned())
        .extracting(DeadScans.Scanned::why)
        .containsExactlyInAnyOrder(
            DeadEnd.EXPIRED, DeadEnd.WINDOW_CLOSED, DeadEnd.UNIT_CLOSED, DeadEnd.PAUSED);
  }

  @Test
  void a_poster_nobody_scanned_for_a_month_has_come_down() {
    RatingLinks.Made link = codes.atWindow(police, window);
    revoke(link);
    refused(link.code());
    refused("NOSUCHCODE");
    clock.pass(DeadScans.SHOWN.plusDays(1));
    assertThat(scanned()).isEmpty();
    assertThat(in(connection -> codes.scans.unknown(connection, tenant.id())).scans()).isZero();
  }

  @Test
  void a_row_that_somebody_is_counting_is_not_waited_for() {
    RatingLinks.Made link = codes.atWindow(police, window);
    revoke(link);
    refused(link.code());
    in(
        connection -> {
          codes.scans.count(connection, tenant.id(), link.id(), DeadEnd.REVOKED);
          // Would stand here until the transaction around it ends, which it never would.
          return refused(link.code());
        });
    assertThat(scanned().get(0).scans()).isEqualTo(2);
  }

  @Test
  void a_rated_case_says_so_from_the_next_day_on_and_never_when_or_how() {
    RatingLinks.Made link = codes.ofCase(police, "BJ-1");
    assertThat(told(link)).isFalse();
    rate("BJ-1", Origin.ACTIVE, NumberFrom.OFFICE);
    assertThat(told(link)).as("the office must not see the moment").isFalse();
    clock.pass(Duration.ofDays(1));
    assertThat(told(link)).isTrue();
  }

  @Test
  void a_default_rating_or_a_typed_number_leaves_the_case_to_its_citizen() {
    RatingLinks.Made defaulted = codes.ofCase(police, "BJ-1");
    RatingLinks.Made typed = codes.ofCase(police, "BJ-2");
    rate("BJ-1", Origin.DEFAULT, NumberFrom.OFFICE);
    rate("BJ-2", Origin.ACTIVE, NumberFrom.CITIZEN);
    clock.pass(Duration.ofDays(1));
    assertThat(told(defaulted)).isFalse();
    assertThat(told(typed)).isFalse();
  }

  private boolean told(RatingLinks.Made link) {
    RatedServices services = new RatedServices();
    services.keys = Intakes.keys();
    OpenLinks.Open open = (OpenLinks.Open) scan(link.code());
    return in(connection -> services.isTold(connection, tenant.id(), open.link(), clock.today()));
  }

  private void rate(String number, Origin origin, NumberFrom from) {
    ChannelInstance channel =
        new ChannelInstance(codes.channel, "qr", "扫码", "channel-qrcode", Map.of(), true);
    EvaluationDraft draft =
        new EvaluationDraft(
            UUID.randomUUID().toString(),
            Level.SATISFIED,
            Source.DEPARTMENT_QR,
            Terminal.QR_CODE,
            origin,
            clock.today(),
            "GA",
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.of(number),
            1,
            1,
            List.of(),
            "",
            Optional.empty());
    in(
        connection -> {
          try (var partitions = connection.createStatement()) {
            partitions.execute("select make_evaluation_partitions('2026-10-01', 1)");
          }
          return Intakes.of(Intakes.keys(), clock)
              .accept(connection, tenant, channel, List.of(draft), from);
        });
  }

  private OpenLinks.Opened scan(String code) {
    return in(connection -> codes.open.look(connection, tenant, code));
  }

  /** As the page does: counted, and then told. */
  private Refusal refused(String code) {
    return in(
        connection -> {
          OpenLinks.Opened opened = codes.open.look(connection, tenant, code);
          if (opened instanceof OpenLinks.Dead dead) {
            codes.scans.count(connection, tenant.id(), dead.link().id(), dead.why());
            return dead.refusal();
          }
          assertThat(opened).isInstanceOf(OpenLinks.Unknown.class);
          codes.scans.countUnknown(connection, tenant.id());
          return OpenLinks.unknown();
        });
  }

  private List<DeadScans.Scanned> scanned() {
    return in(connection -> codes.scans.of(connection, tenant.id(), codes.channel));
  }

  private void revoke(RatingLinks.Made link) {
    in(connection -> codes.links.revoke(connection, tenant.id(), link.id()));
  }

  private int count(String sql) {
    return in(
        connection -> {
          try (var statement = connection.createStatement();
              var row = statement.executeQuery(sql)) {
            row.next();
            return row.getInt(1);
          }
        });
  }

  private <T> T in(TenantTransactions.Work<T> work) {
    return transactions.in(tenant.id(), work);
  }

  private static Tenant county(UUID id, String code, String name, Tree tree) {
    return new Tenant(
        id, code, "K" + code.substring(1), name, TenantLevel.COUNTY, tree.prefecture());
  }
}
