package org.haochaping.plugin.tck;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.haochaping.plugin.api.Message;
import org.haochaping.plugin.api.Notifier;
import org.haochaping.plugin.api.NotifierFactory;
import org.haochaping.plugin.api.PluginContext;
import org.haochaping.plugin.api.Reach;
import org.haochaping.plugin.api.Sending;
import org.haochaping.plugin.api.Setting;
import org.haochaping.plugin.api.SettingsException;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * What every notifier must hold. A subclass gives the factory, a gateway that takes everything, and
 * the settings of an instance that calls any port of this machine and waits one or two seconds; it
 * denies HTTP by overriding {@link #errorWithin200()}, which is verified too.
 */
@DisplayName("The contract of notifiers")
public abstract class NotifierContract {
  private static final Duration LONG = Duration.ofSeconds(30);

  /** The notifier under test. */
  protected abstract NotifierFactory factory();

  /** A gateway of the kind it sends to, on this machine. */
  protected abstract Gateway gateway();

  /** Settings of an instance whose gateway is expected on this port of 127.0.0.1. */
  protected abstract Map<String, String> settings(int port);

  /** An address of the kind it reaches; empty for groups. */
  protected abstract String recipient();

  /**
   * The body by which its gateway says with HTTP 200 that it refuses; none if it speaks no HTTP.
   */
  protected abstract Optional<String> errorWithin200();

  /** A message of which the citizen's words are these. */
  protected Message message(String id, String words) {
    Map<String, String> parameters = new LinkedHashMap<>();
    parameters.put("unit", words);
    parameters.put("link", "https://hcp.example.cn/q/JH2801ABCDEF");
    return new Message(
        id,
        create(settings(1)).reaches().iterator().next(),
        recipient(),
        "您的评价已有答复",
        "您好，" + words,
        "case-answered",
        parameters);
  }

  @Test
  void its_settings_keep_the_contract() {
    FactoryContract.verify(factory(), settings(1));
  }

  @Test
  void its_settings_have_help_and_its_secrets_are_secret() {
    for (Setting setting : factory().settingsSchema().settings()) {
      if (setting.name().matches("(?i).*(secret|password|token).*")) {
        assertThat(setting.kind()).as(setting.name()).isEqualTo(Setting.Kind.SECRET);
      }
    }
  }

  @Test
  void it_says_whom_it_reaches_and_how_many_a_minute() {
    Notifier notifier = create(settings(1));
    assertThat(notifier.reaches()).isNotEmpty();
    assertThat(notifier.perMinute()).isBetween(1, 100_000);
    assertThat(recipient().isEmpty()).isEqualTo(notifier.reaches().contains(Reach.GROUP));
  }

  @Test
  void chinese_text_survives_on_the_way_to_the_gateway() throws IOException {
    try (Gateway gateway = gateway()) {
      Sending sent = create(gateway.settings()).send(message("id-1", Samples.DIFFICULT_WORDS));
      assertThat(sent.outcome()).isEqualTo(Sending.Outcome.ACCEPTED);
      assertThat(gateway.received()).hasSize(1);
      assertThat(gateway.received().get(0)).contains(Samples.DIFFICULT_WORDS).contains(recipient());
    }
  }

  @ParameterizedTest
  @EnumSource
  void a_broken_gateway_accepts_nothing_and_holds_nobody_up(BrokenGateway.Way way) {
    try (BrokenGateway broken = new BrokenGateway(way)) {
      Notifier notifier = create(settings(broken.port()));
      assertTimeoutPreemptively(LONG, () -> notAccepted(notifier));
      assertThat(broken.calls()).as("it was called").isPositive();
    }
  }

  @Test
  void nobody_there_accepts_nothing() {
    int port;
    try (BrokenGateway closed = new BrokenGateway(BrokenGateway.Way.SILENT)) {
      port = closed.port();
    }
    assertTimeoutPreemptively(LONG, () -> notAccepted(create(settings(port))));
  }

  @Test
  void an_error_within_200_is_an_error() {
    Optional<String> error = errorWithin200();
    try (HttpGateway gateway =
        new HttpGateway(request -> HttpGateway.Reply.ok(error.orElse("{}")))) {
      notAccepted(create(settings(portOf(gateway))));
      assertThat(gateway.received().isEmpty()).as("it speaks HTTP").isEqualTo(error.isEmpty());
    }
  }

  @Test
  void a_page_in_place_of_an_answer_is_an_error() {
    try (HttpGateway gateway =
        new HttpGateway(request -> HttpGateway.Reply.ok("<html>请先登录</html>"))) {
      notAccepted(create(settings(portOf(gateway))));
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {301, 302, 307, 308})
  void a_redirect_leads_nowhere(int status) {
    try (HttpGateway inner = new HttpGateway(request -> HttpGateway.Reply.ok("{}"));
        HttpGateway gateway =
            new HttpGateway(request -> new HttpGateway.Reply(status, "", inner.url() + "/"))) {
      notAccepted(create(settings(portOf(gateway))));
      assertThat(inner.received()).isEmpty();
    }
  }

  @Test
  void an_inner_address_is_not_called_unless_the_operator_lists_it() {
    try (BrokenGateway inner = new BrokenGateway(BrokenGateway.Way.SILENT)) {
      notAccepted(create(settings(inner.port()), Samples.jinghong()));
      assertThat(inner.calls()).isZero();
    }
  }

  @Test
  void secrets_recipients_and_words_stay_out_of_logs_and_problems() throws IOException {
    StringBuilder told = new StringBuilder();
    try (Gateway gateway = gateway();
        BrokenGateway broken = new BrokenGateway(BrokenGateway.Way.GARBAGE);
        OverheardLogs logs = new OverheardLogs(gateway.loggers())) {
      Notifier good = create(gateway.settings());
      told.append(good).append(good.send(message("id-2", "不可外传的话")));
      Notifier bad = create(settings(broken.port()));
      try {
        told.append(bad.send(message("id-3", "不可外传的话")));
      } catch (IOException e) {
        told.append(e);
      }
      told.append(logs.text());
    }
    assertThat(told.toString()).doesNotContain("不可外传的话");
    if (!recipient().isEmpty()) {
      assertThat(told.toString()).doesNotContain(recipient());
    }
    Map<String, String> settings = settings(1);
    for (Setting setting : factory().settingsSchema().settings()) {
      String value = settings.getOrDefault(setting.name(), "");
      if (setting.kind() == Setting.Kind.SECRET && !value.isEmpty()) {
        assertThat(told.toString()).as(setting.name()).doesNotContain(value);
      }
    }
  }

  @Test
  void many_threads_may_call_it() {
    try (Gateway gateway = gateway()) {
      Notifier notifier = create(gateway.settings());
      List<Sending.Outcome> outcomes =
          IntStream.range(0, 40)
              .parallel()
              .mapToObj(i -> send(notifier, message("many-" + i, "第" + i + "位")).outcome())
              .toList();
      assertThat(outcomes).containsOnly(Sending.Outcome.ACCEPTED);
      assertThat(gateway.received()).hasSize(40);
      assertThat(IntStream.range(0, 40).boxed())
          .allSatisfy(
              i ->
                  assertThat(gateway.received())
                      .anySatisfy(one -> assertThat(one).contains("第" + i + "位")));
    }
  }

  @Test
  void two_instances_share_nothing() throws IOException {
    try (Gateway one = gateway();
        Gateway other = gateway()) {
      Notifier first = create(one.settings());
      Notifier second = create(other.settings());
      first.send(message("id-4", "景洪"));
      second.send(message("id-5", "勐海"));
      assertThat(one.received()).hasSize(1);
      assertThat(one.received().get(0)).contains("景洪");
      assertThat(other.received()).hasSize(1);
      assertThat(other.received().get(0)).contains("勐海");
    }
  }

  private void notAccepted(Notifier notifier) {
    try {
      Sending sent = notifier.send(message("id-0", "谢谢"));
      assertThat(sent.outcome()).isNotEqualTo(Sending.Outcome.ACCEPTED);
      FactoryContract.verify(sent.problem().orElseThrow());
    } catch (SettingsException | IOException e) {
      // Nothing is known, or the settings do not allow it: the server tries again or asks.
    }
  }

  private static int portOf(HttpGateway gateway) {
    return URI.create(gateway.url()).getPort();
  }

  private static Sending send(Notifier notifier, Message message) {
    try {
      return notifier.send(message);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Where the operator lets gateways of this machine be called. */
  private Notifier create(Map<String, String> settings) {
    return create(settings, Samples.jinghong(Set.of("127.0.0.1")));
  }

  private Notifier create(Map<String, String> settings, PluginContext context) {
    NotifierFactory factory = factory();
    return factory.create(factory.settingsSchema().complete(settings), context);
  }
}
