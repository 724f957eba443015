package org.haochaping.bulletin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.groups.Tuple.tuple;

import jakarta.json.Json;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.haochaping.bulletin.FormDesk.FormView;
import org.haochaping.bulletin.form.BulletinTemplate;
import org.haochaping.bulletin.form.KeptDocuments;
import org.haochaping.bulletin.form.Letterhead;
import org.haochaping.bulletin.form.Letterheads;
import org.haochaping.bulletin.posting.Posting;
import org.haochaping.bulletin.posting.PostingForm;
import org.haochaping.bulletin.posting.Postings;
import org.haochaping.bulletin.posting.Postings.Standing;
import org.haochaping.bulletin.way.Filings;
import org.haochaping.bulletin.way.Filings.Filing;
import org.haochaping.bulletin.way.Issue;
import org.haochaping.bulletin.way.IssueAction;
import org.haochaping.bulletin.way.IssueEvent;
import org.haochaping.bulletin.way.IssueKind;
import org.haochaping.bulletin.way.IssueState;
import org.haochaping.bulletin.way.IssueSteps;
import org.haochaping.bulletin.way.Signature;
import org.haochaping.closing.Closers;
import org.haochaping.closing.Closing;
import org.haochaping.closing.Closings;
import org.haochaping.closing.Period;
import org.haochaping.document.OfficeForms;
import org.haochaping.liquibase.ScratchDatabase;
import org.haochaping.plugin.api.Document;
import org.haochaping.plugin.api.Level;
import org.haochaping.plugin.api.Origin;
import org.haochaping.plugin.api.Source;
import org.haochaping.plugin.api.Terminal;
import org.haochaping.tenancy.Actor;
import org.haochaping.tenancy.Policies;
import org.haochaping.tenancy.Role;
import org.haochaping.tenancy.Tenant;
import org.haochaping.tenancy.TenantTransactions;
import org.haochaping.testing.People;
import org.haochaping.testing.PlainTenantTransactions;
import org.haochaping.testing.Ratings;
import org.haochaping.testing.Ratings.Kind;
import org.haochaping.testing.SteppingClock;
import org.haochaping.testing.Tree;
import org.haochaping.web.Refusal;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("三(三) The way of a bulletin")
class WayOfABulletinIT {
  private static final LocalDate DAY = LocalDate.of(2026, 10, 8);
  private static final Instant JANUARY = Instant.parse("2027-01-05T01:00:00Z");

  private final ScratchDatabase database = ScratchDatabase.create();
  private final Tree tree = Tree.plantedIn(database);
  private final PlainTenantTransactions transactions = new PlainTenantTransactions(database);
  private final Tenant prefecture = People.prefecture(tree);
  private final Tenant jinghong = People.jinghong(tree);
  private final Ratings ratings = new Ratings(database, tree.prefecture());
  private final UUID housing = ratings.department("ZJJ", "州住建局");
  private final UUID hotline = ratings.department("RXZX", "州12345热线中心");
  private final UUID bureauUnit = UUID.randomUUID();
  private final Actor bureau = People.of(prefecture, Role.SERVICE_BUREAU);
  private final Actor government = People.of(prefecture, Role.GOVERNMENT_APPROVER);
  private final Actor hotlineLead =
      new Actor(
          "xsbn.rexian",
          "玉样本",
          prefecture,
          "州12345热线中心",
          List.of(new Actor.Held(Role.LEAD_DEPARTMENT, hotline, "州12345热线中心", 4)));
  private final FailingDocx formats = new FailingDocx();
  private final BulletinHouse house =
      new BulletinHouse(transactions, formats, new SteppingClock(JANUARY));

  WayOfABulletinIT() throws SQLException {}

