package org.haochaping.bulletin.remark;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Set;
import java.util.UUID;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.haochaping.bulletin.Bulletin;
import org.haochaping.bulletin.BulletinHouse;
import org.haochaping.bulletin.OctoberInJinghong;
import org.haochaping.liquibase.ScratchDatabase;
import org.haochaping.retention.DataClass;
import org.haochaping.retention.OpenMatters.Matter;
import org.haochaping.tenancy.Actor;
import org.haochaping.tenancy.Role;
import org.haochaping.tenancy.Tenant;
import org.haochaping.tenancy.TenantTransactions;
import org.haochaping.testing.MovableClock;
import org.haochaping.testing.People;
import org.haochaping.testing.PlainTenantTransactions;
import org.haochaping.testing.Tree;
import org.haochaping.web.Refusal;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("群众留言与纠错 What people say of a bulletin")
class RemarksIT {
  private final OctoberInJinghong october = new OctoberInJinghong();
  private final ScratchDatabase database = october.database;
  private final Tree tree = october.tree;
  private final PlainTenantTransactions transactions = october.transactions;
  private final MovableClock clock = october.clock;
  private final Tenant jinghong = october.jinghong;
  private final Tenant menghai = People.menghai(tree);
  private final Actor bureau = october.bureau;
  private final Actor centre = People.of(jinghong, Role.SERVICE_CENTRE);
  private final BulletinHouse house = october.house;
  private final RemarkHouse said = new RemarkHouse(database, transactions, house, clock);
  private final Bulletin bulletin = october.publish();

  RemarksIT() throws SQLException {}

  @Test
  void a_comment_is_answered_and_then_everybody_reads_it_with_its_answer() {
    String code = say("k1", RemarkKind.COMMENT, "", "希望公布每个窗口的情况");
    assertThat(beside().answered()).isEmpty();
    assertThat(beside().waiting()).isOne();
    assertThat(own(code).remark().stateName()).isEqualTo("待答复");
    assertThat(own(code).remark().reply()).isNull();

    clock.pass(Duration.ofDays(1));
    answer(bureau, "窗口情况在附表中，已补充。");

    assertThat(beside().answered())
        .singleElement()
        .satisfies(
            one -> {
              assertThat(one.words()).isEqualTo("希望公布每个窗口的情况");
              assertThat(one.reply()).isEqualTo("窗口情况在附表中，已补充。");
              assertThat(one.office()).isEqualTo(bureau.office());
              assertThat(one.repliedAt()).isEqualTo(Instant.parse("2026-11-06T01:00:00Z"));
            });
    assertThat(own(code).remark().state()).isEqualTo(RemarkState.ANSWERED);
    refused("not-allowed-now", () -> answer(bureau, "再答一次"));
    assertThat(journal()).containsExactly("RemarkReceived", "RemarkAnswered");
  }

  @Test
  void an_error_that_is_accepted_leads_to_its_correction_once_there_is_one() throws SQLException {
    String code = say("k1", RemarkKind.ERROR, "表1", "合计与各项之和不符");
    refused("not-allowed-now", () -> act(bureau, RemarkAction.ANSWER, "不是留言"));
    act(bureau, RemarkAction.ACCEPT, "确有错误，将重新结算后更正。");
    assertThat(own(code).remark().stateName()).isEqualTo("确有错误，予以更正");
    assertThat(own(code).remark().correction()).isNull();

    clock.pass(Duration.ofDays(2));
    Bulletin corrected = october.publish();
    assertThat(corrected.version()).isEqualTo(2);
    assertThat(own(code).remark().correction()).isEqualTo(corrected.id());
    assertThat(beside().answered().get(0).correction()).isEqualTo(corrected.id());
  }

  @Test
  void what_is_withheld_is_counted_and_read_by_its_sender_and_the_office_alone() {
    String code = say("k1", RemarkKind.COMMENT, "", "你们都是骗子");
    act(bureau, RemarkAction.WITHHOLD, "含有辱骂内容");

    assertThat(beside().answered()).isEmpty();
    assertThat(beside().withheld()).isOne();
    assertThat(beside().waiting()).isZero();
    assertThat(own(code).remark().words()).isEqualTo("你们都是骗子");
    assertThat(own(code).remark().reply()).isEqualTo("含有辱骂内容");
    assertThat(lines(bureau).get(0).words()).isEqualTo("你们都是骗子");
    assertThat(lines(centre).get(0).words()).as("who does not answer").isNull();
    assertThat(html()).doesNotContain("骗子").contains("另有1条不宜公开");
  }

