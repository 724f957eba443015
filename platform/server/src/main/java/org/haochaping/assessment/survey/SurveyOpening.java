package org.haochaping.assessment.survey;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonValue;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.haochaping.assessment.QuestionnaireEntry;
import org.haochaping.assessment.Questionnaires;
import org.haochaping.duty.Duty;
import org.haochaping.evaluation.ChannelInstance;
import org.haochaping.evaluation.ChannelInstances;
import org.haochaping.evaluation.Decoding;
import org.haochaping.journal.Journal;
import org.haochaping.journal.WorkQueue;
import org.haochaping.organisation.Directory;
import org.haochaping.organisation.Organisation;
import org.haochaping.plugin.api.Surface;
import org.haochaping.tenancy.Actor;
import org.haochaping.tenancy.Tenant;
import org.haochaping.tenancy.TenantTransactions;
import org.haochaping.web.Refusal;

/** Opens surveys. */
@ApplicationScoped
public class SurveyOpening {
  @Inject TenantTransactions transactions;
  @Inject Surveys surveys;
  @Inject SurveyUnits units;
  @Inject Questionnaires questionnaires;
  @Inject ChannelInstances channels;
  @Inject Organisation organisation;
  @Inject Decoding decoding;
  @Inject Journal journal;
  @Inject WorkQueue queue;
  @Inject Clock clock;

  /** The channels that can ask by questionnaires. */
  List<ChannelInstance> channels(Tenant tenant) {
    List<ChannelInstance> all =
        transactions.in(tenant.id(), connection -> channels.all(connection, tenant.id()));
    return all.stream().filter(channel -> canAsk(tenant, channel)).toList();
  }

  Survey open(Actor actor, NewSurvey wanted) {
    LocalDate today = LocalDate.ofInstant(clock.instant(), Duty.CHINA);
    List<Refusal.Field> problems = wanted.problems(today);
    if (!problems.isEmpty()) {
      throw Refusal.invalid(problems);
    }
    Tenant tenant = Objects.requireNonNull(actor.tenant());
    UUID channelId = Objects.requireNonNull(wanted.channelId());
    ChannelInstance channel =
        transactions
            .in(tenant.id(), connection -> channels.byId(connection, tenant.id(), channelId))
            .filter(one -> canAsk(tenant, one))
            .orElseThrow(SurveyOpening::noChannel);
    return transactions.in(
        tenant.id(), connection -> open(connection, actor, channel, wanted, today));
  }

  private Survey open(
      Connection connection,
      Actor actor,
      ChannelInstance channel,
      NewSurvey wanted,
      LocalDate today)
      throws SQLException {
    UUID tenant = actor.tenantId();
    QuestionnaireEntry asked =
        questionnaires
            .byId(connection, tenant, Objects.requireNonNull(wanted.questionnaireId()))
            .filter(one -> one.purpose() == QuestionnaireEntry.Purpose.SURVEY)
            .filter(one -> one.state() == QuestionnaireEntry.State.ISSUED)
            .orElseThrow(SurveyOpening::noQuestionnaire);
    String title = SheetForm.text(wanted.title());
    LocalDate to = Objects.requireNonNull(wanted.to());
    Survey survey =
        surveys.open(
            connection,
            actor,
            new Surveys.Wanted(
                channel.id(),
                asked.id(),
                title.isEmpty() ? asked.questionnaire().title() : title,
                Objects.requireNonNull(wanted.from()),
                to,
                Objects.requireNonNull(wanted.respondents())));
    Directory directory = organisation.directory(connection, tenant);
    for (NewSurvey.NewSurveyUnit one : Objects.requireNonNull(wanted.units())) {
      UUID unit = Objects.requireNonNull(one.unitId());
      if (directory
          .byId(unit)
          .filter(entry -> entry.unitId().equals(unit) && entry.validOn(today))
          .isEmpty()) {
        throw SurveyRefusals.unitUnknown();
      }
      units.add(connection, tenant, survey.id(), unit, one.quota());
    }
    queue.add(
        connection,
        tenant,
        SurveyClosing.WORK,
        survey.id(),
        JsonValue.EMPTY_JSON_OBJECT,
        firstMomentAfter(to));
    journal.record(
        connection,
        tenant,
        "SurveyOpened",
        survey.id(),
        actor.login(),
        Json.createObjectBuilder()
            .add("title", survey.title())
            .add("from", survey.from().toString())
            .add("to", survey.to().toString())
            .add("respondents", survey.respondents().name())
            .build());
    return survey;
  }

  private static Instant firstMomentAfter(LocalDate day) {
    return day.plusDays(1).atStartOfDay(Duty.CHINA).toInstant();
  }

  /** A plugin that does not answer asks nobody. */
  private boolean canAsk(Tenant tenant, ChannelInstance channel) {
    if (!channel.active()) {
      return false;
    }
    try {
      return decoding.surfaces(tenant, channel).contains(Surface.QUESTIONNAIRE);
    } catch (Refusal refused) {
      return false;
    }
  }

  private static Refusal noChannel() {
    return Refusal.conflict(
        "channel-asks-nothing",
        "该渠道不能用于问卷调查，请选择“整体绩效问卷”渠道，没有时请联系管理员添加。",
        "This channel does not ask by questionnaires; choose one that does, or have one added.");
  }

  private static Refusal noQuestionnaire() {
    return Refusal.conflict(
        "questionnaire-not-issued",
        "请选择已发布、用途为问卷调查的问卷。",
        "Choose a questionnaire for surveys that was issued.");
  }
}
