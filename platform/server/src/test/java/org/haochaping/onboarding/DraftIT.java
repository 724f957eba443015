package org.haochaping.onboarding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.json.JsonValue;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import org.haochaping.calendar.Calendars;
import org.haochaping.calendar.Schedule;
import org.haochaping.journal.Journal;
import org.haochaping.onboarding.file.OrganisationTemplate;
import org.haochaping.tenancy.Actor;
import org.haochaping.tenancy.DatabaseFailure;
import org.haochaping.tenancy.Role;
import org.haochaping.testing.TenantFiles;
import org.haochaping.web.Refusal;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("A draft: answered step by step by the tenant above, and seen by nobody else")
class DraftIT {
  private static final DraftDesk.PlaceForm COUNTY =
      new DraftDesk.PlaceForm("532899", "示例县", null, null, null);

  private final Importing importing = new Importing();
  private final DraftDesk desk = new DraftDesk();
  private final DraftChecks checks = new DraftChecks();
  private final StepAnswers answers = new StepAnswers();
  private Actor prefecture;

  @BeforeEach
  void a_province_with_two_prefectures() {
    importing.apply(TenantFiles.yunnan());
    importing.apply(TenantFiles.xishuangbanna());
    importing.apply(
        """
        tenant: {code: "532900", name: 另一州, level: PREFECTURE, parent: "530000", key: DA2900}
        units:
          - {code: ZWJ, name: 另一州政务服务管理局, kind: SERVICE_BUREAU, from: 2019-03-01}
        leads:
          - {source: 1, unit: ZWJ, from: 2020-01-01}
          - {source: 2, unit: ZWJ, from: 2020-01-01}
          - {source: 3, unit: ZWJ, from: 2020-01-01}
          - {source: 4, unit: ZWJ, from: 2020-01-01}
          - {source: 5, unit: ZWJ, from: 2020-01-01}
          - {source: 6, unit: ZWJ, from: 2020-01-01}
          - {source: 7, unit: ZWJ, from: 2020-01-01}
          - {source: 8, unit: ZWJ, from: 2020-01-01}
        """);
    checks.imports = importing.imports;
    desk.tenants = importing.tenants;
    desk.transactions = importing.transactions;
    desk.drafts = new Drafts();
    desk.checks = checks;
    desk.journal = new Journal(Importing.CLOCK);
    desk.clock = Importing.CLOCK;
    prefecture = importing.staffOf("532800", Role.PREFECTURE_ADMIN);
  }

  @Test
  void two_parents_never_see_each_other_s() {
    Draft draft = desk.start(prefecture, COUNTY);
    Actor other = importing.staffOf("532900", Role.PREFECTURE_ADMIN);
    Actor province = importing.staffOf("530000", Role.PROVINCE_OFFICE);
    assertThat(desk.all(prefecture)).extracting(Draft::id).containsExactly(draft.id());
    for (Actor stranger : List.of(other, province)) {
      assertThat(desk.all(stranger)).isEmpty();
      refused("draft-unknown", () -> desk.open(stranger, draft.id()));
      refused("tenant-not-yours", () -> desk.start(stranger, under("532800")));
    }
    assertThat(importing.count(importing.id("532900"), "onboarding_draft")).isZero();
    assertThat(importing.count(importing.id("530000"), "onboarding_draft")).isZero();
  }

  @Test
  void others_of_the_tenant_above_see_none() {
    Draft draft = desk.start(prefecture, COUNTY);
    refused(
        "draft-unknown",
        () -> desk.open(importing.staffOf("532800", Role.SERVICE_BUREAU), draft.id()));
  }

  @Test
  void a_place_is_refused_with_a_sentence_for_its_field() {
    assertThat(fields(new DraftDesk.PlaceForm("5328", "", null, "xx", null)))
        .contains("tenant.code", "tenant.name", "tenant.key");
    desk.start(prefecture, COUNTY);
    assertThat(fields(COUNTY)).containsExactly("tenant.code");
    refused(
        "tenant-not-yours",
        () -> desk.start(prefecture, new DraftDesk.PlaceForm("532900", "另一州", null, null, null)));
  }

  @Test
  void steps_are_answered_one_by_one_and_the_whole_is_applied_and_comes_back_alike() {
    Draft draft = answered();
    ImportResult compared = checks.compare(draft, prefecture);
    assertThat(compared.problems()).isEmpty();
    assertThat(compared.changes()).extracting(Change::op).containsOnly(Change.Op.ADD);
    assertThat(importing.tenants.byCode("532899")).isEmpty();

    importing.imports.run(draft.file().text(), true, prefecture);
    UUID county = importing.id("532899");
    assertThat(importing.count(county, "staff where login = 'shili.admin'")).isEqualTo(1);
    assertThat(importing.count(county, "staff_role where role = 'county-admin'")).isEqualTo(1);
    String exported = importing.exports.yaml(importing.tenants.byCode("532899").orElseThrow());
    ImportResult back = importing.compare(exported);
    assertThat(back.problems()).isEmpty();
    assertThat(back.changes()).extracting(Change::op).containsOnly(Change.Op.SAME);
  }

