package org.haochaping.appeal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.haochaping.appeal.evidence.Evidence;
import org.haochaping.appeal.evidence.EvidenceShelf;
import org.haochaping.appeal.evidence.FilePart;
import org.haochaping.evaluation.CorrectionsOf;
import org.haochaping.journal.Journal;
import org.haochaping.journal.WorkQueue;
import org.haochaping.liquibase.ScratchDatabase;
import org.haochaping.organisation.DirectoryEntry;
import org.haochaping.organisation.Organisation;
import org.haochaping.plugin.api.Level;
import org.haochaping.plugin.api.Source;
import org.haochaping.rectification.CaseHouse;
import org.haochaping.tenancy.Actor;
import org.haochaping.tenancy.Role;
import org.haochaping.tenancy.Tenant;
import org.haochaping.testing.MovableClock;
import org.haochaping.web.Refusal;
import org.jspecify.annotations.Nullable;

/**
 * A bad review of Jinghong's market bureau, handed over by the prefecture on a day, and everybody
 * who has to do with an appeal about it; put together without a container.
 */
public final class AppealHouse {
  public final MovableClock clock;
  public final CaseHouse house;
  public final Tenant county;
  public final Tenant prefecture;
  public final Actor lead;
  public final Actor handler;
  public final Actor head;
  public final Actor staff;
  public final UUID market;
  public final UUID police;
  public final UUID bureau;
  public final UUID caseId;
  public final AppealOverview overview = new AppealOverview();
  public final AppealWindows windows = new AppealWindows();
  final AppealRights rights = new AppealRights();
  final AppealWork work = new AppealWork();
  final AppealEvidence evidence = new AppealEvidence();
  final AppealFiles papers = new AppealFiles();

  /** Handed over, and so told, on this day. */
  public static AppealHouse handedOverOn(ScratchDatabase database, LocalDate day) {
    return new AppealHouse(database, day);
  }

  private AppealHouse(ScratchDatabase database, LocalDate day) {
    clock = MovableClock.at(day);
    AppealEffect effect = new AppealEffect();
    effect.queue = new WorkQueue(clock);
    effect.corrections = CorrectionsOf.clock(clock);
    house = new CaseHouse(database, clock, effect);
    Appeals appeals = new Appeals();
    appeals.clock = clock;
    papers.clock = clock;
    rights.files = house.files();
    rights.appeals = appeals;
    work.rights = rights;
    work.files = house.files();
    work.appeals = appeals;
    work.papers = papers;
    work.evidence = EvidenceShelf.at(clock);
    work.effect = effect;
    work.clock = clock;
    evidence.rights = rights;
    evidence.appeals = appeals;
    evidence.files = EvidenceShelf.at(clock);
    evidence.cases = house.files();
    evidence.journal = new Journal(clock);
    overview.files = house.files();
    overview.rights = rights;
    overview.search = new AppealSearch();
    overview.papers = papers;
    overview.clock = clock;
    windows.files = house.files();
    windows.rights = rights;
    windows.search = new AppealSearch();
    windows.overview = overview;
    windows.clock = clock;
    county = house.tenant("532801");
    prefecture = house.tenant("532800");
    market = unit(county, "SJJ", day);
    police = unit(county, "GAJ", day);
    bureau = unit(county, "ZWJ", day);
    lead =
        house.somebody(prefecture, Role.LEAD_DEPARTMENT, unit(prefecture, "ZWJ", day), "州政务服务管理局");
    handler = house.somebody(county, Role.DEPARTMENT_HANDLER, market, "景洪市市场监督管理局");
    head = house.somebody(county, Role.UNIT_APPROVER, market, "景洪市市场监督管理局");
    staff = house.somebody(county, Role.RATED_STAFF, market, "景洪市市场监督管理局");
    house.rate(county, "SJJ", Level.DISSATISFIED, Source.DEPARTMENT_QR, day, "k1");
    turn();
    caseId = house.handOver(lead, county, market);
  }

  /** Everything that is due is done, at both tenants. */
  public void turn() {
    house.turn(List.of(county, prefecture));
  }

  public Appeal draft() {
    return act(
        handler,
        c -> work.draft(c, handler, caseId, new Appeals.Draft("对差评的复核", "评价的是另一个单位的窗口服务")));
  }

  public Appeal lodge(Appeal drafted) {
    return act(head, c -> work.lodge(c, head, drafted.id(), version(drafted), "情况属实", false));
  }

  public Appeal stated(Appeal lodged) {
    return act(staff, c -> work.state(c, staff, lodged.id(), "当日没有办理过这一事项"));
  }

  Appeal add(Actor by, Appeal appeal, FilePart part, Evidence file) {
    return act(by, c -> evidence.add(c, by, appeal.id(), part, file));
  }

  Appeal decide(Actor by, Appeal lodged, AppealOutcome outcome, @Nullable UUID toUnit) {
    return act(
        by,
        c ->
            work.decide(
                c,
                by,
                lodged.id(),
                version(lodged),
                Appeals.Decision.of(outcome, "调取监控和叫号记录核实", "经复核，该评价不予采纳。", toUnit)));
  }

  /** The bad review is appealed against and found void, and the figures learn of it. */
  public void voided() {
    decide(lead, stated(lodge(draft())), AppealOutcome.VOIDED_WRONG, null);
    turn();
  }

  /** The bad review is appealed against, and was about the police, who have it now. */
  public void reattributed() {
    decide(lead, stated(lodge(draft())), AppealOutcome.REATTRIBUTED, police);
    turn();
  }

  /** The open ones as they look to somebody. */
  List<AppealRow> open(Actor actor) {
    return act(actor, c -> overview.open(c, actor));
  }

  /** What the market bureau can still appeal about. */
  List<AppealWindows.Open> windows() {
    return read(county, c -> windows.of(c, county.id(), List.of(market)));
  }

  AppealWindows.OfCase window(Actor actor) {
    return act(actor, c -> windows.ofCase(c, actor, caseId));
  }

  static String version(Appeal seen) {
    return Long.toString(seen.version());
  }

  /** Something done in a transaction of a tenant. */
  public interface Work<T> {
    T on(Connection connection) throws SQLException;
  }

  public <T> T act(Actor actor, Work<T> act) {
    return read(actor.tenant(), act);
  }

  public <T> T read(Tenant tenant, Work<T> act) {
    return house.transactions().in(tenant.id(), act::on);
  }

  public static void refused(String code, ThrowingCallable call) {
    assertThatThrownBy(call)
        .isInstanceOfSatisfying(Refusal.class, r -> assertThat(r.code()).isEqualTo(code));
  }

  private UUID unit(Tenant tenant, String code, LocalDate day) {
    return read(
        tenant,
        connection ->
            new Organisation()
                .directory(connection, tenant.id())
                .unit(code, day)
                .map(DirectoryEntry::id)
                .orElseThrow());
  }
}