  @BeforeEach
  void the_prefecture_s_hotline_leads_source_4_and_its_bureau_all_others() throws SQLException {
    try (var app = database.app(tree.prefecture());
        var statement = app.createStatement()) {
      statement.execute(
          "insert into unit (tenant_id, id, code, name, kind, valid_from) values (current_tenant(),"
              + " '"
              + bureauUnit
              + "', 'ZWJ', '州政务服务管理局', 'SERVICE_BUREAU', '2020-01-01')");
      for (int source = 1; source <= 8; source++) {
        statement.execute(
            "insert into lead_assignment (tenant_id, id, source, lead_tenant_id, lead_unit_id,"
                + " lead_unit_name, valid_from) values (current_tenant(), gen_random_uuid(), "
                + source
                + ", current_tenant(), '"
                + (source == 4 ? hotline : bureauUnit)
                + "', '牵头部门', '2020-01-01')");
      }
      app.commit();
    }
  }

  @Test
  @DisplayName("三(三)2 热线由热线中心通报，暗访由政务服务管理局通报，各通报各的")
  void each_lead_department_tells_the_sources_it_leads() throws SQLException {
    ratings.add(kind(Source.HOTLINE, Level.SATISFIED), 3);
    ratings.add(kind(Source.INSPECTION, Level.DISSATISFIED), 2);
    Closing half = close(bureau, "2026-H2");
    refused("issuer-required", () -> publish(bureau, half, null));
    refused("not-your-bulletin", () -> publish(hotlineLead, half, bureauUnit));

    Bulletin ofHotline = publish(hotlineLead, half, null);
    assertThat(ofHotline.kind()).isEqualTo("half-yearly-bulletin");
    assertThat(ofHotline.title()).isEqualTo("西双版纳州2026年下半年政务服务“好差评”情况通报（12345政务服务热线）");
    assertThat(ofHotline.issuer()).isEqualTo("州12345热线中心");
    assertThat(page(ofHotline)).contains("共收到政务服务评价3件").contains("本期其他来源由各牵头部门分别通报");

    Bulletin ofBureau = publish(bureau, half, bureauUnit);
    assertThat(ofBureau.issuer()).isEqualTo("州政务服务管理局");
    assertThat(page(ofBureau)).contains("共收到政务服务评价2件").contains("（调查暗访）");
    refused("already-published", () -> publish(hotlineLead, half, null));
    assertThat(issues()).extracting(Issue::state).containsOnly(IssueState.PUBLISHED);
  }

  @Test
  @DisplayName("三(三) 页面上只给能办的人按钮：各发各的，审核归政府，更正不由人手工登记")
  void everybody_is_told_what_he_may_do_and_no_more() throws SQLException {
    ratings.add(kind(Source.HOTLINE, Level.SATISFIED), 1);
    Closing half = close(bureau, "2026-H2");
    Issue draft =
        act(
            c ->
                house.issues.prepared(
                    c,
                    half,
                    IssueKind.HALF_YEARLY,
                    house.issuers.of(c, prefecture, half.period()).get(0),
                    Signature.SYSTEM));
    assertThat(draft.issuerName()).isEqualTo("州政务服务管理局");
    assertThat(may(bureau, draft)).containsExactly(IssueAction.PUBLISH);
    assertThat(may(hotlineLead, draft)).isEmpty();
    Bulletin published = publish(hotlineLead, half, null);
    Issue own = act(c -> house.issues.get(c, prefecture.id(), published.id()));
    assertThat(may(hotlineLead, own)).containsExactly(IssueAction.RENDER, IssueAction.POST);
    assertThat(may(government, own)).isEmpty();

    Closing year = close(bureau, "2026");
    Issue compiled = act(c -> house.rankings.compile(c, bureau, prefecture, year.id(), ""));
    assertThat(may(bureau, compiled)).containsExactly(IssueAction.COMPILE, IssueAction.SUBMIT);
    assertThat(may(government, compiled)).isEmpty();
    Issue submitted = act(c -> house.rankings.submit(c, bureau, compiled.id(), tag(compiled), ""));
    assertThat(may(bureau, submitted)).isEmpty();
    assertThat(may(government, submitted)).containsExactly(IssueAction.RETURN, IssueAction.APPROVE);
  }

