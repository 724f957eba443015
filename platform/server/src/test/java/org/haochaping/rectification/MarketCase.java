package org.haochaping.rectification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.haochaping.duty.Duty;
import org.haochaping.duty.DutyKind;
import org.haochaping.liquibase.ScratchDatabase;
import org.haochaping.onboarding.Importing;
import org.haochaping.organisation.DirectoryEntry;
import org.haochaping.organisation.Organisation;
import org.haochaping.plugin.api.Level;
import org.haochaping.plugin.api.Source;
import org.haochaping.rectification.BadReviewCase.Complexity;
import org.haochaping.rectification.BadReviewCase.Disposition;
import org.haochaping.rectification.BadReviewCase.Finding;
import org.haochaping.tenancy.Actor;
import org.haochaping.tenancy.Role;
import org.haochaping.tenancy.Tenant;
import org.haochaping.testing.MovableClock;
import org.haochaping.web.Refusal;
import org.junit.jupiter.api.BeforeEach;

/**
 * Monday 12 October 2026 is when a citizen of 景洪市 rates 市场监督管理局 badly by a code; the next working
 * days are the 13th to the 16th, the 19th to the 23rd and so on.
 */
abstract class MarketCase {
  static final LocalDate MONDAY = LocalDate.of(2026, 10, 12);

  static final ScratchDatabase DEMO = Importing.demo();

  final MovableClock clock = MovableClock.at(MONDAY);
  final CaseHouse house = new CaseHouse(DEMO.copy(), clock);
  final Tenant county = tenant("532801");
  final Tenant prefecture = tenant("532800");
  final Tenant sibling = tenant("532822");
  Actor lead;
  Actor handler;
  Actor head;
  UUID market;
  UUID police;

  @BeforeEach
  void a_bad_review_has_arrived() {
    market = unit(county, "SJJ");
    police = unit(county, "GAJ");
    lead = house.somebody(prefecture, Role.LEAD_DEPARTMENT, unit(prefecture, "ZWJ"), "州政务服务管理局");
    handler = house.somebody(county, Role.DEPARTMENT_HANDLER, market, "景洪市市场监督管理局");
    head = house.somebody(county, Role.UNIT_APPROVER, market, "景洪市市场监督管理局");
    house.rate(county, "SJJ", Level.VERY_DISSATISFIED, Source.DEPARTMENT_QR, MONDAY, "k1");
    turn();
  }

  void handOver(UUID unit) {
    act(lead, c -> house.work.handOver(c, lead, id(), tag(), unit, ""));
  }

  void acknowledge(Complexity complexity) {
    act(handler, c -> house.work.acknowledge(c, handler, id(), tag(), complexity, "注册登记科"));
  }

  void ask(int days) {
    act(handler, c -> house.extending.ask(c, handler, id(), tag(), asked(days)));
  }

  CaseExtensions.Asked asked(int days) {
    return new CaseExtensions.Asked(days, "需要现场核实", clock.today(), "电话", "已说明需要现场核实");
  }

  void draft(Finding finding, Disposition disposition) {
    Draft draft = Draft.of(finding, disposition, "调取监控和办件记录", "人手不足", "增开窗口并培训", "已核查并改进，感谢您的评价。");
    act(handler, c -> house.answering.draft(c, handler, id(), tag(), draft));
  }

  void sign() {
    act(head, c -> house.answering.sign(c, head, id(), tag()));
  }

  void act(Actor actor, CaseHouse.Act act) {
    house.act(actor, act);
  }

  void turn() {
    house.turn(List.of(county, prefecture, sibling));
  }

  List<Duty> duties(DutyKind kind) {
    return house.duties(county, id()).stream().filter(duty -> duty.kind() == kind).toList();
  }

  static void refused(String code, ThrowingCallable call) {
    assertThatThrownBy(call)
        .isInstanceOfSatisfying(Refusal.class, r -> assertThat(r.code()).isEqualTo(code));
  }

  BadReviewCase now() {
    return all().get(0);
  }

  BadReviewCase signed() {
    return all().stream().filter(c -> c.contactGiven).findFirst().orElseThrow();
  }

  BadReviewCase of(UUID unit) {
    return all().stream().filter(c -> c.unitId.equals(unit)).findFirst().orElseThrow();
  }

  List<BadReviewCase> all() {
    return house.transactions.in(
        county.id(),
        connection ->
            house
                .cases
                .entities
                .createQuery("select c from BadReviewCase c order by c.id", BadReviewCase.class)
                .getResultList());
  }

  UUID id() {
    return now().id;
  }

  String tag() {
    return tag(id());
  }

  String tag(UUID id) {
    return Long.toString(
        all().stream().filter(c -> c.id.equals(id)).findFirst().orElseThrow().version);
  }

  Tenant tenant(String code) {
    return house.tenants.byCode(code).orElseThrow();
  }

  UUID unit(Tenant tenant, String code) {
    return house.transactions.in(
        tenant.id(),
        connection ->
            new Organisation()
                .directory(connection, tenant.id())
                .unit(code, MONDAY)
                .map(DirectoryEntry::id)
                .orElseThrow());
  }
}
