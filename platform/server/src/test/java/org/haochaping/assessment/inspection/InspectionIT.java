package org.haochaping.assessment.inspection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.haochaping.assessment.Asked;
import org.haochaping.duty.Duty;
import org.haochaping.liquibase.ScratchDatabase;
import org.haochaping.retention.DataClass;
import org.haochaping.tenancy.Actor;
import org.haochaping.tenancy.Role;
import org.haochaping.testing.MovableClock;
import org.haochaping.testing.People;
import org.haochaping.testing.Tree;
import org.haochaping.web.Refusal;
import org.haochaping.web.Sha256;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

@DisplayName("三(一)8 定期不定期调查暗访：只有安排人知道，每次到访只记一次")
class InspectionIT {
  private static final LocalDate TODAY = LocalDate.of(2026, 10, 20);

  private final MovableClock clock = MovableClock.at(TODAY);
  private final ScratchDatabase database = ScratchDatabase.create();
  private final Tree tree = Tree.plantedIn(database);
  private final Field field = new Field(database, People.jinghong(tree), clock);

  InspectionIT() throws SQLException {}

  @Test
  @DisplayName("三(一)8、一(一): 差评计入暗访一项并启动整改，不带出暗访人员")
  void a_bad_visit_is_a_rating_of_its_window_that_tells_nothing_of_the_inspector() {
    UUID plan = field.plan();
    VisitSent sent = field.visit(plan, Field.bad("刀暗访到访时窗口无人，电话13812345678无人接听"));

    VisitIntake.Taken taken = field.intake.accept(field.first, plan, sent);

    assertThat(taken.visit().number()).matches("AF-[B-DF-HJ-NP-TV-XZ]{8}");
    assertThat(field.one("select words from evaluation")).contains(taken.visit().number());
    assertThat(
            field.one(
                "select e.source || ' ' || e.level || ' ' || u.code || ' ' || w.code"
                    + " from evaluation e join unit u on u.tenant_id = e.tenant_id and u.id ="
                    + " e.unit_id join service_window w on w.tenant_id = e.tenant_id and w.id ="
                    + " e.window_id"))
        .isEqualTo("8 DISSATISFIED SJJ W-03");
    assertThat(field.one("select count(*) from journal where kind = 'BadReviewReceived'"))
        .isEqualTo("1");
    for (String secret : List.of("刀暗访", "anfang.yi", "13812345678")) {
      for (String table : List.of("evaluation", "journal", "work_item")) {
        assertThat(
                field.one(
                    "select count(*) from %s t where t::text like '%%%s%%'"
                        .formatted(table, secret)))
            .as("%s in %s", secret, table)
            .isEqualTo("0");
      }
    }
    VisitView.Detail seen = field.seen(plan, sent.id());
    assertThat(seen.visit().inspector()).as("told to planners").isEqualTo("刀暗访");
    assertThat(seen.visit().where().latitude()).isEqualByComparingTo("21.9597");
    assertThat(seen.visit().where().accuracy()).isEqualTo(13);
    assertThat(seen.answers())
        .extracting(VisitView.Answer::answer)
        .containsExactly("开放", "不满意", "〔姓名已隐去〕到访时窗口无人，电话〔号码已隐去〕无人接听");
  }

  @Test
  void the_same_visit_sent_again_is_answered_the_same_and_counts_once() {
    UUID plan = field.plan();
    VisitSent sent = field.visit(plan, Field.good());
    VisitIntake.Taken first = field.intake.accept(field.first, plan, sent);
    clock.pass(Duration.ofHours(30));

    VisitIntake.Taken again = field.intake.accept(field.first, plan, sent);

    assertThat(again.repeated()).isTrue();
    assertThat(again.visit().number()).isEqualTo(first.visit().number());
    assertThat(field.one("select count(*) from inspection_visit")).isEqualTo("1");
    assertThat(field.one("select count(*) from evaluation")).isEqualTo("1");
    assertThat(field.one("select sum(n) from tally")).isEqualTo("1");
  }