  @Test
  void what_was_answered_can_be_taken_down_by_who_answers_and_nobody_else_reads_it_then() {
    String code = say("k1", RemarkKind.ERROR, "表1", "窗口的岩样本态度差，数也错了");
    act(bureau, RemarkAction.REFUTE, "经核实无误。");
    assertThat(html()).contains("岩样本", "已答复（1）");
    assertThat(counts()).containsEntry(bulletin.id(), 1);
    refused("not-your-bulletin", () -> act(centre, RemarkAction.WITHHOLD, "写有工作人员的姓名"));

    clock.pass(Duration.ofDays(1));
    act(bureau, RemarkAction.WITHHOLD, "写有工作人员的姓名");

    assertThat(beside().answered()).isEmpty();
    assertThat(beside().withheld()).isOne();
    assertThat(counts()).isEmpty();
    assertThat(html()).contains("已答复（0）", "另有1条不宜公开").doesNotContain("岩样本", "经核实无误。");
    assertThat(own(code).remark().words()).contains("岩样本");
    assertThat(own(code).remark().reply()).isEqualTo("写有工作人员的姓名");
    assertThat(lines(centre).get(0).words()).isNull();
    assertThat(lines(bureau).get(0).actions())
        .containsExactly(RemarkAction.ACCEPT, RemarkAction.REFUTE);
    assertThat(journal()).containsExactly("RemarkReceived", "RemarkRefuted", "RemarkWithheld");
  }

  @Test
  void nothing_is_taken_down_that_was_answered_after_it_was_read() {
    say("k1", RemarkKind.COMMENT, "", "好");
    UUID id = lines(bureau).get(0).id();
    answer(bureau, "谢谢");
    refused(
        "changed-meanwhile",
        () ->
            in(
                bureau,
                c -> said.desk.kind(c, jinghong.id(), bulletin.id(), id, RemarkState.RECEIVED)));
  }

  @Test
  void numbers_are_gone_before_anything_is_kept() throws SQLException {
    say("k1", RemarkKind.ERROR, "表1，请打139 1234 5678", "我是532801199001011234，算错了");
    try (Connection app = database.app(tree.jinghong());
        var statement = app.createStatement();
        var rows =
            statement.executeQuery(
                "select r::text || (select string_agg(j.content::text, '') from journal j)"
                    + " from bulletin_remark r")) {
      rows.next();
      assertThat(rows.getString(1))
          .contains("表1，请打〔号码已隐去〕", "我是〔号码已隐去〕，算错了")
          .doesNotContain("139 1234", "53280119");
    }
  }

  @Test
  void the_same_sent_twice_is_one_and_has_one_code() {
    String code = say("k1", RemarkKind.COMMENT, "", "好");
    assertThat(say("k1", RemarkKind.COMMENT, "", "好")).isEqualTo(code);
    assertThat(beside().waiting()).isOne();
    refused("idempotency-conflict", () -> say("k1", RemarkKind.COMMENT, "", "不好"));
    assertThat(say("k2", RemarkKind.COMMENT, "", "好")).isNotEqualTo(code);
  }

  @Test
  void a_flood_is_stopped_with_how_long_to_wait_and_ends_with_its_hour() throws SQLException {
    rule(2);
    say("k1", RemarkKind.COMMENT, "", "一");
    clock.pass(Duration.ofMinutes(20));
    String second = say("k2", RemarkKind.COMMENT, "", "二");
    assertThatThrownBy(() -> say("k3", RemarkKind.COMMENT, "", "三"))
        .isInstanceOfSatisfying(
            Refusal.class,
            refusal -> {
              assertThat(refusal.status()).isEqualTo(429);
              assertThat(refusal.code()).isEqualTo("too-many-remarks");
              assertThat(refusal.retryAfter()).isEqualTo(OptionalLong.of(40 * 60));
              assertThat(refusal.chinese()).contains("分钟后再提交");
            });
    assertThat(say("k2", RemarkKind.COMMENT, "", "二")).as("what was taken").isEqualTo(second);
    Bulletin other = october.publish();
    say(other, "k3", RemarkKind.COMMENT, "", "三");
    clock.pass(Duration.ofMinutes(40));
    say("k4", RemarkKind.COMMENT, "", "四");
    refused("too-many-remarks", () -> say("k5", RemarkKind.COMMENT, "", "五"));
  }

