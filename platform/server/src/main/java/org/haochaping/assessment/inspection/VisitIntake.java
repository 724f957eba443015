package org.haochaping.assessment.inspection;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.bind.Jsonb;
import jakarta.json.bind.JsonbBuilder;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.haochaping.assessment.Finding;
import org.haochaping.assessment.Findings;
import org.haochaping.assessment.Questionnaire;
import org.haochaping.assessment.QuestionnaireEntry;
import org.haochaping.assessment.Questionnaires;
import org.haochaping.assessment.Sheet;
import org.haochaping.duty.Duty;
import org.haochaping.evaluation.ChannelInstance;
import org.haochaping.evaluation.ChannelInstances;
import org.haochaping.evaluation.Outcome;
import org.haochaping.evaluation.terminal.TappedAt;
import org.haochaping.organisation.Directory;
import org.haochaping.organisation.DirectoryEntry;
import org.haochaping.organisation.Organisation;
import org.haochaping.plugin.api.ChannelRequest;
import org.haochaping.plugin.api.EvaluationDraft;
import org.haochaping.plugin.api.Form;
import org.haochaping.plugin.api.LinkFacts;
import org.haochaping.plugin.api.ScoreDraft;
import org.haochaping.plugin.api.Terminal;
import org.haochaping.tenancy.Actor;
import org.haochaping.tenancy.Policies;
import org.haochaping.tenancy.Tenant;
import org.haochaping.tenancy.TenantTransactions;
import org.haochaping.vault.MasterKeys;
import org.jspecify.annotations.Nullable;

/** Takes what inspectors send: at once, or after hours without a network; each visit once. */
@ApplicationScoped
public class VisitIntake {
  private static final Jsonb JSON = JsonbBuilder.create();

  /** Too short a login to tell anybody by: it may stand in any word. */
  private static final String SYLLABLE = "[A-Za-z]{1,3}";

  /** Some two hundred years from 1970, in seconds. */
  private static final long FARTHEST = 6_000_000_000L;

  @Inject TenantTransactions transactions;
  @Inject Plans plans;
  @Inject Visits visits;
  @Inject VisitPhotos photos;
  @Inject Questionnaires questionnaires;
  @Inject ChannelInstances channels;
  @Inject Organisation organisation;
  @Inject Policies policies;
  @Inject Findings findings;
  @Inject MasterKeys keys;
  @Inject Clock clock;

  /** What was taken, now or before. */
  record Taken(Visit visit, boolean repeated) {}

  /** What a visit is about, and what was filled in. */
  private record Facts(
      InspectionPlan plan,
      ChannelInstance channel,
      Questionnaire asked,
      Sheet sheet,
      LinkFacts link,
      Instant visitedAt,
      @Nullable Instant toldAt) {}

  Taken accept(Actor actor, UUID planId, @Nullable VisitSent sent) {
    expect(actor, planId);
    if (sent == null) {
      throw VisitRefusals.empty();
    }
    Tenant tenant = Objects.requireNonNull(actor.tenant());
    VisitSent.Read read = sent.read();
    byte[] body =
        keys.digest("visit", actor.login() + "\u001f" + planId + "\u001f" + read.canonical());
    Instant now = clock.instant();
    Optional<Taken> before =
        transactions.in(tenant.id(), connection -> before(connection, tenant, read.id(), body));
    if (before.isPresent()) {
      return before.get();
    }
    Facts facts =
        transactions.in(tenant.id(), connection -> facts(connection, actor, planId, read, now));
    Finding finding =
        facts.sheet.endedEarly()
            ? new Finding(Optional.empty(), Optional.empty())
            : findings.of(tenant, facts.channel, request(facts, read.id(), now));
    return transactions.in(
        tenant.id(), connection -> enter(connection, actor, read, facts, finding, body, now));
  }

  /** Refuses who sends for a plan that is not his, before anything else is said to him. */
  void expect(Actor actor, UUID planId) {
    transactions.run(actor.tenantId(), connection -> own(connection, actor, planId));
  }

  private InspectionPlan own(Connection connection, Actor actor, UUID planId) throws SQLException {
    return plans
        .ofInspector(connection, actor.tenantId(), actor.login(), planId)
        .orElseThrow(VisitRefusals::noTask);
  }

  /** Keeps a photo of a visit that is still to arrive. */
  void keep(Actor actor, UUID planId, UUID visit, int number, VisitPhoto photo) {
    UUID tenant = actor.tenantId();
    transactions.run(
        tenant,
        connection -> {
          own(connection, actor, planId);
          // What has arrived stays as it is; the phone may not have heard so yet.
          if (visits.known(connection, tenant, visit).isEmpty()) {
            photos.keep(
                connection,
                new VisitPhotos.Of(tenant, planId, visit, number, actor.login()),
                photo);
          }
        });
  }

  private Optional<Taken> before(Connection connection, Tenant tenant, UUID id, byte[] body)
      throws SQLException {
    Optional<Visits.Known> known = visits.known(connection, tenant.id(), id);
    if (known.isPresent() && !known.get().isOf(body)) {
      throw VisitRefusals.otherVisit();
    }
    return known.map(one -> new Taken(one.visit(), true));
  }

