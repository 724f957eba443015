package org.haochaping.bulletin.remark;

import static org.assertj.core.api.Assertions.assertThat;
import static org.haochaping.bulletin.remark.SaidOfOctober.refused;

import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.haochaping.bulletin.Bulletin;
import org.haochaping.bulletin.OctoberInJinghong;
import org.haochaping.retention.DataClass;
import org.haochaping.retention.OpenMatters.Matter;
import org.haochaping.tenancy.Actor;
import org.haochaping.tenancy.Tenant;
import org.haochaping.testing.MovableClock;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("群众留言与纠错 What people say of a bulletin")
class RemarksIT {
  private final SaidOfOctober talk = new SaidOfOctober();
  private final OctoberInJinghong october = talk.october;
  private final MovableClock clock = talk.clock;
  private final Tenant jinghong = talk.jinghong;
  private final Actor bureau = talk.bureau;
  private final Actor centre = talk.centre;
  private final RemarkHouse said = talk.said;
  private final Bulletin bulletin = talk.bulletin;

  RemarksIT() throws SQLException {}

  @Test
  void a_comment_is_answered_and_then_everybody_reads_it_with_its_answer() {
    String code = talk.say("k1", RemarkKind.COMMENT, "", "希望公布每个窗口的情况");
    assertThat(talk.beside().answered()).isEmpty();
    assertThat(talk.beside().waiting()).isOne();
    assertThat(talk.own(code).remark().stateName()).isEqualTo("待答复");
    assertThat(talk.own(code).remark().reply()).isNull();

    clock.pass(Duration.ofDays(1));
    talk.answer(bureau, "窗口情况在附表中，已补充。");

    assertThat(talk.beside().answered())
        .singleElement()
        .satisfies(
            one -> {
              assertThat(one.words()).isEqualTo("希望公布每个窗口的情况");
              assertThat(one.reply()).isEqualTo("窗口情况在附表中，已补充。");
              assertThat(one.office()).isEqualTo(bureau.office());
              assertThat(one.repliedAt()).isEqualTo(Instant.parse("2026-11-06T01:00:00Z"));
            });
    assertThat(talk.own(code).remark().state()).isEqualTo(RemarkState.ANSWERED);
    refused("not-allowed-now", () -> talk.answer(bureau, "再答一次"));
    assertThat(talk.journal()).containsExactly("RemarkReceived", "RemarkAnswered");
  }

  @Test
  void an_error_that_is_accepted_leads_to_its_correction_once_there_is_one() throws SQLException {
    String code = talk.say("k1", RemarkKind.ERROR, "表1", "合计与各项之和不符");
    refused("not-allowed-now", () -> talk.act(bureau, RemarkAction.ANSWER, "不是留言"));
    talk.act(bureau, RemarkAction.ACCEPT, "确有错误，将重新结算后更正。");
    assertThat(talk.own(code).remark().stateName()).isEqualTo("确有错误，予以更正");
    assertThat(talk.own(code).remark().correction()).isNull();

    clock.pass(Duration.ofDays(2));
    Bulletin corrected = october.publish();
    assertThat(corrected.version()).isEqualTo(2);
    assertThat(talk.own(code).remark().correction()).isEqualTo(corrected.id());
    assertThat(talk.beside().answered().get(0).correction()).isEqualTo(corrected.id());
  }

  @Test
  void what_is_withheld_is_counted_and_read_by_its_sender_and_the_office_alone() {
    String code = talk.say("k1", RemarkKind.COMMENT, "", "你们都是骗子");
    talk.act(bureau, RemarkAction.WITHHOLD, "含有辱骂内容");

    assertThat(talk.beside().answered()).isEmpty();
    assertThat(talk.beside().withheld()).isOne();
    assertThat(talk.beside().waiting()).isZero();
    assertThat(talk.own(code).remark().words()).isEqualTo("你们都是骗子");
    assertThat(talk.own(code).remark().reply()).isEqualTo("含有辱骂内容");
    assertThat(talk.lines(bureau).get(0).words()).isEqualTo("你们都是骗子");
    assertThat(talk.lines(centre).get(0).words()).as("who does not answer").isNull();
    assertThat(talk.html()).doesNotContain("骗子").contains("另有1条不宜公开");
  }

  @Test
  void what_was_answered_can_be_taken_down_by_who_answers_and_nobody_else_reads_it_then() {
    String code = talk.say("k1", RemarkKind.ERROR, "表1", "窗口的岩样本态度差，数也错了");
    talk.act(bureau, RemarkAction.REFUTE, "经核实无误。");
    assertThat(talk.html()).contains("岩样本", "已答复（1）");
    assertThat(talk.counts()).containsEntry(bulletin.id(), 1);
    refused("not-your-bulletin", () -> talk.act(centre, RemarkAction.WITHHOLD, "写有工作人员的姓名"));

    clock.pass(Duration.ofDays(1));
    talk.act(bureau, RemarkAction.WITHHOLD, "写有工作人员的姓名");

    assertThat(talk.beside().answered()).isEmpty();
    assertThat(talk.beside().withheld()).isOne();
    assertThat(talk.counts()).isEmpty();
    assertThat(talk.html()).contains("已答复（0）", "另有1条不宜公开").doesNotContain("岩样本", "经核实无误。");
    assertThat(talk.own(code).remark().words()).contains("岩样本");
    assertThat(talk.own(code).remark().reply()).isEqualTo("写有工作人员的姓名");
    assertThat(talk.lines(centre).get(0).words()).isNull();
    assertThat(talk.lines(bureau).get(0).actions())
        .containsExactly(RemarkAction.ACCEPT, RemarkAction.REFUTE);
    assertThat(talk.journal()).containsExactly("RemarkReceived", "RemarkRefuted", "RemarkWithheld");
  }

  @Test
  void nothing_is_taken_down_that_was_answered_after_it_was_read() {
    talk.say("k1", RemarkKind.COMMENT, "", "好");
    UUID id = talk.lines(bureau).get(0).id();
    talk.answer(bureau, "谢谢");
    refused(
        "changed-meanwhile",
        () ->
            talk.in(
                bureau,
                c -> said.desk.kind(c, jinghong.id(), bulletin.id(), id, RemarkState.RECEIVED)));
  }

  @Test
  void words_go_when_their_term_after_the_answer_is_over_and_the_answer_stays() {
    String code = talk.say("k1", RemarkKind.ERROR, "表1", "算错了");
    UUID id = talk.lines(bureau).get(0).id();
    RemarkData data = new RemarkData();
    assertThat(talk.matters(data, id)).containsExactly(new Matter(id, null));
    talk.act(bureau, RemarkAction.REFUTE, "经核实无误。");
    assertThat(talk.matters(data, id)).containsExactly(new Matter(id, clock.instant()));
    assertThat(talk.begun(data, clock.instant().minusSeconds(3600))).isEmpty();
    assertThat(talk.begun(data, clock.instant().plusSeconds(3600))).containsExactly(id);
    Set<UUID> erased =
        talk.in(bureau, c -> data.erase(c, jinghong.id(), DataClass.WORDS, List.of(id)));
    assertThat(erased).containsExactly(id);
    assertThat(talk.begun(data, clock.instant().plusSeconds(3600))).isEmpty();
    assertThat(talk.own(code).remark().words()).isNull();
    assertThat(talk.own(code).remark().place()).isEmpty();
    assertThat(talk.own(code).remark().reply()).isEqualTo("经核实无误。");
    assertThat(talk.html()).contains("内容已满保存期限");
  }
}
