package org.haochaping.assessment.inspection;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.Json;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.haochaping.assessment.Questionnaire;
import org.haochaping.assessment.QuestionnaireEntry;
import org.haochaping.assessment.Questionnaires;
import org.haochaping.evaluation.ChannelInstance;
import org.haochaping.evaluation.ChannelInstances;
import org.haochaping.evaluation.ScoreBook;
import org.haochaping.journal.Journal;
import org.haochaping.organisation.Directory;
import org.haochaping.organisation.Organisation;
import org.haochaping.tenancy.Actor;
import org.haochaping.web.Input;
import org.haochaping.web.Refusal;
import org.haochaping.web.Versions;
import org.jspecify.annotations.Nullable;

/** What planners do and read; each within the caller's transaction. */
@ApplicationScoped
public class PlanDesk {
  private static final int LEAST_REASON = 4;
  private static final int MOST_REASON = 500;

  @Inject Planners planners;
  @Inject Plans plans;
  @Inject Visits visits;
  @Inject VisitPhotos photos;
  @Inject Questionnaires questionnaires;
  @Inject ChannelInstances channels;
  @Inject ScoreBook scores;
  @Inject Organisation organisation;
  @Inject Journal journal;

  List<PlanView> all(Connection connection, Actor actor) throws SQLException {
    planners.check(connection, actor);
    UUID tenant = actor.tenantId();
    Directory directory = organisation.directory(connection, tenant);
    List<PlanView> views = new ArrayList<>();
    for (InspectionPlan plan : plans.all(connection, tenant)) {
      views.add(view(plan, places(connection, tenant, plan.id(), directory)));
    }
    return views;
  }

  PlanView.Detail one(Connection connection, Actor actor, UUID id) throws SQLException {
    InspectionPlan plan = planners.plan(connection, actor, id);
    UUID tenant = actor.tenantId();
    List<PlanView.Place> places =
        places(connection, tenant, id, organisation.directory(connection, tenant));
    return new PlanView.Detail(
        view(plan, places),
        channels.byId(connection, tenant, plan.channelId()).map(ChannelInstance::name).orElse(""),
        asked(connection, tenant, plan).title(),
        places,
        plans.inspectors(connection, tenant, id));
  }

  /**
   * Makes a plan.
   *
   * @param channel known to be one of inspections
   */
  PlanView.Detail make(Connection connection, Actor actor, ChannelInstance channel, PlanDraft draft)
      throws SQLException {
    planners.check(connection, actor);
    UUID tenant = actor.tenantId();
    PlanReading reading =
        new PlanReading(
            organisation.directory(connection, tenant),
            plans.candidates(connection, tenant, planners.today()),
            planners.today());
    PlanReading.Read plan = reading.read(draft);
    UUID questionnaire = draft.questionnaireId();
    if (questionnaire == null
        || questionnaires
            .byId(connection, tenant, questionnaire)
            .filter(one -> one.purpose() == QuestionnaireEntry.Purpose.INSPECTION)
            .filter(one -> one.state() == QuestionnaireEntry.State.ISSUED)
            .isEmpty()) {
      throw Refusal.invalid(
          List.of(
              new Refusal.Field(
                  "questionnaireId",
                  "questionnaire-not-issued",
                  "请选择已发布的暗访问卷；还没有的，请先在“问卷”中编写并发布。",
                  "Choose an issued questionnaire of inspections, or write and issue one first.")));
    }
    UUID id = plans.make(connection, actor, channel.id(), questionnaire, plan);
    note(connection, actor, "InspectionPlanned", id, "");
    return one(connection, actor, id);
  }

  PlanView.Detail close(
      Connection connection, Actor actor, UUID id, @Nullable String ifMatch, @Nullable String why)
      throws SQLException {
    InspectionPlan plan = planners.plan(connection, actor, id);
    Versions.match(ifMatch, plan.revision());
    String reason = Input.text(why, "reason", LEAST_REASON, MOST_REASON);
    if (!plan.isOpen(planners.today()) || !plans.close(connection, actor, plan, reason)) {
      throw Refusal.conflict(
          "plan-ended",
          "任务已经结束，不需要再提前结束；请刷新页面。",
          "The task has ended and need not be closed; reload the page.");
    }
    note(connection, actor, "InspectionClosed", id, reason);
    return one(connection, actor, id);
  }

