package org.haochaping.notification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.haochaping.plugin.api.Level;
import org.haochaping.plugin.api.Message;
import org.haochaping.plugin.api.Reach;
import org.haochaping.plugin.api.Source;
import org.haochaping.tenancy.Role;
import org.haochaping.web.Refusal;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("信息发送：差评办理的消息经插件发给评价人和工作人员")
class NotificationIT extends AtThePostHouse {
  @Test
  @DisplayName("一(二)2 答复以短信告知评价人：号码只在发送时打开并留痕，差评件记“已发送”")
  void an_answer_is_told_by_a_short_message() {
    post.add(county, "短信", Reach.MOBILE, 300);
    UUID id = answered();
    assertThat(post.house.attempts(county, id)).containsExactly("RECEIPT POSTED");
    post.turn(county, prefecture);

    assertThat(gateway.taken)
        .extracting(Message::template)
        .containsExactlyInAnyOrder("case-handed-over", "case-answered");
    Message message = message("case-answered");
    assertThat(message.recipient()).isEqualTo(PHONE);
    assertThat(message.parameters())
        .containsEntry("unit", "景洪市市场监督管理局")
        .containsKeys("receipt", "number", "place");
    assertThat(message.parameters().get("link")).startsWith("https://hcp.example.cn/q/JH2801");
    assertThat(message.text()).contains("景洪市市场监督管理局已答复您的评价").doesNotContain("不满意");
    assertThat(post.house.attempts(county, id)).containsExactly("RECEIPT POSTED", "SMS SENT");
    SentMessages.MessageView sent = post.only(county, MessageKind.CASE_ANSWERED);
    assertThat(sent.state()).isEqualTo("SENT");
    assertThat(sent.gatewayId()).isEqualTo("G-" + message.id());
    assertThat(sent.recipient()).isEqualTo("评价人");
    assertThat(post.raw(county, "outbox"))
        .doesNotContain(PHONE)
        .doesNotContain("岩温")
        .doesNotContain("/q/");
    assertThat(post.raw(county, "vault_reading")).contains("自动发送通知短信");
    post.turn(county, prefecture);
    assertThat(gateway.asked).hasSize(2);
  }

  @Test
  @DisplayName("没有启用的发送渠道：如实记“未发送”，不重复记")
  void without_a_gateway_it_is_skipped_and_says_so() {
    UUID id = answered();
    post.turn(county, prefecture);
    assertThat(post.house.attempts(county, id)).containsExactly("RECEIPT POSTED", "SMS SKIPPED");
    assertThat(post.only(county, MessageKind.CASE_ANSWERED).state()).isEqualTo("SKIPPED");
    assertThat(post.only(county, MessageKind.CASE_ANSWERED).reason()).contains("没有启用");
    assertThat(gateway.asked).isEmpty();
  }

  @Test
  @DisplayName("没有留下联系方式的评价人不发消息；测试件不发消息")
  void who_left_no_contact_is_sent_nothing() {
    post.add(county, "短信", Reach.MOBILE, 300);
    post.house.rate(county, "SJJ", Level.VERY_DISSATISFIED, Source.DEPARTMENT_QR, MONDAY, "k2");
    post.house.turn(List.of(county));
    UUID id = post.house.handOver(lead, county, market);
    post.house.dealWith(handler, head, id);
    post.turn(county, prefecture);
    assertThat(gateway.asked).isEmpty();
    assertThat(post.listed(county)).isEmpty();
  }

