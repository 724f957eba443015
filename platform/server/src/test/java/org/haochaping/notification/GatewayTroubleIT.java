package org.haochaping.notification;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.UUID;
import java.util.stream.IntStream;
import org.haochaping.plugin.api.Problem;
import org.haochaping.plugin.api.Reach;
import org.haochaping.plugin.api.Sending;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("信息发送：网关不通、拒收、太慢，如实记下")
class GatewayTroubleIT extends AtThePostHouse {
  @Test
  @DisplayName("网关不通：间隔越来越长地试一条，24小时后列为“未能发出”；恢复后重新发送即成功")
  void a_closed_gateway_is_tried_again_until_it_is_stuck() {
    post.add(county, "短信", Reach.MOBILE, 300);
    gateway.closed();
    UUID id = answered();
    post.turn(county, prefecture);
    int first = gateway.asked.size();
    post.turn(county);
    assertThat(gateway.asked).as("it is left alone meanwhile").hasSize(first);

    clock.pass(Duration.ofHours(23));
    post.turn(county);
    assertThat(stuck()).as("its gateway may come back").isFalse();
    for (int i = 0; i < 8 && !stuck(); i++) {
      clock.pass(Duration.ofMinutes(16));
      post.turn(county);
    }
    assertThat(post.only(county, MessageKind.CASE_ANSWERED).state()).isEqualTo("STUCK");
    assertThat(post.only(county, MessageKind.CASE_ANSWERED).attempts())
        .as("what is in the gateway's way uses up none of its own attempts")
        .isZero();
    assertThat(post.only(county, MessageKind.CASE_ANSWERED).reason()).contains("24小时");
    assertThat(post.house.attempts(county, id)).endsWith("SMS FAILED");

    gateway.open();
    clock.set(MONDAY.plusDays(3));
    assertThat(post.again(county)).isEqualTo(2);
    post.turn(county);
    post.turn(county);
    assertThat(post.only(county, MessageKind.CASE_ANSWERED).state()).isEqualTo("SENT");
    assertThat(post.house.attempts(county, id)).endsWith("SMS FAILED", "SMS SENT");
    assertThat(ids(gateway.asked, "case-answered")).as("always the same id").hasSize(1);
  }

  @Test
  @DisplayName("慢的网关不是不通的网关：仍有消息发出的，等多久都不列为“未能发出”")
  void what_waits_behind_a_slow_gateway_is_not_stuck() {
    post.add(county, "机器人", Reach.GROUP, 1);
    IntStream.range(0, 3).forEach(i -> post.put(county, toGroup(i)));
    clock.pass(Duration.ofHours(1));
    post.round(county);
    assertThat(gateway.taken).hasSize(1);
    gateway.closed();
    clock.pass(Duration.ofHours(22).plusMinutes(50));
    post.round(county);
    clock.pass(Duration.ofMinutes(20));
    post.round(county);
    assertThat(post.states(county)).as("24 hours after they were due").doesNotContain("STUCK");
    gateway.open();
    for (int i = 0; i < 4; i++) {
      post.round(county);
      clock.pass(Duration.ofMinutes(16));
    }
    assertThat(post.states(county)).containsOnly("SENT");
  }

  @Test
  @DisplayName("网关只是不收这一条：间隔越来越长地重试，十次之后列为“未能发出”")
  void what_is_put_off_alone_is_stuck_after_ten_attempts() {
    post.add(county, "短信", Reach.MOBILE, 300);
    gateway.answer =
        message -> Sending.later(Problem.of("gateway-busy", "recipient", "今天发得太多。", "Too many."));
    UUID id = answered();
    for (int i = 0; i < 30 && (i == 0 || !stuck()); i++) {
      post.turn(county, prefecture);
      clock.pass(Duration.ofMinutes(16));
    }
    assertThat(post.only(county, MessageKind.CASE_ANSWERED).state()).isEqualTo("STUCK");
    assertThat(post.only(county, MessageKind.CASE_ANSWERED).attempts()).isEqualTo(10);
    assertThat(post.only(county, MessageKind.CASE_ANSWERED).reason()).isEqualTo("今天发得太多。");
    assertThat(post.house.attempts(county, id)).endsWith("SMS FAILED");
  }

  private boolean stuck() {
    return post.states(county).stream().allMatch(state -> state.equals("STUCK"));
  }

  @Test
  @DisplayName("号码错误等被拒绝的不再重试，写明原因")
  void what_is_refused_for_good_is_not_tried_again() {
    post.add(county, "短信", Reach.MOBILE, 300);
    gateway.answer =
        message -> Sending.refused(Problem.of("recipient-refused", "recipient", "号码不对。", "Wrong."));
    UUID id = answered();
    post.turn(county, prefecture);
    clock.pass(Duration.ofHours(1));
    post.turn(county);
    assertThat(gateway.asked).hasSize(2);
    assertThat(post.only(county, MessageKind.CASE_ANSWERED).state()).isEqualTo("REFUSED");
    assertThat(post.only(county, MessageKind.CASE_ANSWERED).reason()).isEqualTo("号码不对。");
    assertThat(post.house.attempts(county, id)).endsWith("SMS FAILED");
  }
}