  private Facts facts(
      Connection connection, Actor actor, UUID planId, VisitSent.Read read, Instant now)
      throws SQLException {
    UUID tenant = actor.tenantId();
    InspectionPlan plan = own(connection, actor, planId);
    LocalDate today = LocalDate.ofInstant(now, Duty.CHINA);
    Instant visitedAt =
        TappedAt.of(
            read.clock(),
            read.serverAhead(),
            now,
            policies.at(connection, tenant, today).lateTerminal().calendarDays());
    plan.admit(visitedAt);
    PlanPlace place =
        plans.places(connection, tenant, planId).stream()
            .filter(one -> one.id().equals(read.placeId()))
            .findFirst()
            .orElseThrow(VisitRefusals::noPlace);
    ChannelInstance channel =
        channels
            .byId(connection, tenant, plan.channelId())
            .filter(ChannelInstance::active)
            .orElseThrow(VisitRefusals::channelPaused);
    Questionnaire asked =
        questionnaires
            .byId(connection, tenant, plan.questionnaireId())
            .map(QuestionnaireEntry::questionnaire)
            .orElseThrow();
    return new Facts(
        plan,
        channel,
        asked,
        asked.read(read.answers()).masked(known(connection, actor, planId)),
        link(organisation.directory(connection, tenant), place, visitedAt),
        visitedAt,
        told(read));
  }

  /** By which words could tell who came: he himself and all who are sent for the same plan. */
  private List<String> known(Connection connection, Actor actor, UUID planId) throws SQLException {
    return Stream.concat(
            Stream.of(new Inspector(actor.login(), actor.name())),
            plans.inspectors(connection, actor.tenantId(), planId).stream())
        .flatMap(one -> Stream.of(one.login(), one.name()))
        .filter(name -> !name.matches(SYLLABLE))
        .distinct()
        .sorted(Comparator.comparing(String::length).reversed())
        .toList();
  }

  private static LinkFacts link(Directory directory, PlanPlace place, Instant visitedAt) {
    LocalDate day = LocalDate.ofInstant(visitedAt, Duty.CHINA);
    UUID windowId = place.windowId();
    Optional<DirectoryEntry> window =
        windowId == null
            ? Optional.empty()
            : directory.byId(windowId).filter(one -> one.validOn(day));
    if (windowId != null && window.isEmpty()) {
      throw VisitRefusals.placeEnded();
    }
    return new LinkFacts(
        directory
            .inForce(place.unitId(), day)
            .map(DirectoryEntry::code)
            .orElseThrow(VisitRefusals::placeEnded),
        window.map(DirectoryEntry::code),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        1,
        Optional.of(Terminal.MOBILE));
  }

  private static ChannelRequest request(Facts facts, UUID visit, Instant now) {
    Map<String, List<String>> fields = new HashMap<>(facts.sheet.form().fields());
    fields.put(Form.RATED_AT, List.of(facts.visitedAt.toString()));
    fields.put(Form.ASSESSOR, List.of(facts.plan.office()));
    fields.put(Form.METHOD, List.of(facts.asked.title()));
    fields.put(Form.EVIDENCE, List.of(Visit.number(visit)));
    return ChannelRequest.ofForm(new Form(fields), facts.link, visit.toString(), now);
  }

  /** All of it or nothing. */
  private Taken enter(
      Connection connection,
      Actor actor,
      VisitSent.Read read,
      Facts facts,
      Finding finding,
      byte[] body,
      Instant now)
      throws SQLException {
    Tenant tenant = Objects.requireNonNull(actor.tenant());
    photos.settle(connection, tenant.id(), read.id(), actor.login(), read.photos());
    Optional<Outcome.Accepted> rated = findings.enter(connection, tenant, facts.channel, finding);
    Optional<ScoreDraft> score = finding.score();
    Visit visit =
        new Visit(
            read.id(),
            facts.plan.id(),
            read.placeId(),
            Visit.number(read.id()),
            new Inspector(actor.login(), actor.name()),
            facts.visitedAt,
            facts.toldAt,
            now,
            read.where(),
            JSON.toJson(facts.sheet.byCode()),
            facts.sheet.endedEarly(),
            rated.map(Outcome.Accepted::evaluationId).orElse(null),
            finding.rating().map(EvaluationDraft::level).orElse(null),
            score.map(ScoreDraft::score).orElse(null),
            score.map(ScoreDraft::fullScore).orElse(null),
            score.map(ScoreDraft::onceKey).orElse(null),
            null);
    if (!visits.add(connection, tenant.id(), visit, body)) {
      return before(connection, tenant, read.id(), body).orElseThrow();
    }
    if (rated.isPresent()) {
      photos.tie(connection, tenant.id(), read.id(), actor.login(), rated.get().evaluationId());
    }
    return new Taken(visit, false);
  }

  /** What no calendar shows is no time, and no row could hold it. */
  private static @Nullable Instant told(VisitSent.Read read) {
    try {
      long told = Math.addExact(read.clock(), read.serverAhead());
      return told < 0 || told > FARTHEST ? null : Instant.ofEpochSecond(told);
    } catch (ArithmeticException e) {
      return null;
    }
  }
}