  @Test
  void nobody_of_another_tenant_reads_or_answers_or_finds_it() {
    String code = say("k1", RemarkKind.COMMENT, "", "只说给景洪");
    UUID remark = lines(bureau).get(0).id();
    Actor stranger = People.of(menghai, Role.SERVICE_BUREAU);
    Actor above = People.of(People.prefecture(tree), Role.SERVICE_BUREAU);
    for (Actor actor : List.of(stranger, above)) {
      refused("bulletin-unknown", () -> lines(actor));
      refused(
          "remark-unknown",
          () ->
              in(
                  actor,
                  c ->
                      said.desk.act(c, actor, bulletin.id(), remark, RemarkAction.ANSWER, "代为答复")));
      assertThat(
              transactions.<Long>in(
                  actor.tenantId(),
                  c -> {
                    try (var statement = c.createStatement();
                        var row = statement.executeQuery("select count(*) from bulletin_remark")) {
                      row.next();
                      return row.getLong(1);
                    }
                  }))
          .isZero();
    }
    assertThat(said.pages.own(menghai, code).status()).isEqualTo(404);
    refused(
        "bulletin-unknown",
        () ->
            transactions.in(
                menghai.id(), c -> said.remarks.beside(c, menghai.id(), bulletin.id())));
    refused(
        "bulletin-unknown",
        () ->
            transactions.in(
                menghai.id(),
                c ->
                    said.intake.take(
                        c,
                        menghai,
                        bulletin.id(),
                        SentRemark.of(RemarkKind.COMMENT, "", "好"),
                        "k9")));
  }

  @Test
  void only_the_office_that_issued_it_and_the_bureau_answer() {
    say("k1", RemarkKind.COMMENT, "", "好");
    Actor elsewhere =
        new Actor(
            "jh.gaj",
            "岩样本",
            jinghong,
            "市公安局",
            List.of(new Actor.Held(Role.DEPARTMENT_HANDLER, UUID.randomUUID(), "市公安局", null)));
    refused("not-your-bulletin", () -> answer(elsewhere, "代为答复"));
    assertThat(lines(elsewhere).get(0).actions()).isEmpty();
    assertThat(lines(bureau).get(0).actions())
        .containsExactly(RemarkAction.ANSWER, RemarkAction.WITHHOLD);
    assertThat(waiting(elsewhere)).isEmpty();
    assertThat(waiting(bureau))
        .singleElement()
        .satisfies(
            one -> {
              assertThat(one.count()).isOne();
              assertThat(one.title()).isEqualTo(bulletin.title());
              assertThat(one.since()).isEqualTo(clock.instant());
            });
    answer(bureau, "谢谢");
    assertThat(waiting(bureau)).isEmpty();
  }

  @Test
  void words_go_when_their_term_after_the_answer_is_over_and_the_answer_stays() {
    String code = say("k1", RemarkKind.ERROR, "表1", "算错了");
    UUID id = lines(bureau).get(0).id();
    RemarkData data = new RemarkData();
    assertThat(matters(data, id)).containsExactly(new Matter(id, null));
    act(bureau, RemarkAction.REFUTE, "经核实无误。");
    assertThat(matters(data, id)).containsExactly(new Matter(id, clock.instant()));
    assertThat(begun(data, clock.instant().minusSeconds(3600))).isEmpty();
    assertThat(begun(data, clock.instant().plusSeconds(3600))).containsExactly(id);
    Set<UUID> erased = in(bureau, c -> data.erase(c, jinghong.id(), DataClass.WORDS, List.of(id)));
    assertThat(erased).containsExactly(id);
    assertThat(begun(data, clock.instant().plusSeconds(3600))).isEmpty();
    assertThat(own(code).remark().words()).isNull();
    assertThat(own(code).remark().place()).isEmpty();
    assertThat(own(code).remark().reply()).isEqualTo("经核实无误。");
    assertThat(html()).contains("内容已满保存期限");
  }

  @Test
  void the_form_keeps_what_was_written_until_it_is_taken_and_shows_the_code_once() {
    Map<String, String> fields =
        new HashMap<>(Map.of("key", "k1", "kind", "ERROR", "place", "", "words", "<b>算错了</b>"));
    RemarkPages.Answer refused = said.pages.take(jinghong, bulletin.id(), fields).orElseThrow();
    assertThat(refused.status()).isEqualTo(422);
    assertThat(refused.page().html())
        .contains("role=\"alert\"", "请说明错在哪里")
        .contains("value=\"k1\"", "value=\"ERROR\" checked", "&lt;b&gt;算错了&lt;/b&gt;")
        .doesNotContain("<b>算错了");
    fields.put("place", "表2");
    RemarkPages.Answer taken = said.pages.take(jinghong, bulletin.id(), fields).orElseThrow();
    assertThat(taken.status()).isEqualTo(200);
    String code = code(taken.page().html());
    assertThat(said.pages.own(jinghong, " " + code.toLowerCase(Locale.ROOT) + " "))
        .satisfies(
            own -> {
              assertThat(own.status()).isEqualTo(200);
              assertThat(own.page().html()).contains("表2", "&lt;b&gt;算错了&lt;/b&gt;", "待答复");
            });
    assertThat(said.pages.own(jinghong, code.substring(0, 22) + "0000").status()).isEqualTo(404);
    assertThat(said.pages.page(jinghong, UUID.randomUUID())).isEmpty();
    assertThat(html()).doesNotContain(code).contains("另有1条待答复");
  }

