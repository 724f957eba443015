package org.haochaping.bulletin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import org.haochaping.bulletin.form.KeptDocuments;
import org.haochaping.bulletin.way.Issue;
import org.haochaping.bulletin.way.IssueAction;
import org.haochaping.bulletin.way.IssueEvent;
import org.haochaping.bulletin.way.IssueKind;
import org.haochaping.bulletin.way.IssueState;
import org.haochaping.bulletin.way.IssueSteps;
import org.haochaping.bulletin.way.Signature;
import org.haochaping.closing.Closing;
import org.haochaping.plugin.api.Document;
import org.haochaping.plugin.api.Level;
import org.haochaping.plugin.api.Source;
import org.haochaping.tenancy.Actor;
import org.haochaping.tenancy.Role;
import org.haochaping.testing.People;
import org.haochaping.web.Refusal;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("三(三)3 The way of a ranking")
class WayOfARankingIT extends InTheBulletinHouse {
  private final Actor government = People.of(prefecture, Role.GOVERNMENT_APPROVER);

  WayOfARankingIT() throws SQLException {}

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
    refused("approved-already", () -> compileAgain(approved, approved.closingId(), ""));

    ratings.add(kind(Source.QUESTIONNAIRE, Level.SATISFIED), 1);
    Closing again = close(bureau, "2026");
    assertThat(may(bureau, approved)).containsExactly(IssueAction.COMPILE);
    Issue submitted = submitted(compileAgain(approved, again.id(), ""));
    assertThat(may(government, submitted)).contains(IssueAction.APPROVE);
    ratings.add(kind(Source.QUESTIONNAIRE, Level.SATISFIED), 1);
    close(bureau, "2026");
    assertThat(may(government, submitted)).containsExactly(IssueAction.RETURN);
  }

  private List<IssueAction> may(Actor actor, Issue issue) {
    return act(c -> house.issuers.may(c, actor, issue));
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
    Issue again = compileAgain(returned, year.id(), "差评集中在问卷。");
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
    Issue approved = approve(compileAgain(returned, second.id(), ""));
    refused("approved-already", () -> compileAgain(approved, second.id(), ""));

    ratings.add(kind(Source.THIRD_PARTY, Level.SATISFIED), 1);
    Closing third = close(bureau, "2026");
    refused(
        "closing-outdated", () -> house.bulletins.publishApproved(bureau, prefecture, approved));
    Issue again = approve(compileAgain(approved, third.id(), ""));
    assertThat(again.id()).isEqualTo(compiled.id());
    Bulletin ranking = house.bulletins.publishApproved(bureau, prefecture, again);
    assertThat(ranking.version()).isEqualTo(3);
    assertThat(page(ranking)).contains("八类来源共收到政务服务评价3件");
  }

  @Test
  @DisplayName("三(三)3 两人同时汇总的，后到的一人先看到另一人的，再决定是否重新汇总")
  void what_one_of_the_bureau_has_compiled_another_does_not_overwrite_unseen() throws SQLException {
    ratings.add(kind(Source.HOTLINE, Level.SATISFIED), 1);
    Closing year = close(bureau, "2026");
    Issue first = act(c -> house.rankings.compile(c, bureau, prefecture, year.id(), "总体平稳。"));
    refused(
        "compiled-already",
        () -> act(c -> house.rankings.compile(c, bureau, prefecture, year.id(), "")));
    Issue second = compileAgain(first, year.id(), "差评集中在热线。");
    refused("changed-meanwhile", () -> compileAgain(first, year.id(), "另有分析。"));
    Issue kept = act(c -> house.issues.get(c, prefecture.id(), first.id()));
    assertThat(kept).isEqualTo(second);
    Closing before = close(bureau, "2025");
    refused("other-year", () -> compileAgain(second, before.id(), ""));
  }

  private Issue compileAgain(Issue read, UUID closing, String analysis) {
    return act(
        c -> house.rankings.compileAgain(c, bureau, read.id(), tag(read), closing, analysis));
  }

  private Issue submitted(Issue compiled) {
    return act(c -> house.rankings.submit(c, bureau, compiled.id(), tag(compiled), ""));
  }

  private Issue approved(Closing year) {
    return approve(act(c -> house.rankings.compile(c, bureau, prefecture, year.id(), "")));
  }

  private Issue approve(Issue compiled) {
    Issue submitted = submitted(compiled);
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

  private static String tag(Issue issue) {
    return "\"" + issue.revision() + "\"";
  }
}