  @Test
  @DisplayName("三(三)3 审核同意的排名只能发布；年度又结算的，只能重新汇总")
  void of_a_ranking_only_those_steps_are_offered_that_would_not_be_refused() throws SQLException {
    ratings.add(kind(Source.HOTLINE, Level.SATISFIED), 1);
    Issue approved = approved(close(bureau, "2026"));
    assertThat(may(bureau, approved)).containsExactly(IssueAction.PUBLISH);
    refused(
        "approved-already",
        () -> act(c -> house.rankings.compile(c, bureau, prefecture, approved.closingId(), "")));

    ratings.add(kind(Source.QUESTIONNAIRE, Level.SATISFIED), 1);
    Closing again = close(bureau, "2026");
    assertThat(may(bureau, approved)).containsExactly(IssueAction.COMPILE);
    Issue compiled = act(c -> house.rankings.compile(c, bureau, prefecture, again.id(), ""));
    Issue submitted = act(c -> house.rankings.submit(c, bureau, compiled.id(), tag(compiled), ""));
    assertThat(may(government, submitted)).contains(IssueAction.APPROVE);
    ratings.add(kind(Source.QUESTIONNAIRE, Level.SATISFIED), 1);
    close(bureau, "2026");
    assertThat(may(government, submitted)).containsExactly(IssueAction.RETURN);
  }

  private List<IssueAction> may(Actor actor, Issue issue) {
    return act(c -> house.issuers.may(c, actor, issue));
  }

  @Test
  @DisplayName("三(三)1 全由政务服务管理局牵头的月份只有一份通报，题目不变")
  void where_one_office_leads_all_there_is_one_bulletin_as_ever() throws SQLException {
    ratings.add(kind(Source.ONLINE_HALL, Level.SATISFIED), 1);
    Bulletin monthly = publish(bureau, close(bureau, "2026-10"), null);
    assertThat(monthly.title()).isEqualTo("西双版纳州2026年10月政务服务“好差评”情况通报");
    assertThat(page(monthly)).contains("景洪市|尚未结算|—|0|");
  }

  @Test
  @DisplayName("三(三) 由一家通报的月份，别的牵头部门也不能代为发布、登记张贴或补印")
  void another_lead_department_takes_no_step_for_the_one_that_issues() {
    Closing october = close(bureau, "2026-10");
    refused("not-your-bulletin", () -> publish(hotlineLead, october, null));
    Bulletin monthly = publish(bureau, october, null);
    refused("not-your-bulletin", () -> post(hotlineLead, monthly, PostingForm.WEBSITE, JANUARY));
    formats.broken = false;
    refused(
        "not-your-bulletin", () -> house.desk.printMissing(hotlineLead, prefecture, monthly.id()));
    assertThat(posted(monthly).get(0).postings()).isEmpty();

    Bulletin own = publish(hotlineLead, close(bureau, "2026-H2"), null);
    assertThat(post(hotlineLead, own, PostingForm.WEBSITE, JANUARY).notedBy())
        .isEqualTo(hotlineLead.name());
    Actor admin = People.of(prefecture, Role.PREFECTURE_ADMIN);
    assertThat(post(admin, own, PostingForm.DOCUMENT, JANUARY).notedBy()).isEqualTo(admin.name());
  }

  @Test
  @DisplayName("三(三) 印制期间又结算并发布的，先前那一份不再发布")
  void what_was_overtaken_while_it_was_printed_is_not_published() throws SQLException {
    ratings.add(kind(Source.ONLINE_HALL, Level.SATISFIED), 1);
    Closing first = close(bureau, "2026-10");
    ratings.add(kind(Source.MOBILE_APP, Level.SATISFIED), 2);
    formats.meanwhile = () -> publish(bureau, close(bureau, "2026-10"), null);
    refused("closing-outdated", () -> publish(bureau, first, null));
    assertThat(issues())
        .singleElement()
        .satisfies(
            issue -> {
              assertThat(issue.state()).isEqualTo(IssueState.PUBLISHED);
              assertThat(issue.version()).isEqualTo(2);
            });
  }

