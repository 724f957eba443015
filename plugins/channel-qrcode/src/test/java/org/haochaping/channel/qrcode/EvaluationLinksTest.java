package org.haochaping.channel.qrcode;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import org.haochaping.plugin.api.ChannelAdapter;
import org.haochaping.plugin.api.ChannelRequest;
import org.haochaping.plugin.api.LinkRequest;
import org.haochaping.plugin.api.RejectedException;
import org.haochaping.plugin.api.Surface;
import org.haochaping.plugin.api.Terminal;
import org.haochaping.plugin.tck.CollectedDrafts;
import org.haochaping.plugin.tck.Samples;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("三(一)5: a department's own system asks for the address of a case's rating page")
class EvaluationLinksTest {

  @Test
  void a_number_is_enough() throws IOException {
    LinkRequest link = link(Map.of(), "{\"projectNo\":\"532801/2026:0001\"}");
    assertThat(link.serviceRecordNumber()).isEqualTo("532801/2026:0001");
    assertThat(link.serviceNumber()).isEqualTo(1);
    assertThat(link.terminal()).isEqualTo(Terminal.QR_CODE);
    assertThat(link.unitCode()).isEmpty();
    assertThat(link.lasts()).contains(Duration.ofDays(30));
  }

  @Test
  void everything_it_says_is_read_and_what_nobody_knows_is_not() throws IOException {
    LinkRequest link =
        link(
            Map.of("linkDays", "7", "backHosts", "sys.example.gov.cn，other.example.gov.cn"),
            "{\"projectNo\":\"BJ-7\",\"serviceNumber\":2,\"deptCode\":\"GA\",\"taskCode\":\"M-7\",\"pf\":2,"
                + "\"backUrl\":\"https://SYS.example.gov.cn/done?case=7\","
                + "\"userName\":\"岩温\",\"extra\":{\"a\":[1,2]}}");
    assertThat(link)
        .isEqualTo(
            new LinkRequest(
                "BJ-7",
                2,
                Terminal.MOBILE,
                Optional.of("GA"),
                Optional.of("M-7"),
                Optional.of(URI.create("https://SYS.example.gov.cn/done?case=7")),
                Optional.of(Duration.ofDays(7))));
  }

  @Test
  void a_channel_of_one_department_makes_addresses_for_no_other() throws IOException {
    Map<String, String> police = Map.of("unit", "GA");
    assertThat(link(police, "{\"projectNo\":\"BJ-7\"}").unitCode()).contains("GA");
    assertThat(link(police, "{\"projectNo\":\"BJ-7\",\"deptCode\":\"GA\"}").unitCode())
        .contains("GA");
    refused(police, "{\"projectNo\":\"BJ-7\",\"deptCode\":\"SJJ\"}", "dept-foreign");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{} | field-missing",
        "{\"projectNo\":\" \"} | field-missing",
        "[] | body-not-an-object",
        "{\"projectNo\":\"1\",\"serviceNumber\":0} | code-unknown",
        "{\"projectNo\":\"1\",\"serviceNumber\":\"x\"} | code-unknown",
        "{\"projectNo\":\"1\",\"pf\":6} | code-unknown",
        "{\"projectNo\":\"1\",\"backUrl\":\"https://evil.example/\"} | back-url-foreign",
        "{\"projectNo\":\"1\",\"backUrl\":\"http://sys.example.gov.cn/\"} | back-url-foreign",
        "{\"projectNo\":\"1\",\"backUrl\":\"https://a@sys.example.gov.cn/\"} | back-url-foreign",
        "{\"projectNo\":\"1\",\"backUrl\":\":::\"} | back-url-foreign"
      })
  void what_cannot_be_used_is_told(String body, String code) {
    refused(Map.of("backHosts", "sys.example.gov.cn"), body, code);
  }

  @Test
  void a_number_nobody_writes_is_refused() {
    refused(Map.of(), "{\"projectNo\":\"" + "9".repeat(65) + "\"}", "field-too-long");
  }

  @Test
  void a_request_that_breaks_off_is_none() {
    assertThatThrownBy(() -> link(Map.of(), "{\"projectNo\":\"BJ-7\""))
        .isInstanceOf(IOException.class);
  }

  @Test
  void it_takes_no_ratings_but_by_the_page() {
    assertThat(adapter(Map.of()).surfaces())
        .contains(Surface.EVALUATION_URL)
        .doesNotContain(Surface.PUSH);
    assertThatThrownBy(
            () -> adapter(Map.of()).decode(request("{\"satisfaction\":5}"), new CollectedDrafts()))
        .isInstanceOf(RejectedException.class)
        .hasMessageContaining("link-missing");
  }

  private static void refused(Map<String, String> settings, String body, String code) {
    assertThatThrownBy(() -> link(settings, body))
        .isInstanceOf(RejectedException.class)
        .hasMessageContaining(code);
  }

  private static LinkRequest link(Map<String, String> settings, String body) throws IOException {
    return adapter(settings).link(request(body));
  }

  static ChannelRequest request(String body) {
    return ChannelRequest.ofPush(
        "application/json", new ByteArrayInputStream(body.getBytes(UTF_8)), Samples.NOW);
  }

  private static ChannelAdapter adapter(Map<String, String> settings) {
    QrCodeChannelFactory factory = new QrCodeChannelFactory();
    return factory.create(factory.settingsSchema().complete(settings), Samples.jinghong());
  }
}