  @Test
  @DisplayName("工作人员的提醒每天汇总一条；逾期的另行即时发送")
  void staff_get_one_digest_a_day() {
    post.add(county, "邮件", Reach.MAIL, 60);
    UUID person = staff(Role.DEPARTMENT_HANDLER);
    keep(person, new StaffAddresses.Address(null, "yw@example.cn"));
    for (int i = 0; i < 3; i++) {
      post.house.rateReachably(county, "SJJ", MONDAY, "d" + i, PHONE);
    }
    post.house.turn(List.of(county));
    post.house.waiting(county).forEach(id -> post.house.handOver(lead, id, market));
    post.turn(county, prefecture);
    assertThat(gateway.asked).as("not before the digest").isEmpty();

    clock.pass(Duration.ofHours(23).plusMinutes(31));
    post.turn(county, prefecture);
    assertThat(gateway.taken).hasSize(1);
    Message digest = gateway.taken.get(0);
    assertThat(digest.recipient()).isEqualTo("yw@example.cn");
    assertThat(digest.subject()).isEqualTo("好差评平台：今天有3项提醒");
    assertThat(digest.text()).contains("1. 差评件532801-202610-").contains("3. 差评件");
    assertThat(digest.template()).isEqualTo("staff-digest");
    assertThat(
            post.listed(county).stream()
                .filter(one -> one.kind().equals("staff-to-acknowledge"))
                .map(SentMessages.MessageView::state))
        .containsExactly("SENT", "SENT", "SENT");

    clock.set(MONDAY.plusDays(4));
    post.house.turn(List.of(county, prefecture));
    for (int i = 0; i < 3; i++) {
      post.turn(county, prefecture);
    }
    assertThat(gateway.taken)
        .filteredOn(message -> message.template().equals("staff-overdue"))
        .hasSize(3)
        .allSatisfy(message -> assertThat(message.text()).contains("核查整改并答复"));
  }

  @Test
  @DisplayName("模板：占位符写错的被拒并列出可用的；改后的文字用于发送；停用的不发")
  void a_tenant_has_words_of_its_own() {
    assertThatThrownBy(() -> new Wording("标题", "您好{{unitName}}").checked(MessageKind.CASE_ANSWERED))
        .isInstanceOfSatisfying(
            Refusal.class,
            refusal -> assertThat(refusal.chinese()).contains("unitName").contains("{{unit}}办理单位"));
    post.add(county, "短信", Reach.MOBILE, 300);
    change(MessageKind.CASE_ANSWERED, new Wording("答复", "{{ place }}{{unit}}已答复"), true);
    change(MessageKind.CASE_HANDED_OVER, Wording.standard(MessageKind.CASE_HANDED_OVER), false);
    answered();
    post.turn(county, prefecture);
    assertThat(gateway.taken).hasSize(1);
    assertThat(gateway.taken.get(0).text()).isEqualTo("景洪市景洪市市场监督管理局已答复");
  }

  @Test
  @DisplayName("找回查询码：发到留下的号码，夜间也发")
  void a_lost_receipt_is_sent_at_once() {
    post.add(county, "短信", Reach.MOBILE, 300);
    UUID id = answered();
    UUID evaluation = post.house.evaluation(county, id);
    post.turn(county, prefecture);
    clock.pass(Duration.ofHours(14));
    post.house
        .transactions()
        .run(
            county.id(),
            c -> {
              assertThat(post.citizens.isOpen(c, county.id())).isTrue();
              post.citizens.send(c, county.id(), List.of(evaluation));
            });
    post.turn(county);
    assertThat(message("receipt-found").text()).contains("查询码是JH2801-");
    assertThat(post.raw(county, "outbox")).doesNotContain("JH2801");
  }

  private Message message(String template) {
    return gateway.taken.stream()
        .filter(one -> one.template().equals(template))
        .findFirst()
        .orElseThrow();
  }

  private void change(MessageKind kind, Wording wording, boolean active) {
    post.house
        .transactions()
        .run(county.id(), c -> post.templates.change(c, county.id(), kind, wording, active, "it"));
  }

  private UUID staff(Role role) {
    return post.house
        .transactions()
        .in(county.id(), c -> post.addresses.holding(c, county.id(), role, market).get(0).id());
  }

  private void keep(UUID person, StaffAddresses.Address address) {
    post.house
        .transactions()
        .run(county.id(), c -> post.addresses.keep(c, county.id(), person, address));
  }
}
