package org.haochaping.bulletin.remark;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.haochaping.bulletin.remark.SaidOfOctober.code;
import static org.haochaping.bulletin.remark.SaidOfOctober.refused;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalLong;
import java.util.UUID;
import org.haochaping.bulletin.Bulletin;
import org.haochaping.bulletin.OctoberInJinghong;
import org.haochaping.liquibase.ScratchDatabase;
import org.haochaping.tenancy.Actor;
import org.haochaping.tenancy.Tenant;
import org.haochaping.testing.MovableClock;
import org.haochaping.testing.Tree;
import org.haochaping.web.Refusal;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("群众留言与纠错 How it is taken in")
class RemarkIntakeIT {
  private final SaidOfOctober talk = new SaidOfOctober();
  private final OctoberInJinghong october = talk.october;
  private final Tree tree = talk.tree;
  private final MovableClock clock = talk.clock;
  private final Tenant jinghong = talk.jinghong;
  private final Actor bureau = talk.bureau;
  private final RemarkHouse said = talk.said;
  private final Bulletin bulletin = talk.bulletin;
  private final ScratchDatabase database = talk.database;

  RemarkIntakeIT() throws SQLException {}

  @Test
  void numbers_are_gone_before_anything_is_kept() throws SQLException {
    talk.say("k1", RemarkKind.ERROR, "表1，请打139 1234 5678", "我是532801199001011234，算错了");
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
    String code = talk.say("k1", RemarkKind.COMMENT, "", "好");
    assertThat(talk.say("k1", RemarkKind.COMMENT, "", "好")).isEqualTo(code);
    assertThat(talk.beside().waiting()).isOne();
    refused("idempotency-conflict", () -> talk.say("k1", RemarkKind.COMMENT, "", "不好"));
    assertThat(talk.say("k2", RemarkKind.COMMENT, "", "好")).isNotEqualTo(code);
  }

  @Test
  void a_flood_is_stopped_with_how_long_to_wait_and_ends_with_its_hour() throws SQLException {
    talk.rule(2);
    talk.say("k1", RemarkKind.COMMENT, "", "一");
    clock.pass(Duration.ofMinutes(20));
    String second = talk.say("k2", RemarkKind.COMMENT, "", "二");
    assertThatThrownBy(() -> talk.say("k3", RemarkKind.COMMENT, "", "三"))
        .isInstanceOfSatisfying(
            Refusal.class,
            refusal -> {
              assertThat(refusal.status()).isEqualTo(429);
              assertThat(refusal.code()).isEqualTo("too-many-remarks");
              assertThat(refusal.retryAfter()).isEqualTo(OptionalLong.of(40 * 60));
              assertThat(refusal.chinese()).contains("分钟后再提交");
            });
    assertThat(talk.say("k2", RemarkKind.COMMENT, "", "二")).as("what was taken").isEqualTo(second);
    Bulletin other = october.publish();
    talk.say(other, "k3", RemarkKind.COMMENT, "", "三");
    clock.pass(Duration.ofMinutes(40));
    talk.say("k4", RemarkKind.COMMENT, "", "四");
    refused("too-many-remarks", () -> talk.say("k5", RemarkKind.COMMENT, "", "五"));
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
    assertThat(talk.html()).doesNotContain(code).contains("另有1条待答复");
  }

  @Test
  void who_goes_back_in_the_browser_and_writes_another_has_two_and_one_sent_again_is_one() {
    Map<String, String> fields =
        new HashMap<>(Map.of("key", "k1", "kind", "COMMENT", "place", "", "words", "第一条"));
    String first = talk.sent(fields);
    assertThat(talk.sent(fields)).as("pressed twice").isEqualTo(first);
    fields.put("words", "第二条");
    assertThat(talk.sent(fields)).isNotEqualTo(first);
    assertThat(talk.lines(bureau)).extracting(RemarkDesk.Line::words).containsExactly("第一条", "第二条");
  }
}
