package org.haochaping.assessment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.haochaping.assessment.QuestionnaireEntry.Purpose;
import org.haochaping.identity.Identity;
import org.haochaping.journal.Journal;
import org.haochaping.liquibase.ScratchDatabase;
import org.haochaping.organisation.Organisation;
import org.haochaping.plugin.api.Source;
import org.haochaping.tenancy.Actor;
import org.haochaping.tenancy.Role;
import org.haochaping.tenancy.Tenant;
import org.haochaping.testing.MovableClock;
import org.haochaping.testing.People;
import org.haochaping.testing.PlainTenantTransactions;
import org.haochaping.testing.Ratings;
import org.haochaping.testing.Tree;
import org.haochaping.web.Refusal;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

@DisplayName("三(一)6、8 问卷由负责该来源的牵头部门和政务服务管理局设计，其他牵头部门看不到")
class AssessmentLeadsIT {
  private final MovableClock clock = MovableClock.at(LocalDate.of(2026, 10, 20));
  private final ScratchDatabase database = ScratchDatabase.create();
  private final Tree tree = Tree.plantedIn(database);
  private final Tenant tenant = People.jinghong(tree);
  private final PlainTenantTransactions transactions = new PlainTenantTransactions(database);
  private final Ratings units = new Ratings(database, tenant.id());
  private final UUID surveying = units.department("ZWJ", "政务服务局");
  private final UUID inspecting = units.department("JWJ", "纪委监委");
  private final UUID rated = units.department("SJJ", "市场监督管理局");
  private final AssessmentLeads leads = new AssessmentLeads();

  AssessmentLeadsIT() throws SQLException {
    leads.organisation = new Organisation();
    leads.clock = clock;
    lead(6, tenant.id(), surveying, "2020-01-01", null);
    lead(6, tenant.id(), inspecting, "2020-01-01", "2026-10-19");
    lead(8, tenant.id(), inspecting, "2020-01-01", null);
    lead(1, tenant.id(), rated, "2020-01-01", null);
  }

  @Test
  void whoever_leads_the_source_today_assesses_by_it_and_by_no_other() {
    assertThat(assesses(of(surveying, null), Source.QUESTIONNAIRE)).isTrue();
    assertThat(assesses(of(surveying, 6), Source.QUESTIONNAIRE)).isTrue();
    assertThat(assesses(of(surveying, 5), Source.QUESTIONNAIRE)).as("limited").isFalse();
    assertThat(assesses(of(surveying, null), Source.INSPECTION)).isFalse();
    assertThat(assesses(of(inspecting, null), Source.QUESTIONNAIRE)).as("until then").isFalse();
    assertThat(assesses(of(inspecting, null), Source.INSPECTION)).isTrue();
    assertThat(assesses(of(rated, null), Source.QUESTIONNAIRE)).as("leads source 1").isFalse();
    assertThat(assesses(of(rated, 6), Source.QUESTIONNAIRE)).as("says so, leads not").isFalse();
  }

  @ParameterizedTest
  @EnumSource(Role.class)
  void of_the_roles_without_a_unit_only_the_bureau_assesses(Role role) {
    assertThat(assesses(People.of(tenant, role), Source.QUESTIONNAIRE))
        .isEqualTo(role == Role.SERVICE_BUREAU);
  }

  @Test
  void a_unit_above_that_leads_here_assesses_in_its_own_tenant_only() {
    lead(7, tree.prefecture(), UUID.randomUUID(), "2020-01-01", null);
    assertThat(assesses(of(surveying, null), Source.THIRD_PARTY)).isFalse();
  }

  @Test
  void a_questionnaire_is_read_and_written_by_those_of_its_purpose() {
    QuestionnaireResource bureau = as(People.of(tenant, Role.SERVICE_BUREAU));
    QuestionnaireEntry survey = drafted(bureau, "SURVEY");
    QuestionnaireEntry inspection = drafted(bureau, "INSPECTION");

    QuestionnaireResource surveys = as(of(surveying, null));
    assertThat(surveys.list("SURVEY").items())
        .extracting(QuestionnaireEntry::id)
        .contains(survey.id());
    refused("assessment-of-others", () -> surveys.list("INSPECTION"));
    refused("questionnaire-unknown", () -> surveys.one(inspection.id()));
    refused("questionnaire-unknown", () -> surveys.issue(inspection.id(), "\"1\""));
    refused("questionnaire-unknown", () -> surveys.delete(inspection.id(), "\"1\""));
    refused("questionnaire-unknown", () -> surveys.write(inspection.id(), "\"1\"", draft()));

    QuestionnaireResource others = as(of(rated, null));
    for (Purpose purpose : Purpose.values()) {
      refused("assessment-of-others", () -> others.list(purpose.name()));
      refused(
          "assessment-of-others",
          () -> others.draft(new QuestionnaireResource.NewQuestionnaire(purpose.name(), draft())));
    }
    refused("questionnaire-unknown", () -> others.one(survey.id()));
    refused("body-missing", () -> bureau.draft(null));
    refused("body-missing", () -> bureau.write(survey.id(), "\"1\"", null));
  }

  private QuestionnaireEntry drafted(QuestionnaireResource bureau, String purpose) {
    return transactions.in(
        tenant.id(),
        connection ->
            bureau.questionnaires.draft(
                connection, tenant.id(), Purpose.valueOf(purpose), Asked.performance(), "玉香"));
  }

  private static QuestionnaireDraft draft() {
    return new QuestionnaireDraft(
        "问卷",
        null,
        List.of(
            new QuestionnaireDraft.QuestionDraft(
                "overall", Question.Kind.LEVEL, "总体评价", null, true, true, null, null, null)));
  }

  private QuestionnaireResource as(Actor actor) {
    QuestionnaireResource resource = new QuestionnaireResource();
    resource.identity =
        new Identity() {
          @Override
          public Actor actor() {
            return actor;
          }
        };
    resource.transactions = transactions;
    resource.questionnaires = Questioning.questionnaires(clock);
    resource.leads = leads;
    resource.journal = new Journal(clock);
    return resource;
  }

  private Actor of(UUID unit, @Nullable Integer source) {
    return new Actor(
        "zwj.yu",
        "玉香",
        tenant,
        "牵头部门",
        List.of(new Actor.Held(Role.LEAD_DEPARTMENT, unit, "牵头部门", source)));
  }

  private boolean assesses(Actor actor, Source source) {
    return transactions.in(tenant.id(), connection -> leads.assesses(connection, actor, source));
  }

  private void lead(int source, UUID of, UUID unit, String from, @Nullable String to) {
    transactions.run(
        tenant.id(),
        connection -> {
          try (var statement = connection.createStatement()) {
            statement.execute(
                "insert into lead_assignment (tenant_id, id, source, lead_tenant_id, lead_unit_id,"
                    + " lead_unit_name, valid_from, valid_to) values ('%s', '%s', %s, '%s', '%s',"
                        .formatted(tenant.id(), UUID.randomUUID(), source, of, unit)
                    + " '牵头', '%s', %s)".formatted(from, to == null ? "null" : "'" + to + "'"));
          }
        });
  }

  private static void refused(String code, ThrowingCallable attempt) {
    assertThatThrownBy(attempt)
        .isInstanceOfSatisfying(
            Refusal.class, refusal -> assertThat(refusal.code()).isEqualTo(code));
  }
}
