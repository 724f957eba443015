package org.haochaping.notify.email;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.util.Map;
import java.util.Set;
import org.haochaping.plugin.api.Message;
import org.haochaping.plugin.api.Notifier;
import org.haochaping.plugin.api.Reach;
import org.haochaping.plugin.api.Sending;
import org.haochaping.plugin.tck.Samples;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("Mail to a real SMTP server")
class EmailNotifierTest {
  private final PostOffice office = PostOffice.open();

  @AfterEach
  void close() {
    office.close();
  }

  @Test
  void is_a_letter_that_any_mailbox_reads() throws Exception {
    String subject = "关于办理差评的提醒".repeat(8);
    Sending sent = notifier(office.settings()).send(message("wang@example.cn", subject));
    assertThat(sent.gatewayId()).contains("Q1");
    MimeMessage letter = office.letters().get(0);
    assertThat(letter.getSubject()).isEqualTo(subject);
    assertThat(letter.getMessageID()).isEqualTo("<m-1@jinghong.example.cn>");
    assertThat(letter.getFrom()[0].toString()).contains("hcp@jinghong.example.cn");
    assertThat(letter.getContentType()).isEqualTo("text/plain; charset=UTF-8");
    assertThat(letter.getHeader("Auto-Submitted")).containsExactly("auto-generated");
    assertThat(letter.getSentDate()).isEqualTo(java.util.Date.from(Samples.NOW));
    assertThat(PostOffice.body(letter)).isEqualTo("第一行\n.\n第三行");
  }

  @ParameterizedTest
  @CsvSource({
    "nobody@example.cn, 提醒, REFUSED, recipient-refused",
    "full@example.cn, 提醒, LATER, gateway-limit",
    "wang@example.cn, 违禁, REFUSED, text-refused",
    "not an address, 提醒, REFUSED, recipient-refused",
    "王芳@example.cn, 提醒, REFUSED, recipient-refused"
  })
  void what_the_server_refuses_is_told_without_its_words(
      String recipient, String subject, Sending.Outcome outcome, String code) throws IOException {
    Sending sent = notifier(office.settings()).send(message(recipient, subject));
    assertThat(sent.outcome()).isEqualTo(outcome);
    assertThat(sent.problem().orElseThrow().code()).isEqualTo(code);
    assertThat(sent.toString()).doesNotContain(recipient);
  }

  @Test
  void a_wrong_password_stops_the_instance() throws IOException {
    Map<String, String> settings = office.settings();
    settings.put("password", "wrong");
    Sending sent = notifier(settings).send(message("wang@example.cn", "提醒"));
    assertThat(sent.outcome()).isEqualTo(Sending.Outcome.PAUSED);
    assertThat(sent.problem().orElseThrow().code()).isEqualTo("gateway-settings");
  }

  @Test
  void a_certificate_that_nobody_vouches_for_gets_neither_password_nor_letter() {
    Map<String, String> settings = office.settings();
    settings.remove("fingerprint");
    Notifier notifier = notifier(settings);
    assertThatThrownBy(() -> notifier.send(message("wang@example.cn", "提醒")))
        .isInstanceOf(IOException.class);
    settings.put("fingerprint", "00".repeat(32));
    Notifier other = notifier(settings);
    assertThatThrownBy(() -> other.send(message("wang@example.cn", "提醒")))
        .isInstanceOf(IOException.class);
    assertThat(office.letters()).isEmpty();
  }

  @Test
  void a_line_break_in_a_subject_makes_no_header() throws Exception {
    notifier(office.settings()).send(message("wang@example.cn", "提醒\r\nBcc: other@example.cn"));
    assertThat(office.letters()).allSatisfy(l -> assertThat(l.getHeader("Bcc")).isNull());
  }

  private static Message message(String recipient, String subject) {
    return new Message(
        "m-1", Reach.MAIL, recipient, subject, "第一行\n.\n第三行", "staff-reminder", Map.of());
  }

  private static Notifier notifier(Map<String, String> settings) {
    EmailNotifierFactory factory = new EmailNotifierFactory();
    return factory.create(
        factory.settingsSchema().complete(settings), Samples.jinghong(Set.of("127.0.0.1")));
  }
}