  @Test
  void who_goes_back_in_the_browser_and_writes_another_has_two_and_one_sent_again_is_one() {
    Map<String, String> fields =
        new HashMap<>(Map.of("key", "k1", "kind", "COMMENT", "place", "", "words", "第一条"));
    String first = sent(fields);
    assertThat(sent(fields)).as("pressed twice").isEqualTo(first);
    fields.put("words", "第二条");
    assertThat(sent(fields)).isNotEqualTo(first);
    assertThat(lines(bureau)).extracting(RemarkDesk.Line::words).containsExactly("第一条", "第二条");
  }

  /** The code that whoever sends the form is shown. */
  private String sent(Map<String, String> fields) {
    RemarkPages.Answer taken = said.pages.take(jinghong, bulletin.id(), fields).orElseThrow();
    assertThat(taken.status()).isEqualTo(200);
    return code(taken.page().html());
  }

  private static String code(String page) {
    return page.substring(page.indexOf("<p class=\"code\">") + 16).split("<", 2)[0];
  }

  private String html() {
    return said.pages.page(jinghong, bulletin.id()).orElseThrow().page().html();
  }

  private Map<UUID, Integer> counts() {
    return transactions.in(jinghong.id(), c -> said.remarks.counts(c, jinghong.id()));
  }

  private List<RemarkDesk.Waiting> waiting(Actor actor) {
    return in(actor, c -> said.desk.waiting(c, actor));
  }

  private List<Matter> matters(RemarkData data, UUID id) {
    return in(bureau, c -> data.of(c, jinghong.id(), List.of(id)));
  }

  private List<UUID> begun(RemarkData data, Instant before) {
    return in(
        bureau,
        c -> data.begunBefore(c, jinghong.id(), DataClass.WORDS, before, new UUID(0, 0), 10));
  }

  private String say(String key, RemarkKind kind, String place, String words) {
    return say(bulletin, key, kind, place, words);
  }

  private String say(Bulletin about, String key, RemarkKind kind, String place, String words) {
    SentRemark sent = SentRemark.of(kind, place, words);
    return transactions
        .in(jinghong.id(), c -> said.intake.take(c, jinghong, about.id(), sent, key))
        .code();
  }

  private Remarks.Beside beside() {
    return transactions.in(
        jinghong.id(), c -> said.remarks.beside(c, jinghong.id(), bulletin.id()));
  }

  private Remarks.Own own(String code) {
    return transactions.in(jinghong.id(), c -> said.remarks.own(c, jinghong, code));
  }

  private List<RemarkDesk.Line> lines(Actor actor) {
    return in(actor, c -> said.desk.of(c, actor, bulletin.id()));
  }

  private void answer(Actor actor, String text) {
    act(actor, RemarkAction.ANSWER, text);
  }

  private void act(Actor actor, RemarkAction action, String text) {
    UUID id = lines(bureau).get(0).id();
    in(actor, c -> said.desk.act(c, actor, bulletin.id(), id, action, text));
  }

  private <T> T in(Actor actor, TenantTransactions.Work<T> work) {
    return transactions.in(actor.tenantId(), work);
  }

  private List<String> journal() {
    return transactions.in(
        jinghong.id(),
        c -> {
          List<String> kinds = new ArrayList<>();
          try (var statement = c.createStatement();
              var row =
                  statement.executeQuery(
                      "select kind from journal where kind like 'Remark%' order by id")) {
            while (row.next()) {
              kinds.add(row.getString(1));
            }
          }
          return kinds;
        });
  }

  private void rule(int perHour) throws SQLException {
    try (Connection app = database.app(tree.jinghong());
        var statement = app.createStatement()) {
      statement.execute(
          "insert into tenant_policy values (current_tenant(), 1, '2026-01-01',"
              + " '{\"remarks\": {\"perHour\": "
              + perHour
              + ", \"clause\": \"本县\"}}', now(), 'admin')");
      app.commit();
    }
  }

  private static void refused(String code, ThrowingCallable act) {
    assertThatThrownBy(act)
        .isInstanceOfSatisfying(
            Refusal.class, refusal -> assertThat(refusal.code()).isEqualTo(code));
  }
}