  @Test
  @DisplayName("三(三) 州的通报列出各县（市），本级与含下级分别列示")
  void the_places_below_stand_in_the_bulletin_each_for_itself() throws SQLException {
    ratings.add(kind(Source.ONLINE_HALL, Level.SATISFIED), 2);
    Ratings below = new Ratings(database, tree.jinghong());
    UUID police = below.department("GAJ", "市公安局");
    below.add(
        new Kind(
            DAY,
            Source.ONLINE_HALL,
            Terminal.PC,
            police,
            Level.DISSATISFIED,
            Origin.ACTIVE,
            "COUNTED"),
        3);
    close(People.of(jinghong, Role.SERVICE_BUREAU), "2026-10");
    String text = page(publish(bureau, close(bureau, "2026-10"), null));
    assertThat(text)
        .contains("共收到政务服务评价2件")
        .contains("本级|—|2|2|2|0|100.00|0.00|100.00\n")
        .contains("景洪市|第1次|3|3|0|3|0.00|100.00|0.00\n")
        .contains("合计|—|—|5|2|3|40.00|60.00|40.00\n");
  }

  @Test
  @DisplayName("三(三) 发布即备案：州政务服务管理局看到同一快照，本县看不到别县的")
  void the_act_that_publishes_files_the_same_snapshot() {
    Actor county = People.of(jinghong, Role.SERVICE_BUREAU);
    Closing closing = close(county, "2026-10");
    Bulletin bulletin = house.bulletins.publish(county, jinghong, closing.id());
    assertThat(filings(prefecture))
        .singleElement()
        .satisfies(
            filing -> {
              assertThat(filing.bulletinId()).isEqualTo(bulletin.id());
              assertThat(filing.tenantName()).isEqualTo("景洪市");
              assertThat(filing.withTenantName()).isEqualTo("西双版纳州");
              assertThat(filing.closingSha256()).isEqualTo(closing.sha256());
              assertThat(filing.documentSha256()).isEqualTo(kept(jinghong, bulletin).sha256());
            });
    assertThat(filings(People.province(tree))).hasSize(1);
    assertThat(filings(People.menghai(tree))).isEmpty();
  }

  @Test
  @DisplayName("三(三)3 年度排名：汇总、报审、退回、再报、审核、发布，步步署名")
  void a_ranking_is_returned_and_approved_before_it_is_published() throws SQLException {
    ratings.add(kind(Source.HOTLINE, Level.SATISFIED), 40);
    ratings.add(kind(Source.QUESTIONNAIRE, Level.DISSATISFIED), 10);
    publish(hotlineLead, close(bureau, "2026-H2"), null);
    Closing year = close(bureau, "2026");

    Issue compiled = act(c -> house.rankings.compile(c, bureau, prefecture, year.id(), "总体平稳。"));
    assertThat(compiled.state()).isEqualTo(IssueState.COMPILED);
    refused("not-allowed-now", () -> house.bulletins.publishApproved(bureau, prefecture, compiled));
    Issue submitted =
        act(c -> house.rankings.submit(c, bureau, compiled.id(), tag(compiled), "请审核"));
    refused(
        "reason-required",
        () -> act(c -> house.rankings.sendBack(c, government, compiled.id(), tag(submitted), " ")));
    Issue returned =
        act(
            c ->
                house.rankings.sendBack(c, government, compiled.id(), tag(submitted), "请补充差评原因分析"));
    assertThat(returned.state()).isEqualTo(IssueState.RETURNED);
    Issue again = act(c -> house.rankings.compile(c, bureau, prefecture, year.id(), "差评集中在问卷。"));
    assertThat(again.id()).isEqualTo(compiled.id());
    Issue resubmitted = act(c -> house.rankings.submit(c, bureau, again.id(), tag(again), ""));
    Issue approved =
        act(c -> house.rankings.approve(c, government, again.id(), tag(resubmitted), "同意"));
    Bulletin ranking = house.bulletins.publishApproved(bureau, prefecture, approved);

    assertThat(ranking.kind()).isEqualTo("annual-ranking");
    assertThat(page(ranking))
        .contains("八类来源共收到政务服务评价50件")
        .contains("州住建局|50|80.00|1|20.00|1|\n")
        .contains("差评集中在问卷。")
        .doesNotContain("总体平稳。")
        .contains("西双版纳州2026年下半年政务服务“好差评”情况通报（12345政务服务热线）|州12345热线中心|第1次|2027年1月5日\n");
    List<IssueSteps.Step> steps =
        act(c -> house.issues.steps(c, house.issues.get(c, prefecture.id(), ranking.id())));
    assertThat(steps)
        .extracting(IssueSteps.Step::event)
        .startsWith(
            IssueEvent.COMPILED,
            IssueEvent.SUBMITTED,
            IssueEvent.RETURNED,
            IssueEvent.COMPILED,
            IssueEvent.SUBMITTED,
            IssueEvent.APPROVED,
            IssueEvent.PUBLISHED);
    assertThat(steps.get(2))
        .satisfies(
            step -> {
              assertThat(step.by()).isEqualTo(government.name());
              assertThat(step.text()).isEqualTo("请补充差评原因分析");
            });
    assertThat(steps.get(5).documentSha256())
        .as("what was approved is not what was returned")
        .isEqualTo(steps.get(4).documentSha256())
        .isNotEqualTo(steps.get(1).documentSha256());
  }