  @Test
  void other_content_under_the_same_id_is_refused_and_the_first_stays() {
    UUID plan = field.plan();
    VisitSent sent = field.visit(plan, Field.good());
    field.intake.accept(field.first, plan, sent);
    VisitSent other =
        new VisitSent(
            sent.id(),
            sent.placeId(),
            sent.clock(),
            sent.serverAhead(),
            null,
            null,
            null,
            Whereabouts.Missing.DENIED,
            Field.bad("没有人"),
            List.of());

    refused("visit-taken", () -> field.intake.accept(field.first, plan, other));
    assertThat(field.one("select level from evaluation")).isEqualTo("SATISFIED");
  }

  @Test
  void a_visit_that_waited_counts_for_its_day_whatever_the_phone_s_clock_showed() {
    UUID plan = field.plan();
    Duration years = Duration.ofDays(900);
    VisitSent yesterday =
        field.visit(plan, Field.good(), years.minus(Duration.ofDays(1)), years.negated());
    assertThat(day(field.intake.accept(field.first, plan, yesterday)))
        .isEqualTo(TODAY.minusDays(1));

    VisitSent ahead = field.visit(plan, Field.good(), Duration.ofDays(3), Duration.ZERO);
    assertThat(day(field.intake.accept(field.first, plan, ahead)))
        .as("what has not come yet cannot have been")
        .isEqualTo(TODAY);
    assertThat(field.seen(plan, ahead.id()).visit().clockDoubted()).isTrue();
    assertThat(field.seen(plan, yesterday.id()).visit().clockDoubted()).isFalse();
  }

  @Test
  void a_clock_that_stands_too_long_ago_is_not_believed_and_the_day_of_receipt_counts() {
    UUID plan = field.plan();
    VisitSent late = field.visit(plan, Field.good(), Duration.ofDays(-8), Duration.ZERO);

    assertThat(day(field.intake.accept(field.first, plan, late))).isEqualTo(TODAY);
  }

  @Test
  void a_visit_outside_the_plan_s_days_is_refused_and_nothing_of_it_is_kept() {
    UUID plan = field.plan();
    VisitSent early = field.visit(plan, Field.good(), Duration.ofDays(-2), Duration.ZERO);
    refused("visit-outside-days", () -> field.intake.accept(field.first, plan, early));
    clock.set(TODAY.plusDays(9));
    VisitSent after = field.visit(plan, Field.good());
    refused("visit-outside-days", () -> field.intake.accept(field.first, plan, after));
    assertThat(field.one("select count(*) from inspection_visit")).isEqualTo("0");
    assertThat(field.one("select count(*) from evaluation")).isEqualTo("0");

    VisitSent inTime = field.visit(plan, Field.good(), Duration.ofDays(-1), Duration.ZERO);
    assertThat(day(field.intake.accept(field.first, plan, inTime)))
        .as("made on the last day, without a network then")
        .isEqualTo(TODAY.plusDays(8));
  }

  @Test
  void a_plan_that_was_closed_takes_what_was_visited_before_and_nothing_after() {
    UUID plan = field.plan();
    clock.pass(Duration.ofHours(2));
    VisitSent before = field.visit(plan, Field.good(), Duration.ofHours(-1), Duration.ZERO);
    field.transactions.run(
        field.tenant.id(),
        connection -> field.desk.close(connection, field.bureau, plan, "\"1\"", "情况已查明"));
    clock.pass(Duration.ofHours(1));
    VisitSent after = field.visit(plan, Field.good());

    refused("plan-closed", () -> field.intake.accept(field.first, plan, after));
    assertThat(field.intake.accept(field.first, plan, before).repeated()).isFalse();
    assertThat(tasksOf(field.first)).isEmpty();
  }

  @Test
  void a_unit_the_plan_does_not_name_is_refused() {
    UUID plan = field.plan();
    UUID other =
        field.plan(
            new PlanDraft(
                field.channel,
                field.issued(Asked.visit()),
                "公安窗口暗访",
                TODAY,
                TODAY.plusDays(5),
                List.of(new PlanDraft.PlaceDraft(field.police, null, 1)),
                List.of(field.first.login())));
    VisitSent sent = Field.with(field.visit(plan, Field.good()), field.placeOf(other), List.of());

    refused("place-not-planned", () -> field.intake.accept(field.first, plan, sent));
    assertThat(field.intake.accept(field.first, other, sent).repeated()).isFalse();
    assertThat(
            field.one(
                "select u.code || coalesce(e.window_id::text, '') from evaluation e join unit u"
                    + " on u.tenant_id = e.tenant_id and u.id = e.unit_id"))
        .isEqualTo("GAJ");
  }

