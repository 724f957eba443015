package org.haochaping.channel.hotline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.haochaping.plugin.api.ChannelAdapter;
import org.haochaping.plugin.api.ChannelRequest;
import org.haochaping.plugin.api.PluginContext;
import org.haochaping.plugin.api.Pulled;
import org.haochaping.plugin.api.RejectedException;
import org.haochaping.plugin.api.SettingsException;
import org.haochaping.plugin.api.Surface;
import org.haochaping.plugin.tck.CollectedDrafts;
import org.haochaping.plugin.tck.Samples;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("三(一)4: calls fetched from the hotline's system")
class HotlinePullTest {
  private static final PluginContext INNER = Samples.jinghong(Set.of("127.0.0.1"));
  private static final String PAGE =
      """
      {"records": [
        {"工单编号": "RX-1", "是否涉及政务服务": true, "部门编码": "YBJ", "评价时间": "2026-10-31",
         "满意度": "不满意", "评价意见": "他说\\"等\\",\\n一直等"},
        {"工单编号": "RX-2", "是否涉及政务服务": "否", "坐席": 7, "满意度": null},
        {"工单编号": "RX-3", "是否涉及政务服务": 1, "部门编码": "YBJ", "回访时间": "2026-10-31",
         "评价时间": "", "满意度": ""}],
       "next": "2026-10-31 09:00#2", "more": true, "code": 0, "total": {"all": [3]}}
      """;

  @Test
  void a_page_becomes_a_table_that_the_channel_reads() throws Exception {
    try (HotlineSystem system = HotlineSystem.that(HotlineSystem.says(200, PAGE))) {
      ChannelAdapter channel = channel(settings(system.url()));
      assertThat(channel.surfaces()).contains(Surface.PULL);
      Pulled page = channel.poll(Optional.empty());
      assertThat(page.cursor()).contains("2026-10-31 09:00#2");
      assertThat(page.more()).isTrue();
      CollectedDrafts drafts = new CollectedDrafts();
      channel.decode(
          ChannelRequest.ofFile(
              "", page.fileName(), new ByteArrayInputStream(page.bytes()), Samples.NOW),
          drafts);
      assertThat(drafts.problems()).isEmpty();
      assertThat(drafts.accepted())
          .singleElement()
          .satisfies(draft -> assertThat(draft.words()).isEqualTo("他说\"等\",\n一直等"));
      assertThat(drafts.apart()).as("one of other business, one that nobody rated").hasSize(2);
      channel.poll(page.cursor());
      assertThat(system.asked())
          .containsExactly(
              "/calls?county=532801 Bearer t0ken",
              "/calls?county=532801&cursor=2026-10-31+09%3A00%232 Bearer t0ken");
    }
  }

  @Test
  void the_same_page_is_the_same_bytes() throws Exception {
    try (HotlineSystem system = HotlineSystem.that(HotlineSystem.says(200, PAGE))) {
      ChannelAdapter channel = channel(settings(system.url()));
      assertThat(channel.poll(Optional.empty()).bytes())
          .isEqualTo(channel.poll(Optional.of("1")).bytes());
    }
  }

  @Test
  void nothing_new_leaves_the_cursor_where_it_is() throws Exception {
    try (HotlineSystem system = HotlineSystem.that(HotlineSystem.says(200, "{\"records\":[]}"))) {
      Pulled page = channel(settings(system.url())).poll(Optional.of("5"));
      assertThat(page.bytes()).isEmpty();
      assertThat(page.cursor()).contains("5");
      assertThat(page.more()).isFalse();
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "pull-web-page | <html>请登录</html>",
        "pull-web-page | `  <!DOCTYPE html>`",
        "pull-error-inside | {\"code\":40101,\"msg\":\"token t0ken expired\"}",
        "pull-error-inside | {\"success\":false,\"records\":[]}",
        "pull-error-inside | {\"error\":\"busy\",\"records\":[]}",
        "pull-page-half | {\"records\":[{\"工单编号\":\"1\"}],\"next\":\"1\"",
        "pull-page-half | {\"records\":[{\"工单编号\":\"1",
        "pull-fields-unknown | {\"records\":[{\"id\":\"1\"}]}",
        "pull-page-unreadable | ``",
        "pull-page-unreadable | []",
        "pull-page-unreadable | {}",
        "pull-page-unreadable | {\"records\":{}}",
        "pull-page-unreadable | {\"records\":[1]}",
        "pull-fields-unknown | {\"records\":[{\"a\":[1]}]}",
        "pull-page-unreadable | {\"records\":[[1]]}",
        "pull-page-unreadable | {\"records\":[]}{\"records\":[]}",
        "pull-page-unreadable | {\"records\":[],\"next\":{}}"
      })
  void an_answer_that_is_no_page_is_refused_whole_and_not_quoted(String code, String body)
      throws Exception {
    try (HotlineSystem system = HotlineSystem.that(HotlineSystem.says(200, body))) {
      refused(code, settings(system.url()));
    }
  }

  @ParameterizedTest
  @CsvSource({
    "401, pull-token-refused",
    "403, pull-token-refused",
    "404, pull-status",
    "429, pull-status",
    "503, pull-status"
  })
  void another_answer_than_200_is_told(int status, String code) throws Exception {
    try (HotlineSystem system = HotlineSystem.that(HotlineSystem.says(status, PAGE))) {
      refused(code, settings(system.url()));
    }
  }

  @Test
  void a_redirect_into_the_inner_network_is_not_followed() throws Exception {
    try (HotlineSystem inner = HotlineSystem.that(HotlineSystem.says(200, PAGE));
        HotlineSystem system =
            HotlineSystem.that(
                exchange -> {
                  exchange.getResponseHeaders().set("Location", inner.url());
                  HotlineSystem.send(exchange, 302, "");
                })) {
      refused("pull-redirected", settings(system.url()));
      assertThat(inner.asked()).isEmpty();
    }
  }