  @Test
  @DisplayName("三(三) 审核期间年度重新结算的，旧排名不能审核同意或发布，须重新汇总、报审")
  void a_ranking_whose_year_was_closed_again_is_compiled_and_approved_anew() throws SQLException {
    ratings.add(kind(Source.HOTLINE, Level.SATISFIED), 1);
    Closing first = close(bureau, "2026");
    Issue compiled = act(c -> house.rankings.compile(c, bureau, prefecture, first.id(), ""));
    Issue submitted = act(c -> house.rankings.submit(c, bureau, compiled.id(), tag(compiled), ""));

    ratings.add(kind(Source.QUESTIONNAIRE, Level.SATISFIED), 1);
    Closing second = close(bureau, "2026");
    refused(
        "closing-outdated",
        () -> act(c -> house.rankings.approve(c, government, compiled.id(), tag(submitted), "")));
    Issue returned =
        act(c -> house.rankings.sendBack(c, government, compiled.id(), tag(submitted), "已重新结算"));
    assertThat(returned.state()).isEqualTo(IssueState.RETURNED);
    Issue approved = approved(second);
    refused(
        "approved-already",
        () -> act(c -> house.rankings.compile(c, bureau, prefecture, second.id(), "")));

    ratings.add(kind(Source.THIRD_PARTY, Level.SATISFIED), 1);
    Closing third = close(bureau, "2026");
    refused(
        "closing-outdated", () -> house.bulletins.publishApproved(bureau, prefecture, approved));
    Issue again = approved(third);
    assertThat(again.id()).isEqualTo(compiled.id());
    Bulletin ranking = house.bulletins.publishApproved(bureau, prefecture, again);
    assertThat(ranking.version()).isEqualTo(3);
    assertThat(page(ranking)).contains("八类来源共收到政务服务评价3件");
  }

  private Issue approved(Closing year) {
    Issue compiled = act(c -> house.rankings.compile(c, bureau, prefecture, year.id(), ""));
    Issue submitted = act(c -> house.rankings.submit(c, bureau, compiled.id(), tag(compiled), ""));
    return act(c -> house.rankings.approve(c, government, compiled.id(), tag(submitted), ""));
  }

  @Test
  void the_government_does_not_approve_what_it_has_not_seen() throws SQLException {
    ratings.add(kind(Source.HOTLINE, Level.SATISFIED), 1);
    Closing year = close(bureau, "2026");
    Issue compiled = act(c -> house.rankings.compile(c, bureau, prefecture, year.id(), ""));
    act(c -> house.rankings.submit(c, bureau, compiled.id(), tag(compiled), ""));
    assertThatThrownBy(
            () -> act(c -> house.rankings.approve(c, government, compiled.id(), tag(compiled), "")))
        .isInstanceOfSatisfying(
            Refusal.class, refusal -> assertThat(refusal.status()).isEqualTo(412));
  }

