package org.haochaping.rectification;

import jakarta.json.JsonObject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.haochaping.duty.Duty;
import org.haochaping.duty.DutyKind;
import org.haochaping.evaluation.ChannelInstance;
import org.haochaping.evaluation.Decoding;
import org.haochaping.evaluation.Intakes;
import org.haochaping.journal.Worker;
import org.haochaping.liquibase.ScratchDatabase;
import org.haochaping.plugin.api.CitizenAnswer;
import org.haochaping.tenancy.Actor;
import org.haochaping.tenancy.Tenant;
import org.haochaping.testing.JpaTenantTransactions;
import org.haochaping.vault.Vaults;

/** What is to be seen of a node's cases from outside. */
public abstract class SeenCases extends CaseNode {
  SeenCases(
      ScratchDatabase database, JpaTenantTransactions transactions, Clock clock, Worker... others) {
    super(database, transactions, clock, others);
  }

  /** Answers on their way back through the channel that all ratings come by. */
  List<CitizenAnswer> back(Tenant tenant, List<UUID> received) {
    AnswersBack back = new AnswersBack();
    back.replies = replies;
    back.vault = Vaults.of(Intakes.keys(), files.clock);
    return transactions.in(
        tenant.id(),
        c -> {
          back.confirm(c, tenant, channel, AnswersBack.Whose.ITS_RATINGS, received);
          return back.pending(c, tenant, channel, AnswersBack.Whose.ITS_RATINGS);
        });
  }

  /** The same as that channel's counterpart asks for them. */
  List<AnswersBack.Waiting> asked(
      Tenant tenant, Decoding decoding, Map<String, String> settings, List<UUID> received) {
    AnswersBack back = new AnswersBack();
    back.transactions = transactions;
    back.replies = replies;
    back.vault = Vaults.of(Intakes.keys(), files.clock);
    back.decoding = decoding;
    return back.exchange(
        tenant,
        new ChannelInstance(channel.id(), "app", "App", "channel-app", settings, true),
        received);
  }

  /** How an answer was brought to its citizen, as {@code SMS SENT}. */
  public List<String> attempts(Tenant tenant, UUID caseId) {
    return transactions.in(
        tenant.id(),
        c ->
            replies.of(c, tenant.id(), caseId).stream()
                .map(one -> one.way() + " " + one.outcome())
                .toList());
  }

  /** The case of a rating, if it has opened one. */
  public Optional<UUID> caseOf(Tenant tenant, UUID evaluation) {
    return transactions.in(
        tenant.id(), c -> cases.ofEvaluation(tenant.id(), evaluation).map(about -> about.id));
  }

  /** A case as somebody sees it; nothing where he does not. */
  public Optional<CaseView> seen(Actor actor, UUID id) {
    return transactions.in(
        actor.tenantId(),
        c ->
            cases
                .byId(actor, id)
                .map(
                    about ->
                        CaseView.of(
                            about,
                            List.of(),
                            LocalDate.ofInstant(about.openedAt.toInstant(), Duty.CHINA))));
  }

  /** The cases of a tenant that wait to be handed over, the first first. */
  public List<UUID> waiting(Tenant tenant) {
    return transactions.in(
        tenant.id(),
        connection ->
            cases
                .entities
                .createQuery(
                    "select c from BadReviewCase c where c.state = :opened order by c.number",
                    BadReviewCase.class)
                .setParameter("opened", CaseState.OPENED)
                .getResultStream()
                .map(about -> about.id)
                .toList());
  }

  public UUID evaluation(Tenant tenant, UUID id) {
    return transactions.in(tenant.id(), c -> cases.any(id).orElseThrow().evaluationId);
  }

  public CaseState state(Tenant tenant, UUID id) {
    return transactions.in(tenant.id(), c -> cases.any(id).orElseThrow().state);
  }

  public CaseState state(Tenant tenant) {
    return only(tenant).state;
  }

  /** The rating of the only case. */
  public UUID evaluation(Tenant tenant) {
    return only(tenant).evaluationId;
  }

  public String unitName(Tenant tenant) {
    return only(tenant).unitName;
  }

  /** What the citizen of the only case reads. */
  public String answer(Tenant tenant) {
    return String.valueOf(only(tenant).reply);
  }

  /** The only case of a tenant. */
  BadReviewCase only(Tenant tenant) {
    return transactions.in(
        tenant.id(),
        connection ->
            cases
                .entities
                .createQuery("select c from BadReviewCase c", BadReviewCase.class)
                .getSingleResult());
  }

  public List<Duty> duties(Tenant tenant, UUID caseId) {
    return transactions.in(
        tenant.id(), connection -> duties.about(connection, tenant.id(), caseId));
  }

  public Duty duty(Tenant tenant, UUID caseId, DutyKind kind) {
    return duties(tenant, caseId).stream()
        .filter(one -> one.kind() == kind)
        .reduce((first, second) -> second)
        .orElseThrow();
  }

  public List<CaseEvent> events(Tenant tenant, UUID caseId) {
    return transactions.in(
        tenant.id(),
        connection ->
            timeline.of(connection, tenant.id(), caseId).stream()
                .map(Timeline.Entry::event)
                .toList());
  }

  /** What the parties of a case read of it. */
  public List<String> told(Tenant tenant, UUID caseId) {
    return transactions.in(
        tenant.id(),
        connection ->
            timeline.of(connection, tenant.id(), caseId).stream()
                .map(Timeline.Entry::text)
                .toList());
  }

  JsonObject report(Tenant viewer, Tenant tenant, UUID caseId) {
    return transactions.in(
        viewer.id(),
        connection -> reports.latest(connection, tenant.id(), caseId).orElseThrow().content());
  }
}