  List<VisitView> visits(Connection connection, Actor actor, UUID id) throws SQLException {
    planners.plan(connection, actor, id);
    return visits.ofPlan(connection, actor.tenantId(), id).stream().map(VisitView::of).toList();
  }

  VisitView.Detail visit(Connection connection, Actor actor, UUID id, UUID visitId)
      throws SQLException {
    InspectionPlan plan = planners.plan(connection, actor, id);
    Visit visit = found(connection, actor, id, visitId);
    return new VisitView.Detail(
        VisitView.of(visit),
        AnswerWords.of(asked(connection, actor.tenantId(), plan), visit.answers()),
        photos.of(connection, actor.tenantId(), visitId));
  }

  VisitPhotos.Picture photo(Connection connection, Actor actor, UUID id, UUID visit, int number)
      throws SQLException {
    planners.plan(connection, actor, id);
    found(connection, actor, id, visit);
    return photos.one(connection, actor.tenantId(), visit, number).orElseThrow(PlanDesk::noPhoto);
  }

  /** 撤销: a visit entered wrongly, and with it its score; a rating is voided by appeal alone. */
  VisitView.Detail withdraw(
      Connection connection, Actor actor, UUID id, UUID visitId, @Nullable String why)
      throws SQLException {
    InspectionPlan plan = planners.plan(connection, actor, id);
    Visit visit = found(connection, actor, id, visitId);
    String reason = Input.text(why, "reason", LEAST_REASON, MOST_REASON);
    if (visit.evaluationId() != null) {
      throw Refusal.conflict(
          "visit-rates",
          "这次到访已形成一条评价，评价不能直接撤销：被评价部门可申请复核，由牵头部门按二(二)3纠正。",
          "This visit became a rating, which is not withdrawn: the department appeals and the lead"
              + " department corrects it.");
    }
    String score = visit.scoreKey();
    if (score != null) {
      ChannelInstance channel =
          channels.byId(connection, actor.tenantId(), plan.channelId()).orElseThrow();
      scores.withdraw(connection, actor, channel, score, reason);
    }
    if (!visits.withdraw(connection, actor, visitId, reason)) {
      throw Refusal.conflict(
          "visit-withdrawn", "这次到访已撤销，请刷新页面。", "It was withdrawn before; reload the page.");
    }
    note(connection, actor, "InspectionVisitWithdrawn", visitId, reason);
    return visit(connection, actor, id, visitId);
  }

  private Visit found(Connection connection, Actor actor, UUID plan, UUID id) throws SQLException {
    return visits
        .byId(connection, actor.tenantId(), plan, id)
        .orElseThrow(
            () ->
                Refusal.unknown(
                    "visit-unknown",
                    "该任务没有这条到访记录，请刷新列表。",
                    "The task has no such visit; reload the list."));
  }

  private PlanView view(InspectionPlan plan, List<PlanView.Place> places) {
    return PlanView.of(plan, plan.state(planners.today()), places);
  }

  private List<PlanView.Place> places(
      Connection connection, UUID tenant, UUID plan, Directory directory) throws SQLException {
    Map<UUID, Visits.Count> counts = visits.counts(connection, tenant, plan);
    return plans.places(connection, tenant, plan).stream()
        .map(place -> PlanView.Place.of(place, directory, counts))
        .toList();
  }

  private Questionnaire asked(Connection connection, UUID tenant, InspectionPlan plan)
      throws SQLException {
    return questionnaires
        .byId(connection, tenant, plan.questionnaireId())
        .map(QuestionnaireEntry::questionnaire)
        .orElseThrow();
  }

  private void note(Connection connection, Actor actor, String what, UUID subject, String why)
      throws SQLException {
    journal.record(
        connection,
        actor.tenantId(),
        what,
        subject,
        actor.login(),
        Json.createObjectBuilder().add("why", why).build());
  }

  static Refusal noPhoto() {
    return Refusal.unknown(
        "photo-unknown",
        "没有这张照片，或它已随评价内容到期删除。",
        "There is no such photo, or it went with the words of the rating.");
  }
}
