package org.haochaping.bulletin;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.Json;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.haochaping.bulletin.way.IssueKind;
import org.haochaping.bulletin.way.Issuer;
import org.haochaping.bulletin.way.Issuers;
import org.haochaping.closing.Closing;
import org.haochaping.closing.Closings;
import org.haochaping.closing.Period;
import org.haochaping.journal.Journal;
import org.haochaping.plugin.api.Source;
import org.haochaping.rectification.CaseFeedback;
import org.haochaping.tenancy.Actor;
import org.haochaping.tenancy.Role;
import org.haochaping.tenancy.Tenant;
import org.haochaping.web.Refusal;

/**
 * 反馈被评价部门, 二(一): before a bulletin is published, the bad results in its draft are fed back to every
 * department they are about, once for each period. Whoever objects can appeal again from that day
 * on.
 */
@ApplicationScoped
public class DraftFeedback {

  @Inject Closings closings;
  @Inject Issuers issuers;
  @Inject CaseFeedback cases;
  @Inject FeedbackRows rows;
  @Inject Journal journal;
  @Inject Clock clock;

  /**
   * How far the feedback of a draft is.
   *
   * @param sent to whom it was fed back, and when
   * @param waiting to whom it is still to be fed back, for each bulletin
   * @param notHandedOver bad results that are told by their hand-over, when they get one
   * @param open whether it can be fed back: the draft of the latest closing is not published yet
   */
  @Schema(name = "DraftFeedback")
  public record Standing(
      List<FeedbackRows.Sent> sent, List<Waiting> waiting, int notHandedOver, boolean open) {}

  /**
   * A department that has not been told.
   *
   * @param issuer whose bulletin tells its bad results
   * @param yours whether the reader may feed them back
   */
  @Schema(name = "FeedbackWaiting")
  public record Waiting(UUID unitId, String unitName, int cases, String issuer, boolean yours) {}

  Standing of(Connection connection, Actor actor, Tenant tenant, UUID closingId)
      throws SQLException {
    Closing closing = closings.get(connection, tenant.id(), closingId);
    List<Waiting> waiting = new ArrayList<>();
    boolean open = false;
    for (Issuer issuer : issuers.of(connection, tenant, closing.period())) {
      boolean ofIssuer = closed(connection, closing, issuer).isEmpty();
      boolean yours = ofIssuer && feedsBack(actor, issuer);
      for (CaseFeedback.Results one : waiting(connection, closing, issuer)) {
        waiting.add(new Waiting(one.unitId(), one.unitName(), one.cases(), issuer.name(), yours));
      }
      open = open || ofIssuer;
    }
    return new Standing(
        rows.of(connection, tenant.id(), closing.period()),
        waiting,
        cases.notHandedOver(draft(closing, closing.period().sources())),
        open);
  }

  /**
   * Feeds back what the bulletins of an actor's offices tell, to all who have not been told;
   * refused when there is nobody, or no bulletin of his.
   */
  Standing send(Connection connection, Actor actor, Tenant tenant, UUID closingId)
      throws SQLException {
    Closing closing = closings.get(connection, tenant.id(), closingId);
    Period period = closing.period();
    rows.lock(connection, tenant.id(), period);
    int sent = 0;
    boolean own = false;
    Refusal closed = null;
    for (Issuer issuer : issuers.of(connection, tenant, period)) {
      if (!issuer.isActedForBy(actor)) {
        continue;
      }
      own = true;
      Optional<Refusal> no = closed(connection, closing, issuer);
      if (no.isPresent()) {
        closed = no.get();
      } else {
        sent += send(connection, actor, tenant, closing, issuer);
      }
    }
    if (!own) {
      throw Refusal.forbidden(
          "not-your-bulletin",
          "本期通报由其他单位发布，您所在单位不能代为反馈。",
          "The bulletins of this period are other offices'; you cannot feed back for them.");
    }
    if (sent == 0) {
      throw closed != null ? closed : nothing(period);
    }
    return of(connection, actor, tenant, closingId);
  }

  /** An administrator may publish, but tells no department anything about its cases. */
  private static boolean feedsBack(Actor actor, Issuer issuer) {
    return (actor.has(Role.LEAD_DEPARTMENT) || actor.has(Role.SERVICE_BUREAU))
        && issuer.isActedForBy(actor);
  }

  private int send(
      Connection connection, Actor actor, Tenant tenant, Closing closing, Issuer issuer)
      throws SQLException {
    CaseFeedback.Draft draft = draft(closing, issuer.sources());
    String bulletin = tenant.name() + closing.period().chinese() + "通报";
    List<CaseFeedback.Results> waiting = waiting(connection, closing, issuer);
    for (CaseFeedback.Results results : waiting) {
      CaseFeedback.Told told = cases.tell(connection, actor, draft, results.unitId(), bulletin);
      rows.insert(
          connection,
          closing,
          issuer.among(closing.tenantId()),
          told,
          actor.name(),
          clock.instant());
      record(connection, actor, closing, told);
    }
    return waiting.size();
  }

  private static Refusal nothing(Period period) {
    return Refusal.conflict(
        "nothing-to-feed-back",
        period.chinese() + "的差评结果都已反馈，没有待反馈的部门。",
        "All bad results of " + period.code() + " have been fed back.");
  }

  /** What units of a tenant were told and can still appeal about. */
  public List<FeedbackRows.Sent> running(
      Connection connection, UUID tenant, List<UUID> units, LocalDate today) throws SQLException {
    return rows.running(connection, tenant, units, today);
  }

  private List<CaseFeedback.Results> waiting(Connection connection, Closing closing, Issuer issuer)
      throws SQLException {
    Set<UUID> told =
        rows.told(
            connection, closing.tenantId(), closing.period(), issuer.among(closing.tenantId()));
    return cases.of(draft(closing, issuer.sources())).stream()
        .filter(one -> !told.contains(one.unitId()))
        .toList();
  }

  private Optional<Refusal> closed(Connection connection, Closing closing, Issuer issuer)
      throws SQLException {
    UUID tenant = closing.tenantId();
    boolean latest =
        closings.latest(connection, tenant, closing.period()).filter(closing::equals).isPresent();
    if (!latest) {
      return Optional.of(
          Refusal.conflict(
              "closing-outdated",
              "该期间已有更新的结算，请在最新一次结算的通报稿上反馈。",
              "There is a later closing of the period; feed back from that one."));
    }
    IssueKind kind = IssueKind.of(closing.period().kind());
    boolean published =
        BulletinRows.of(connection, tenant, closing.period().code()).stream()
            .anyMatch(one -> one.is(kind, issuer) && one.closingId().equals(closing.id()));
    return published
        ? Optional.of(
            Refusal.conflict(
                "already-published",
                "该次结算的通报已经发布；差评结果须在发布之前反馈（二（一））。",
                "The bulletin is published; results are fed back before that."))
        : Optional.empty();
  }

  private static CaseFeedback.Draft draft(Closing closing, Set<Source> sources) {
    Period period = closing.period();
    return new CaseFeedback.Draft(closing.tenantId(), period.first(), period.last(), sources);
  }

  private void record(Connection connection, Actor actor, Closing closing, CaseFeedback.Told told)
      throws SQLException {
    journal.record(
        connection,
        closing.tenantId(),
        "BadResultsFedBack",
        closing.id(),
        actor.login(),
        Json.createObjectBuilder()
            .add("period", closing.period().code())
            .add("unit", told.results().unitId().toString())
            .add("cases", told.results().cases())
            .add("lastDay", told.lastDay().toString())
            .build());
  }
}