  @Test
  @DisplayName("三(三) 一种形式印不出来不耽误发布，事后按同一通报稿补印")
  void a_format_that_fails_is_noted_and_prints_the_same_later() {
    Bulletin bulletin = publish(bureau, close(bureau, "2026-10"), null);
    assertThat(forms(bulletin))
        .extracting(FormView::format, view -> view.missing() == null)
        .containsExactly(tuple("bulletin-web", true), tuple("bulletin-docx", false));
    assertThat(forms(bulletin).get(1).missing()).isEqualTo("模板损坏");

    formats.broken = false;
    List<FormView> printed = house.desk.printMissing(bureau, prefecture, bulletin.id());
    assertThat(printed).allSatisfy(view -> assertThat(view.missing()).isNull());
    FormDesk.File file =
        act(c -> house.desk.file(c, prefecture.id(), bulletin.id(), printed.get(1).id()));
    assertThat(file.rendered().bytes()).isEqualTo(page(bulletin).getBytes(StandardCharsets.UTF_8));
    assertThat(file.name()).isEqualTo(bulletin.title());
    List<IssueSteps.Step> steps =
        act(c -> house.issues.steps(c, house.issues.get(c, prefecture.id(), bulletin.id())));
    assertThat(steps)
        .extracting(IssueSteps.Step::event)
        .containsExactly(
            IssueEvent.PREPARED,
            IssueEvent.PUBLISHED,
            IssueEvent.FORM_FAILED,
            IssueEvent.FORM_RENDERED);
  }

  @Test
  @DisplayName("文号、主送、抄送、印发机关发布前录入；下一份沿用，文号重新录入")
  void what_stands_around_a_bulletin_is_entered_once_and_kept_for_the_next() throws SQLException {
    ratings.add(kind(Source.ONLINE_HALL, Level.SATISFIED), 1);
    Issue october = prepared(close(bureau, "2026-10"));
    Letterhead letterhead =
        new Letterhead("西政服〔2026〕12号", "各县（市）人民政府", List.of("州委办公室"), "此件公开发布", "州政务局办公室", true);
    refused("not-your-bulletin", () -> enter(hotlineLead, october, letterhead));
    refused("document-number", () -> enter(bureau, october, numbered("西政服[2026]12号")));
    refused("document-number", () -> enter(bureau, october, numbered("西政服〔2026〕第012号")));
    enter(bureau, october, letterhead);

    Bulletin first = publish(bureau, closing(october), null);
    Document printed = kept(prefecture, first).document();
    assertThat(printed.number()).isEqualTo("西政服〔2026〕12号");
    assertThat(printed.frame())
        .isEqualTo(
            Document.Frame.to("各县（市）人民政府")
                .noting("此件公开发布", "州委办公室")
                .underSeal()
                .printed("州政务局办公室", LocalDate.of(2027, 1, 5)));
    refused("letterhead-fixed", () -> enter(bureau, issue(first), letterhead));

    ratings.add(kind(Source.ONLINE_HALL, Level.SATISFIED), 1);
    Issue correction = prepared(close(bureau, "2026-10"));
    Letterhead begun = act(c -> Letterheads.of(c, correction));
    assertThat(begun)
        .isEqualTo(new Letterhead("", "各县（市）人民政府", List.of("州委办公室"), "此件公开发布", "州政务局办公室", true));
    refused("number-taken", () -> enter(bureau, correction, letterhead));
    Bulletin corrected = publish(bureau, closing(correction), null);
    Document next = kept(prefecture, corrected).document();
    assertThat(next.number()).isEmpty();
    assertThat(next.frame()).isEqualTo(printed.frame());
    assertThat(letterhead(first)).isEqualTo(letterhead);
    assertThat(letterhead(corrected))
        .as("as it went out, though nobody has entered it for this one")
        .isEqualTo(begun);
  }

  @Test
  @DisplayName("发布时没有版头的通报，以后录入的版头与它无关")
  void what_went_out_without_a_letterhead_has_none_for_ever() throws SQLException {
    Bulletin bare = publish(bureau, close(bureau, "2026-10"), null);
    enter(bureau, prepared(close(bureau, "2026-11")), numbered("西政服〔2026〕13号"));
    Issue december = prepared(close(bureau, "2026-12"));
    enter(bureau, december, new Letterhead("", "各县（市）人民政府", List.of(), "", "", true));
    assertThat(letterhead(bare)).isEqualTo(Letterhead.NONE);
  }