  @Test
  void an_inspector_knows_his_own_tasks_and_nobody_s_else() {
    UUID plan = field.plan();

    assertThat(tasksOf(field.first))
        .singleElement()
        .satisfies(
            task -> {
              assertThat(task.id()).isEqualTo(plan);
              assertThat(task.open()).isEqualTo(2);
              assertThat(task.places().get(0).windowName()).isEqualTo("企业登记窗口");
            });
    assertThat(tasksOf(field.second)).isEmpty();
    VisitSent sent = field.visit(plan, Field.good());
    refused("task-unknown", () -> field.intake.accept(field.second, plan, sent));
    refused(
        "task-unknown",
        () ->
            field.intake.keep(
                field.second, plan, sent.id(), 1, VisitPhoto.of(Pictures.plain("jpg"))));
  }

  @ParameterizedTest
  @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "SERVICE_BUREAU")
  void nobody_but_planners_sees_a_plan(Role role) {
    UUID plan = field.plan();
    Actor other = People.of(field.tenant, role);
    refused("not-a-planner", () -> read(other, plan));
    refused(
        "not-a-planner",
        () ->
            field.transactions.run(
                field.tenant.id(), connection -> field.desk.all(connection, other)));
  }

  @Test
  void the_lead_department_of_inspections_plans_and_that_of_another_source_does_not() {
    UUID plan = field.plan();
    for (int source : new int[] {7, 8}) {
      field.run(
          "insert into lead_assignment (tenant_id, id, source, lead_tenant_id, lead_unit_id,"
              + " lead_unit_name, valid_from) values ('%s', '%s', %s, '%s', '%s', '牵头',"
              + " '2020-01-01')",
          field.tenant.id(),
          UUID.randomUUID(),
          source,
          field.tenant.id(),
          source == 8 ? field.police : field.market);
    }
    assertThat(read(lead(field.police), plan).inspectors())
        .extracting(Inspector::name)
        .contains("刀暗访");
    refused("not-a-planner", () -> read(lead(field.market), plan));
  }

  @Test
  void another_tenant_s_bureau_and_inspectors_know_nothing_of_it() throws SQLException {
    UUID plan = field.plan();
    Field other = new Field(database, People.menghai(tree), clock);
    refused(
        "plan-unknown",
        () ->
            other.transactions.run(
                other.tenant.id(), connection -> other.desk.one(connection, other.bureau, plan)));
    VisitSent sent = field.visit(plan, Field.good());
    refused("task-unknown", () -> other.intake.accept(other.first, plan, sent));
    assertThat(other.one("select count(*) from inspection_plan")).isEqualTo("0");
    assertThat(other.one("select count(*) from inspection_inspector")).isEqualTo("0");
  }

  @Test
  void photos_arrive_one_by_one_before_their_visit_which_waits_for_all_of_them() {
    UUID plan = field.plan();
    byte[] jpeg = Pictures.jpegOfACamera();
    byte[] png = Pictures.plain("png");
    VisitSent bare = field.visit(plan, Field.bad("柜台堆满杂物"));
    VisitSent sent =
        Field.with(bare, field.placeOf(plan), List.of(Sha256.hex(jpeg), Sha256.hex(png)));
    keep(plan, sent.id(), 1, jpeg);
    refused("photos-missing", () -> field.intake.accept(field.first, plan, sent));
    assertThat(field.one("select count(*) from evaluation")).as("all or nothing").isEqualTo("0");

    keep(plan, sent.id(), 1, jpeg);
    keep(plan, sent.id(), 2, png);
    keep(plan, sent.id(), 3, png);
    VisitIntake.Taken taken = field.intake.accept(field.first, plan, sent);
    keep(plan, sent.id(), 1, png);

    assertThat(field.seen(plan, sent.id()).photos())
        .extracting(VisitPhotos.Item::kind)
        .as("the third had been taken away, and what comes later changes nothing")
        .containsExactly(PictureKind.JPEG, PictureKind.PNG);
    UUID rating = taken.visit().evaluationId();
    field.transactions.run(
        field.tenant.id(),
        connection ->
            assertThat(field.photos.ofRating(connection, field.tenant.id(), rating)).hasSize(2));
    assertThat(
            field.one(
                "select count(*) from inspection_photo where position('GPS'::bytea in bytes) > 0"))
        .isEqualTo("0");
  }

  @Test
  void photos_and_what_was_written_go_with_the_words_of_the_rating() {
    UUID plan = field.plan();
    byte[] jpeg = Pictures.plain("jpg");
    VisitSent sent =
        Field.with(
            field.visit(plan, Field.bad("柜台堆满杂物")), field.placeOf(plan), List.of(Sha256.hex(jpeg)));
    keep(plan, sent.id(), 1, jpeg);
    UUID rating = field.intake.accept(field.first, plan, sent).visit().evaluationId();
    VisitData data = new VisitData();
    field.transactions.run(
        field.tenant.id(),
        connection -> {
          UUID tenant = field.tenant.id();
          UUID start = new UUID(0, 0);
          assertThat(
                  data.begunBefore(connection, tenant, DataClass.WORDS, clock.instant(), start, 10))
              .isEmpty();
          assertThat(
                  data.begunBefore(
                      connection,
                      tenant,
                      DataClass.WORDS,
                      clock.instant().plusSeconds(60),
                      start,
                      10))
              .containsExactly(rating);
          assertThat(data.erase(connection, tenant, DataClass.WORDS, List.of(rating)))
              .containsExactly(rating);
          assertThat(data.erase(connection, tenant, DataClass.WORDS, List.of(rating))).isEmpty();
        });
    VisitView.Detail seen = field.seen(plan, sent.id());
    assertThat(seen.answers()).isEmpty();
    assertThat(seen.photos()).singleElement().satisfies(one -> assertThat(one.erased()).isTrue());
  }

  @Test
  void what_was_written_on_a_visit_that_became_no_rating_goes_by_its_age() {
    UUID plan = field.plan(Asked.inspection());
    byte[] jpeg = Pictures.plain("jpg");
    VisitSent sent =
        Field.with(
            field.visit(
                plan,
                Map.of(
                    "attendance", List.of("30"), "manner", List.of("50"), "notes", List.of("无人"))),
            field.placeOf(plan),
            List.of(Sha256.hex(jpeg)));
    keep(plan, sent.id(), 1, jpeg);
    field.intake.accept(field.first, plan, sent);
    clock.pass(Duration.ofHours(1));

    List<UUID> held = held(clock.instant());
    assertThat(held).as("its answers and its photo").hasSize(2).isSorted();
    assertThat(held(clock.instant().minus(Duration.ofHours(2)))).isEmpty();
    field.transactions.run(
        field.tenant.id(),
        connection -> {
          VisitData data = new VisitData();
          assertThat(data.begun(connection, field.tenant.id(), held).values())
              .as("a term runs from the day it was received")
              .allSatisfy(
                  at -> assertThat(at).isEqualTo(clock.instant().minus(Duration.ofHours(1))));
          assertThat(data.erase(connection, field.tenant.id(), DataClass.WORDS, held))
              .containsExactlyInAnyOrderElementsOf(held);
        });

    assertThat(held(clock.instant())).isEmpty();
    VisitView.Detail seen = field.seen(plan, sent.id());
    assertThat(seen.answers()).isEmpty();
    assertThat(seen.visit().score()).isEqualByComparingTo("80");
    assertThat(seen.photos()).singleElement().satisfies(one -> assertThat(one.erased()).isTrue());
  }

  private List<UUID> held(Instant before) {
    return field.transactions.in(
        field.tenant.id(),
        connection ->
            new VisitData()
                .begunBefore(
                    connection, field.tenant.id(), DataClass.WORDS, before, new UUID(0, 0), 10));
  }

  @Test
  @DisplayName("三(一)8: 同一任务的其他暗访人员也不在文字中暴露")
  void nobody_who_is_sent_for_the_plan_is_named_in_what_the_unit_reads() {
    UUID plan =
        field.plan(
            new PlanDraft(
                field.channel,
                field.issued(Asked.visit()),
                "两人暗访",
                TODAY,
                TODAY.plusDays(5),
                List.of(new PlanDraft.PlaceDraft(field.market, field.window, 1)),
                List.of(field.first.login(), field.second.login())));

    field.intake.accept(field.first, plan, field.visit(plan, Field.bad("刀暗访与岩暗访（anfang.er）到访时无人")));

    assertThat(field.one("select words from evaluation")).contains("〔姓名已隐去〕与〔姓名已隐去〕（〔姓名已隐去〕）到访时无人");
  }

  @Test
  void what_no_phone_sends_is_refused_and_breaks_nothing() {
    UUID plan = field.plan();
    refused("visit-empty", () -> field.intake.accept(field.first, plan, null));
    Map<String, List<String>> nulls = new HashMap<>(Field.good());
    nulls.put("found", null);
    nulls.put("overall", Arrays.asList("SATISFIED", null));
    VisitSent sent = field.visit(plan, nulls);
    assertThat(field.intake.accept(field.first, plan, sent).visit().answers())
        .doesNotContain("null");

    VisitSent unnamed =
        Field.with(
            field.visit(plan, Field.good()), field.placeOf(plan), Collections.singletonList(null));
    refused("photos-unnamed", () -> field.intake.accept(field.first, plan, unnamed));
    VisitSent nul = field.visit(plan, Field.bad("无\0人"));
    refused("not-plain", () -> field.intake.accept(field.first, plan, nul));
  }

  @ParameterizedTest
  @CsvSource({"9223372036854775807, 1", "-9223372036854775808, 0", "200000000000000, 0"})
  void a_clock_that_shows_no_time_is_not_believed(long shown, long serverAhead) {
    UUID plan = field.plan();
    VisitSent sent = field.visit(plan, Field.good());
    VisitSent wrong =
        new VisitSent(
            sent.id(),
            sent.placeId(),
            shown,
            serverAhead,
            null,
            null,
            null,
            Whereabouts.Missing.DENIED,
            sent.answers(),
            List.of());

    assertThat(day(field.intake.accept(field.first, plan, wrong))).isEqualTo(TODAY);
    assertThat(field.seen(plan, sent.id()).visit().clockDoubted()).isTrue();
  }

  @Test
  void a_lead_role_that_is_limited_to_another_source_plans_nothing() {
    UUID plan = field.plan();
    field.run(
        "insert into lead_assignment (tenant_id, id, source, lead_tenant_id, lead_unit_id,"
            + " lead_unit_name, valid_from) values ('%s', '%s', 8, '%s', '%s', '牵头',"
            + " '2020-01-01')",
        field.tenant.id(), UUID.randomUUID(), field.tenant.id(), field.police);

    refused("not-a-planner", () -> read(lead(field.police, 5), plan));
    assertThat(read(lead(field.police, 8), plan).places()).hasSize(1);
  }

  @Test
  @DisplayName("三(一)8: 只打分的到访单独列示，不计为评价，登记有误可以撤销")
  void points_are_a_score_that_can_be_withdrawn_and_no_rating() {
    UUID plan = field.plan(Asked.inspection());
    VisitSent sent =
        field.visit(plan, Map.of("attendance", List.of("30"), "manner", List.of("50.5")));
    field.intake.accept(field.first, plan, sent);

    assertThat(field.one("select count(*) from evaluation")).isEqualTo("0");
    assertThat(
            field.one(
                "select source || ' ' || score || '/' || full_score || ' ' || method"
                    + " from assessment_score"))
        .isEqualTo("8 80.50/100.00 窗口作风暗访");
    PlanView.Place place = read(field.bureau, plan).places().get(0);
    assertThat(place.done()).isEqualTo(1);
    assertThat(place.mean()).isEqualByComparingTo("80.5");

    withdraw(plan, sent.id());
    assertThat(field.one("select count(*) from assessment_score where withdrawn_at is null"))
        .isEqualTo("0");
    assertThat(read(field.bureau, plan).places().get(0).done()).isZero();
    refused("visit-withdrawn", () -> withdraw(plan, sent.id()));
  }

  @Test
  @DisplayName("二(二)3: 已形成评价的到访不能撤销，只能由复核纠正")
  void a_visit_that_became_a_rating_is_corrected_by_appeal_alone() {
    UUID plan = field.plan();
    VisitSent sent = field.visit(plan, Field.good());
    field.intake.accept(field.first, plan, sent);

    refused("visit-rates", () -> withdraw(plan, sent.id()));
  }

  @Test
  void a_sheet_that_ended_early_is_a_visit_and_no_finding() {
    UUID plan = field.plan();
    VisitSent sent = field.visit(plan, Map.of("there", List.of("holiday")));

    assertThat(field.intake.accept(field.first, plan, sent).visit().endedEarly()).isTrue();
    assertThat(field.one("select count(*) from evaluation")).isEqualTo("0");
    assertThat(read(field.bureau, plan).summary().done()).isEqualTo(1);
  }

  @Test
  void a_sheet_with_an_answer_missing_is_refused_and_can_be_sent_once_it_is_right() {
    UUID plan = field.plan();
    VisitSent wrong = field.visit(plan, Map.of("there", List.of("yes")));
    refused("required", () -> field.intake.accept(field.first, plan, wrong));
    VisitSent right =
        new VisitSent(
            wrong.id(),
            wrong.placeId(),
            wrong.clock(),
            wrong.serverAhead(),
            wrong.latitude(),
            wrong.longitude(),
            wrong.accuracy(),
            null,
            Field.good(),
            List.of());

    assertThat(field.intake.accept(field.first, plan, right).repeated()).isFalse();
  }

  @Test
  void a_plan_that_cannot_be_is_told_with_all_that_is_wrong() {
    PlanDraft draft =
        new PlanDraft(
            field.channel,
            field.issued(Asked.visit()),
            " ",
            TODAY.plusDays(3),
            TODAY.plusDays(1),
            List.of(
                new PlanDraft.PlaceDraft(field.police, field.window, 1),
                new PlanDraft.PlaceDraft(field.market, field.window, 0),
                new PlanDraft.PlaceDraft(UUID.randomUUID(), null, 1)),
            List.of("nobody"));

    assertThatThrownBy(() -> field.plan(draft))
        .isInstanceOfSatisfying(
            Refusal.class,
            refused ->
                assertThat(refused.fields())
                    .extracting(one -> one.field() + " " + one.code())
                    .containsExactlyInAnyOrder(
                        "title length",
                        "to reversed",
                        "places[0].windowId window-unknown",
                        "places[1].visits range",
                        "places[2].unitId unit-unknown",
                        "inspectors inspector-unknown"));
  }

  private void keep(UUID plan, UUID visit, int number, byte[] bytes) {
    field.intake.keep(field.first, plan, visit, number, VisitPhoto.of(bytes));
  }

  private List<InspectionTasks.Task> tasksOf(Actor inspector) {
    return field.transactions.in(
        field.tenant.id(), connection -> field.tasks.of(connection, inspector));
  }

  private PlanView.Detail read(Actor planner, UUID plan) {
    return field.transactions.in(
        field.tenant.id(), connection -> field.desk.one(connection, planner, plan));
  }

  private void withdraw(UUID plan, UUID visit) {
    field.transactions.run(
        field.tenant.id(),
        connection -> field.desk.withdraw(connection, field.bureau, plan, visit, "走错了窗口"));
  }

  private Actor lead(UUID unit) {
    return lead(unit, null);
  }

  private Actor lead(UUID unit, @Nullable Integer source) {
    return new Actor(
        "lead",
        "牵头",
        field.tenant,
        "牵头部门",
        List.of(new Actor.Held(Role.LEAD_DEPARTMENT, unit, "牵头部门", source)));
  }

  private static LocalDate day(VisitIntake.Taken taken) {
    return LocalDate.ofInstant(taken.visit().visitedAt(), Duty.CHINA);
  }

  private static void refused(String code, ThrowingCallable call) {
    assertThatThrownBy(call)
        .isInstanceOfSatisfying(
            Refusal.class, refused -> assertThat(refused.code()).isEqualTo(code));
  }
}
