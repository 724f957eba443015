package org.haochaping.notify.webhook;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.URI;
import java.net.URLDecoder;
import java.time.Duration;
import java.util.Base64;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.haochaping.plugin.api.Message;
import org.haochaping.plugin.api.Notifier;
import org.haochaping.plugin.api.Reach;
import org.haochaping.plugin.api.Sending;
import org.haochaping.plugin.api.SettingsException;
import org.haochaping.plugin.tck.HttpGateway;
import org.haochaping.plugin.tck.HttpGateway.Reply;
import org.haochaping.plugin.tck.Samples;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("Robots of groups and receivers of one's own")
class RobotsTest {

  @Test
  void dingtalk_is_signed_with_the_secret_over_the_time() throws Exception {
    try (HttpGateway gateway = new HttpGateway(request -> Reply.ok(Hooks.ROBOT_OK))) {
      notifier("dingtalk", gateway).send(message("请查收"));
      String query = gateway.received().get(0).uri().getRawQuery();
      Map<String, String> fields = new HashMap<>();
      for (String field : query.split("&", -1)) {
        fields.put(field.split("=", 2)[0], URLDecoder.decode(field.split("=", 2)[1], UTF_8));
      }
      String time = String.valueOf(Samples.NOW.toEpochMilli());
      assertThat(fields).containsEntry("timestamp", time);
      Mac mac = Mac.getInstance("HmacSHA256");
      mac.init(new SecretKeySpec("SEC-SAMPLE-NOT-FOR-USE".getBytes(UTF_8), "HmacSHA256"));
      assertThat(Base64.getDecoder().decode(fields.get("sign")))
          .isEqualTo(mac.doFinal((time + "\nSEC-SAMPLE-NOT-FOR-USE").getBytes(UTF_8)));
    }
  }

  @ParameterizedTest
  @CsvSource({
    "dingtalk, 0, ACCEPTED",
    "dingtalk, 130101, PAUSED",
    "dingtalk, 460101, REFUSED",
    "dingtalk, 310000, PAUSED",
    "wecom, 0, ACCEPTED",
    "wecom, 45009, PAUSED",
    "wecom, 40058, REFUSED",
    "wecom, 93000, PAUSED"
  })
  void errors_stand_within_200(String receiver, String code, Sending.Outcome outcome)
      throws IOException {
    try (HttpGateway gateway =
        new HttpGateway(request -> Reply.ok("{\"errcode\":" + code + ",\"errmsg\":\"x\"}"))) {
      assertThat(notifier(receiver, gateway).send(message("请查收")).outcome()).isEqualTo(outcome);
    }
  }

  @Test
  void a_limit_says_how_long_to_wait() throws IOException {
    try (HttpGateway gateway = new HttpGateway(request -> Reply.ok("{\"errcode\":130101}"))) {
      assertThat(notifier("dingtalk", gateway).send(message("请查收")).pause())
          .contains(Duration.ofMinutes(1));
    }
  }

  @Test
  void robots_are_given_twenty_a_minute_unless_somebody_says_otherwise() {
    try (HttpGateway gateway = new HttpGateway(request -> Reply.ok(Hooks.ROBOT_OK))) {
      assertThat(notifier("wecom", gateway).perMinute()).isEqualTo(20);
    }
  }

  @Test
  void what_is_too_long_for_a_robot_is_cut_between_characters() throws IOException {
    try (HttpGateway gateway = new HttpGateway(request -> Reply.ok(Hooks.ROBOT_OK))) {
      notifier("wecom", gateway).send(message("𠮷差评".repeat(2000)));
      String content =
          gateway.received().get(0).body().replaceFirst(".*\"content\":\"(.*?)\"}.*", "$1");
      assertThat(content.replace("\\n", "\n").getBytes(UTF_8)).hasSizeBetween(2000, 2048);
      assertThat(content).doesNotContain("\ufffd").endsWith("请登录平台查看全部");
    }
  }

  @Test
  void json_of_our_own_is_signed_over_time_and_body() throws Exception {
    try (HttpGateway gateway = new HttpGateway(request -> Reply.ok("{\"code\":0,\"id\":\"7\"}"))) {
      Sending sent = notifier("json", gateway).send(message("请查收"));
      assertThat(sent.gatewayId()).contains("7");
      HttpGateway.Received request = gateway.received().get(0);
      Mac mac = Mac.getInstance("HmacSHA256");
      mac.init(new SecretKeySpec("SEC-SAMPLE-NOT-FOR-USE".getBytes(UTF_8), "HmacSHA256"));
      String time = request.headers().getFirst("X-Hcp-Timestamp");
      assertThat(request.headers().getFirst("X-Hcp-Signature"))
          .isEqualTo(
              java.util.HexFormat.of()
                  .formatHex(mac.doFinal((time + "\n" + request.body()).getBytes(UTF_8))));
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "http://oapi.dingtalk.com/robot/send?access_token=x",
        "ftp://oapi.dingtalk.com/?access_token=x",
        "https://user:pass@oapi.dingtalk.com/?access_token=x",
        "https:///robot",
        "oapi.dingtalk.com"
      })
  void only_whole_addresses_of_https_are_taken(String url) {
    assertThatThrownBy(() -> create(Map.of("receiver", "dingtalk", "url", url, "secret", "SEC")))
        .isInstanceOf(SettingsException.class);
  }

  private static Message message(String text) {
    return new Message("m-1", Reach.GROUP, "", "提醒", text, "staff-reminder", Map.of());
  }

  private static Notifier notifier(String receiver, HttpGateway gateway) {
    return create(Hooks.patient(receiver, URI.create(gateway.url()).getPort()));
  }

  private static Notifier create(Map<String, String> settings) {
    WebhookNotifierFactory factory = new WebhookNotifierFactory();
    return factory.create(
        factory.settingsSchema().complete(settings), Samples.jinghong(Set.of("127.0.0.1")));
  }
}