  @Test
  @DisplayName("审核同意的排名在发布时加上文号和版记，内容不变")
  void a_ranking_is_published_as_approved_in_the_bureau_s_letter() throws SQLException {
    ratings.add(kind(Source.HOTLINE, Level.SATISFIED), 3);
    Issue approved = approved(close(bureau, "2026"));
    enter(bureau, approved, numbered("西政服〔2027〕1号"));
    Document seen =
        act(c -> KeptDocuments.last(c, prefecture.id(), approved.id())).orElseThrow().document();
    Bulletin ranking = house.bulletins.publishApproved(bureau, prefecture, approved);
    Document published = kept(prefecture, ranking).document();
    assertThat(published.number()).isEqualTo("西政服〔2027〕1号");
    assertThat(published.sections()).isEqualTo(seen.sections());
    assertThat(published.footnotes()).isEqualTo(seen.footnotes());
  }

  @Test
  @DisplayName("本单位有通报模板的，文件按模板印制；模板坏了不改用平台版式，说明原因，换好再补印")
  void the_letter_is_set_in_the_office_s_own_template() throws SQLException {
    formats.broken = false;
    template("broken");
    Bulletin bulletin = publish(bureau, close(bureau, "2026-10"), null);
    assertThat(forms(bulletin).get(1).missing())
        .isEqualTo("本单位模板“通报.docx”无法使用：模板里没有 {{正文}}。请更换或停用模板后补印。");
    template("本局：");
    FormView letter = house.desk.printMissing(bureau, prefecture, bulletin.id()).get(1);
    FormDesk.File file = act(c -> house.desk.file(c, prefecture.id(), bulletin.id(), letter.id()));
    assertThat(new String(file.rendered().bytes(), StandardCharsets.UTF_8))
        .isEqualTo("本局：" + bulletin.title());
  }

  private void template(String content) {
    OfficeForms officeForms = OfficeForms.at(Clock.fixed(JANUARY, ZoneOffset.UTC));
    transactions.run(
        prefecture.id(),
        c ->
            officeForms.put(
                c,
                bureau,
                BulletinTemplate.KIND,
                "通报.docx",
                content.getBytes(StandardCharsets.UTF_8)));
  }

  private Issue prepared(Closing closing) {
    return act(
        c ->
            house.issues.prepared(
                c,
                closing,
                IssueKind.MONTHLY,
                house.issuers.of(c, prefecture, closing.period()).get(0),
                Signature.of(bureau)));
  }

  private Closing closing(Issue issue) {
    return act(c -> new Closings().get(c, prefecture.id(), issue.closingId()));
  }

  private Issue issue(Bulletin bulletin) {
    return act(c -> house.issues.get(c, prefecture.id(), bulletin.id()));
  }

  private Letterhead letterhead(Bulletin bulletin) {
    Issue issue = issue(bulletin);
    return act(c -> Letterheads.of(c, issue));
  }

  private Letterhead enter(Actor actor, Issue issue, Letterhead letterhead) {
    return act(c -> house.letterheads.enter(c, actor, issue, letterhead));
  }

  private static Letterhead numbered(String number) {
    return new Letterhead(number, "", List.of(), "", "", false);
  }

  @Test
  @DisplayName("三(三) 本级规定不用的形式不算逾期，张贴了照样登记")
  void a_form_that_is_not_asked_for_is_never_late() throws SQLException {
    act(
        c ->
            new Policies()
                .record(
                    c,
                    prefecture.id(),
                    LocalDate.of(2020, 1, 1),
                    Json.createObjectBuilder()
                        .add(
                            "bulletinForms",
                            Json.createObjectBuilder().add("openData", false).add("clause", "本州"))
                        .build(),
                    "岩",
                    JANUARY));
    Bulletin old = publish(bureau, close(bureau, "2026-10"), null);
    assertThat(posted(old))
        .extracting(Postings.Posted::form, Postings.Posted::standing)
        .containsExactly(
            tuple(PostingForm.WEBSITE, Standing.OVERDUE),
            tuple(PostingForm.NOTICE_BOARD, Standing.OVERDUE),
            tuple(PostingForm.DOCUMENT, Standing.OVERDUE));
    post(old, PostingForm.OPEN_DATA, JANUARY);
    assertThat(posted(old).get(3))
        .extracting(Postings.Posted::standing, Postings.Posted::dueOn)
        .containsExactly(Standing.IN_TIME, null);
  }