  @Test
  void another_upload_of_the_organisation_keeps_the_administrator() {
    Draft draft = answered();
    DraftFile again = answers.organisation(draft, OrganisationTemplate.bytes());
    assertThat(again.text()).contains("shili.admin");
    byte[] matters = "代码,名称,单位代码\n0701,示例事项,GAJ\n".getBytes(StandardCharsets.UTF_8);
    DraftFile one = answers.organisation(draft, matters);
    assertThat(one.list("matters")).hasSize(1);
    assertThat(one.list("staff")).hasSize(2);
    assertThat(one.text()).contains("shili.admin");
  }

  @Test
  void each_step_refuses_its_own_wrong_answer_and_keeps_what_it_had() {
    Draft draft = answered();
    refusedAt(
        draft,
        Step.LEADS,
        answers.leads(draft, List.of(new StepAnswers.LeadForm(1, null, "XXX"))),
        "leads[0].unit");
    refusedAt(
        draft,
        Step.POLICIES,
        answers.policies(draft, object("{\"handOver\":{\"workingDays\":9,\"clause\":\"本县\"}}")),
        "policies.handOver");
    refusedAt(
        draft,
        Step.POLICIES,
        answers.policies(draft, object("{\"callback\":{\"percent\":10,\"clause\":\"一(二)4\"}}")),
        "policies.callback.percent");
    refusedAt(
        draft,
        Step.ADMINISTRATOR,
        answers.administrator(
            draft, new StepAnswers.AdministratorForm("A 1", "王示例", "Admin", "NOPE", null)),
        "administrator.number",
        "administrator.login",
        "administrator.unit");
    assertThat(desk.open(prefecture, draft.id()).version()).isEqualTo(draft.version());
  }

  @Test
  void who_did_not_see_the_latest_version_overwrites_nothing() {
    Draft draft = desk.start(prefecture, COUNTY);
    desk.answer(prefecture, draft, Step.CALENDAR, draft.file());
    refused("changed-meanwhile", () -> desk.answer(prefecture, draft, Step.CALENDAR, draft.file()));
    refused("changed-meanwhile", () -> desk.open(prefecture, draft.id(), "\"1\""));
  }

  @Test
  void a_layer_is_added_to_by_its_own_tenant_or_the_one_above_and_never_changed() {
    UUID own = importing.id("532800");
    Schedule schedule =
        new Schedule(
            "532800",
            2031,
            "示政办〔2030〕1号",
            List.of(new Schedule.Day(java.time.LocalDate.of(2031, 4, 14), false, "泼水节")));
    Calendars calendars = new Calendars();
    assertThatThrownBy(() -> publish(importing.id("532900"), schedule))
        .isInstanceOf(DatabaseFailure.class)
        .hasRootCauseInstanceOf(SQLException.class)
        .hasStackTraceContaining("row-level security");
    publish(own, schedule);
    boolean works =
        importing.transactions.in(
            own,
            connection ->
                calendars.of(connection, own).isWorkingDay(java.time.LocalDate.of(2031, 4, 14)));
    assertThat(works).isFalse();
    refused("calendar-exists", () -> publish(importing.id("530000"), schedule));
  }

  private void publish(UUID tenant, Schedule schedule) {
    importing.transactions.run(
        tenant, connection -> new Calendars().publish(connection, "西双版纳州", "PREFECTURE", schedule));
  }

  private Draft answered() {
    Draft draft = desk.start(prefecture, COUNTY);
    draft =
        desk.answer(
            prefecture,
            draft,
            Step.ORGANISATION,
            answers.organisation(draft, OrganisationTemplate.bytes()));
    List<StepAnswers.LeadForm> leads =
        java.util.stream.IntStream.rangeClosed(1, 8)
            .mapToObj(source -> new StepAnswers.LeadForm(source, "532800", "ZWJ"))
            .toList();
    draft = desk.answer(prefecture, draft, Step.LEADS, answers.leads(draft, leads));
    draft =
        desk.answer(
            prefecture,
            draft,
            Step.POLICIES,
            answers.policies(
                draft, object("{\"callback\":{\"percent\":30,\"clause\":\"一(二)4\"}}")));
    return desk.answer(
        prefecture,
        draft,
        Step.ADMINISTRATOR,
        answers.administrator(
            draft, new StepAnswers.AdministratorForm("A-1", "王示例", "shili.admin", "ZWJ", null)));
  }

  private void refusedAt(Draft draft, Step step, DraftFile changed, String... fields) {
    assertThatThrownBy(() -> desk.answer(prefecture, draft, step, changed))
        .isInstanceOfSatisfying(
            Refusal.class,
            refusal ->
                assertThat(refusal.fields()).extracting(Refusal.Field::field).contains(fields));
  }

  private List<String> fields(DraftDesk.PlaceForm form) {
    try {
      desk.start(prefecture, form);
      return List.of();
    } catch (Refusal refusal) {
      return refusal.fields().stream().map(Refusal.Field::field).toList();
    }
  }

  private static DraftDesk.PlaceForm under(String parent) {
    return new DraftDesk.PlaceForm("532898", "示例县", parent, null, null);
  }

  private static jakarta.json.JsonObject object(String json) {
    try (var reader = jakarta.json.Json.createReader(new java.io.StringReader(json))) {
      JsonValue read = reader.readValue();
      return read.asJsonObject();
    }
  }

  private static void refused(
      String code, org.assertj.core.api.ThrowableAssert.ThrowingCallable call) {
    assertThatThrownBy(call)
        .isInstanceOfSatisfying(
            Refusal.class, refusal -> assertThat(refusal.code()).isEqualTo(code));
  }
}