  @Test
  void an_inner_address_is_called_only_when_the_operator_lists_it() throws Exception {
    try (HotlineSystem system = HotlineSystem.that(HotlineSystem.says(200, PAGE))) {
      HotlineChannelFactory factory = new HotlineChannelFactory();
      ChannelAdapter outside =
          factory.create(
              factory.settingsSchema().complete(settings(system.url())), Samples.jinghong());
      refused("inner-address", outside);
      assertThat(system.asked()).isEmpty();
    }
  }

  @Test
  void a_host_that_no_longer_exists_is_told_as_that() {
    // Longer than a name may be: no name server has to be asked, and none may answer.
    String host = "moved-away".repeat(7) + ".invalid";
    refused("pull-host-unknown", settings("https://" + host + "/calls"));
  }

  @Test
  void a_page_in_another_charset_is_told_as_that() throws Exception {
    byte[] gbk = PAGE.getBytes(Charset.forName("GBK"));
    try (HotlineSystem system =
        HotlineSystem.that(exchange -> HotlineSystem.send(exchange, 200, gbk))) {
      refused("pull-charset", settings(system.url()));
    }
  }

  @Test
  void garbage_in_a_row_sends_back_that_row_and_stops_no_page() throws Exception {
    String good =
        "{\"工单编号\":\"RX-%d\",\"是否涉及政务服务\":\"是\",\"部门编码\":\"YBJ\",\"评价时间\":\"2026-10-31\",\"满意度\":\"满意\"%s}";
    String page =
        "{\"records\":["
            + String.join(
                ",",
                good.formatted(1, ",\"附件\":[{\"名称\":\"录音\"}]"),
                good.formatted(2, ",\"评价意见\":{\"字\":1}"),
                good.formatted(3, ",\"评价意见\":\"" + "长".repeat(70_000) + "\""),
                good.formatted(4, ",\"录音\":\"" + "A".repeat(70_000) + "\""),
                "{\"满意度\":\"满意\"}")
            + "]}";
    try (HotlineSystem system = HotlineSystem.that(HotlineSystem.says(200, page))) {
      ChannelAdapter channel = channel(settings(system.url()));
      CollectedDrafts drafts = new CollectedDrafts();
      channel.decode(
          ChannelRequest.ofFile(
              "",
              "x",
              new ByteArrayInputStream(channel.poll(Optional.empty()).bytes()),
              Samples.NOW),
          drafts);
      assertThat(drafts.accepted())
          .extracting(draft -> draft.onceKey())
          .containsExactly("call:RX-1", "call:RX-4");
      assertThat(drafts.problems()).isNotEmpty();
    }
  }

  @Test
  void one_that_never_answers_is_given_up() throws Exception {
    try (HotlineSystem system = HotlineSystem.that(HotlineSystem::neverAnswers)) {
      notReached(system);
    }
  }

  @Test
  void an_answer_shorter_than_it_says_is_none() throws Exception {
    try (HotlineSystem system =
        HotlineSystem.that(exchange -> HotlineSystem.half(exchange, "{\"records\":[]}"))) {
      notReached(system);
    }
  }

  @Test
  void more_than_a_page_may_hold_is_not_read() throws Exception {
    String endless = "{\"records\":[" + "{\"工单编号\":\"1\"},".repeat(500_000);
    try (HotlineSystem system = HotlineSystem.that(HotlineSystem.says(200, endless))) {
      notReached(system);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"to ken", "token\r\nX-Other: 1", "令牌"})
  void a_token_that_would_be_more_than_a_token_is_no_setting(String token) {
    Map<String, String> settings = settings("https://12345.example.gov.cn/calls");
    settings.put(HotlinePull.TOKEN, token);
    assertThatThrownBy(() -> channel(settings))
        .isInstanceOfSatisfying(
            SettingsException.class,
            refused ->
                assertThat(refused.problems())
                    .singleElement()
                    .satisfies(
                        problem -> assertThat(problem.field()).isEqualTo(HotlinePull.TOKEN)));
  }

  @Test
  void without_an_address_it_fetches_nothing() {
    assertThat(channel(Map.of()).surfaces()).doesNotContain(Surface.PULL);
  }

  private static void notReached(HotlineSystem system) {
    HotlinePull pull =
        HotlinePull.of(
                new HotlineChannelFactory().settingsSchema().complete(settings(system.url())),
                INNER,
                Duration.ofSeconds(1))
            .orElseThrow();
    assertThatThrownBy(() -> pull.page(Optional.empty())).isInstanceOf(IOException.class);
  }

  private static void refused(String code, Map<String, String> settings) {
    refused(code, channel(settings));
  }

  private static void refused(String code, ChannelAdapter channel) {
    assertThatThrownBy(() -> channel.poll(Optional.empty()))
        .isInstanceOfSatisfying(
            RejectedException.class,
            rejected -> {
              assertThat(rejected.problem().code()).isEqualTo(code);
              assertThat(rejected.problem().chinese()).doesNotContain("t0ken");
              assertThat(rejected).hasMessageNotContaining("t0ken");
            });
  }

  private static Map<String, String> settings(String url) {
    Map<String, String> settings = new HashMap<>();
    settings.put(HotlinePull.URL, url);
    settings.put(HotlinePull.TOKEN, "t0ken");
    settings.put(HotlinePull.PLAIN, "true");
    return settings;
  }

  private static ChannelAdapter channel(Map<String, String> settings) {
    HotlineChannelFactory factory = new HotlineChannelFactory();
    return factory.create(factory.settingsSchema().complete(settings), INNER);
  }
}