  @Test
  @DisplayName("三(三) 四种形式逐一登记：何人何时张贴于何处；10日24时后张贴的记为逾期")
  void every_form_is_noted_with_its_place_and_time() {
    Bulletin bulletin = publish(bureau, close(bureau, "2026-12"), null);
    assertThat(posted(bulletin))
        .extracting(Postings.Posted::form, Postings.Posted::standing)
        .containsExactly(
            tuple(PostingForm.WEBSITE, Standing.OWED),
            tuple(PostingForm.NOTICE_BOARD, Standing.OWED),
            tuple(PostingForm.DOCUMENT, Standing.OWED),
            tuple(PostingForm.OPEN_DATA, Standing.OWED));
    refused(
        "posted-in-the-future", () -> post(bulletin, PostingForm.WEBSITE, JANUARY.plusSeconds(1)));
    refused(
        "posted-before-published",
        () -> post(bulletin, PostingForm.WEBSITE, JANUARY.minusSeconds(3600)));
    Posting site = post(bulletin, PostingForm.WEBSITE, JANUARY);
    assertThat(site.notedBy()).isEqualTo(bureau.name());
    assertThat(posted(bulletin).get(0).standing()).isEqualTo(Standing.IN_TIME);

    Bulletin old = publish(bureau, close(bureau, "2026-10"), null);
    post(old, PostingForm.NOTICE_BOARD, JANUARY);
    assertThat(posted(old))
        .extracting(Postings.Posted::standing)
        .containsExactly(Standing.OVERDUE, Standing.LATE, Standing.OVERDUE, Standing.OVERDUE);
  }

  private List<Postings.Posted> posted(Bulletin bulletin) {
    return act(c -> house.postings.of(c, prefecture.id(), bulletin.id()));
  }

  private Posting post(Bulletin bulletin, PostingForm form, Instant at) {
    return post(bureau, bulletin, form, at);
  }

  private Posting post(Actor actor, Bulletin bulletin, PostingForm form, Instant at) {
    return act(
        c ->
            house.postings.note(
                c, actor, bulletin.id(), new Postings.Note(form, "州政府门户网站", "", at)));
  }

  private List<FormView> forms(Bulletin bulletin) {
    return house.desk.all(prefecture, bulletin.id());
  }

  private List<Filing> filings(Tenant reader) {
    return transactions.in(
        reader.id(),
        c -> Filings.by(Clock.systemUTC()).atOrBelow(c, reader.id(), Period.parse("2026-10")));
  }

  private KeptDocuments.KeptDocument kept(Tenant tenant, Bulletin bulletin) {
    return transactions.in(
        tenant.id(), c -> KeptDocuments.last(c, tenant.id(), bulletin.id()).orElseThrow());
  }

  private List<Issue> issues() {
    return act(c -> house.issues.all(c, prefecture.id()));
  }

  private <T> T act(TenantTransactions.Work<T> work) {
    return transactions.in(prefecture.id(), work);
  }

  private static String tag(Issue issue) {
    return "\"" + issue.revision() + "\"";
  }

  /** Less than ten minutes before the house: ids stay in the order they were made. */
  private Closing close(Actor actor, String period) {
    return Closers.at(transactions, "2027-01-05T00:55:00Z").close(actor, Period.parse(period));
  }

  private Bulletin publish(Actor actor, Closing closing, UUID issuer) {
    return house.bulletins.publish(actor, prefecture, closing.id(), issuer);
  }

  private String page(Bulletin bulletin) {
    return transactions.in(
        bulletin.tenantId(),
        c -> new String(BulletinRows.bytes(c, bulletin), StandardCharsets.UTF_8));
  }

  private static void refused(String code, ThrowingCallable act) {
    assertThatThrownBy(act)
        .isInstanceOfSatisfying(
            Refusal.class, refusal -> assertThat(refusal.code()).isEqualTo(code));
  }

  private Kind kind(Source source, Level level) {
    return new Kind(DAY, source, Terminal.PC, housing, level, Origin.ACTIVE, "COUNTED");
  }
}
