package org.haochaping.channel.qrcode;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.haochaping.plugin.api.ChannelAdapter;
import org.haochaping.plugin.api.ChannelRequest;
import org.haochaping.plugin.api.Contact;
import org.haochaping.plugin.api.EvaluationDraft;
import org.haochaping.plugin.api.Form;
import org.haochaping.plugin.api.Level;
import org.haochaping.plugin.api.LinkFacts;
import org.haochaping.plugin.api.Origin;
import org.haochaping.plugin.api.Problem;
import org.haochaping.plugin.api.RejectedException;
import org.haochaping.plugin.api.Source;
import org.haochaping.plugin.api.Terminal;
import org.haochaping.plugin.tck.CollectedDrafts;
import org.haochaping.plugin.tck.Samples;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("三(一)5 企业和群众通过扫二维码对办件情况进行评价")
class QrCodeChannelTest {
  private static final LinkFacts WINDOW = LinkFacts.ofWindow("D08", "W-12");
  private static final LinkFacts CASE =
      LinkFacts.ofCase("D08", Optional.of("M-7"), "532801/2026:0001");

  @Test
  void a_rating_becomes_an_active_one_by_qr_code_on_the_chinese_day() throws IOException {
    EvaluationDraft draft = accepted(Map.of(), WINDOW, form("VERY_SATISFIED"));
    assertThat(draft.level()).isEqualTo(Level.VERY_SATISFIED);
    assertThat(draft.source()).isEqualTo(Source.DEPARTMENT_QR);
    assertThat(draft.terminal()).isEqualTo(Terminal.QR_CODE);
    assertThat(draft.origin()).isEqualTo(Origin.ACTIVE);
    assertThat(draft.ratedOn()).isEqualTo(LocalDate.of(2026, 11, 2));
    assertThat(draft.unitCode()).isEqualTo("D08");
    assertThat(draft.windowCode()).contains("W-12");
  }

  @Test
  void a_tenant_may_count_its_codes_under_another_source() throws IOException {
    assertThat(accepted(Map.of("source", "1"), WINDOW, form("SATISFIED")).source())
        .isEqualTo(Source.WINDOW_TERMINAL);
  }

  @Test
  void each_submission_stands_for_itself_at_a_window_and_for_a_case() throws IOException {
    assertThat(accepted(Map.of(), WINDOW, form("SATISFIED")).onceKey()).isEqualTo("window:key-1");
    EvaluationDraft rated = accepted(Map.of(), CASE, form("SATISFIED"));
    assertThat(rated.serviceRecordNumber()).contains("532801/2026:0001");
    assertThat(rated.onceKey())
        .as("who sends the same rating of the case is not given its receipt")
        .isEqualTo("window:key-1");
  }

  @Test
  void a_window_asks_for_the_number_on_the_slip_and_a_case_knows_its_own() throws IOException {
    Form typed = with(form("SATISFIED"), Form.SERVICE_RECORD_NUMBER, " 5328 01－2026－０００７ ");
    assertThat(accepted(Map.of(), WINDOW, typed).serviceRecordNumber())
        .contains("532801-2026-0007");
    assertThat(accepted(Map.of(), WINDOW, form("SATISFIED")).serviceRecordNumber()).isEmpty();
    assertThat(accepted(Map.of(), CASE, typed).serviceRecordNumber()).contains("532801/2026:0001");
  }

  @Test
  void a_number_is_asked_for_as_the_setting_says() throws IOException {
    Form typed = with(form("SATISFIED"), Form.SERVICE_RECORD_NUMBER, "BJ-2026-7");
    assertThat(accepted(Map.of("askNumber", "off"), WINDOW, typed).serviceRecordNumber())
        .as("what was not asked for is not kept")
        .isEmpty();
    Map<String, String> required = Map.of("askNumber", "required");
    assertThat(accepted(required, WINDOW, typed).serviceRecordNumber()).contains("BJ-2026-7");
    assertThat(codes(decode(required, WINDOW, form("SATISFIED"))))
        .containsExactly("number-missing");
    assertThat(decode(required, CASE, form("SATISFIED")).accepted()).hasSize(1);
  }

  @ParameterizedTest
  @ValueSource(strings = {"532801202600012345", "BJ-2026-7", "景政办〔2026〕12号", "2026/0001:3"})
  void what_may_stand_on_a_slip_is_taken(String number) throws IOException {
    Form typed = with(form("SATISFIED"), Form.SERVICE_RECORD_NUMBER, number);
    assertThat(accepted(Map.of(), WINDOW, typed).serviceRecordNumber()).contains(number);
  }

  @ParameterizedTest
  @CsvSource({
    "12, number-malformed",
    "没有受理单, number-malformed",
    "<b>2026</b>, number-malformed",
    "BJ2026;DROP, number-malformed",
    "13800138000, number-personal",
    "138 0013 8000, number-personal",
    "+8613800138000, number-personal",
    "11010519491231002X, number-personal",
    "11010519491231002x, number-personal"
  })
  void what_cannot_stand_there_is_told_and_not_kept(String number, String code) throws IOException {
    assertThat(rejected(with(form("SATISFIED"), Form.SERVICE_RECORD_NUMBER, number)))
        .containsExactly(code);
  }

  @ParameterizedTest
  @ValueSource(strings = {"DISSATISFIED", "VERY_DISSATISFIED"})
  void a_bad_rating_needs_a_reason(String level) throws IOException {
    assertThat(rejected(form(level))).containsExactly("reason-required");
    assertThat(rejected(with(form(level), Form.WORDS, " 　\n"))).containsExactly("reason-required");
    assertThat(accepted(Map.of(), WINDOW, with(form(level), Form.TAGS, "108", "110", "108")).tags())
        .containsExactly("108", "110");
    assertThat(accepted(Map.of(), WINDOW, with(form(level), Form.WORDS, "跑了三趟")).words())
        .isEqualTo("跑了三趟");
  }

  @Test
  void words_end_at_five_hundred_characters_and_a_rare_character_is_one() throws IOException {
    Form form = with(form("SATISFIED"), Form.WORDS, "𠮷".repeat(500));
    assertThat(accepted(Map.of(), WINDOW, form).words()).isEqualTo("𠮷".repeat(500));
    assertThat(rejected(with(form, Form.WORDS, "好".repeat(501)))).containsExactly("words-too-long");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "满意", "satisfied", "5", "SATISFIED,SATISFIED"})
  void a_level_that_is_none_is_refused(String level) throws IOException {
    assertThat(rejected(form(level))).containsExactly("level-unknown");
  }

  @Test
  void a_tag_that_cannot_be_one_is_refused() throws IOException {
    assertThat(rejected(with(form("SATISFIED"), Form.TAGS, "406", "<b>")))
        .containsExactly("tag-unknown");
  }

  @ParameterizedTest
  @CsvSource({
    "13800138000, 13800138000",
    "138 0013-8000, 13800138000",
    "+86 13800138000, 13800138000",
    "１３８００１３８０００, 13800138000",
    "0691-2123456, 06912123456",
    "（0691）2123456, 06912123456",
    "010 62345678, 01062345678"
  })
  void a_contact_is_taken_with_consent(String typed, String phone) throws IOException {
    Form form = with(with(form("DISSATISFIED"), Form.WORDS, "慢"), Form.CONTACT_PHONE, typed);
    form = with(with(form, Form.CONTACT_NAME, "岩温"), Form.CONTACT_CONSENT, "true");
    assertThat(accepted(Map.of(), WINDOW, form).contact())
        .contains(new Contact(Optional.of("岩温"), phone));
  }

  @ParameterizedTest
  @ValueSource(strings = {"12345", "12800138000", "138001380001", "2123456", "电话", "00000000000"})
  void a_number_nobody_can_have_is_refused(String phone) throws IOException {
    Form form = with(form("SATISFIED"), Form.CONTACT_PHONE, phone);
    assertThat(rejected(with(form, Form.CONTACT_CONSENT, "true"))).containsExactly("phone-invalid");
  }

  @Test
  void without_consent_there_is_no_contact() throws IOException {
    assertThat(rejected(with(form("SATISFIED"), Form.CONTACT_PHONE, "13800138000")))
        .containsExactly("consent-required");
    assertThat(accepted(Map.of(), WINDOW, form("SATISFIED")).contact()).isEmpty();
  }

  @Test
  void a_tenant_that_does_not_ask_takes_none() throws IOException {
    Form form =
        with(
            with(form("SATISFIED"), Form.CONTACT_PHONE, "13800138000"),
            Form.CONTACT_CONSENT,
            "true");
    assertThat(decode(Map.of("askContact", "false"), WINDOW, form).problems())
        .extracting(Problem::code)
        .containsExactly("contact-not-asked");
  }

  @Test
  void all_that_is_wrong_is_told_at_once() throws IOException {
    Form form = with(with(form("X"), Form.WORDS, "长".repeat(600)), Form.CONTACT_PHONE, "1");
    assertThat(rejected(form))
        .containsExactly("level-unknown", "words-too-long", "consent-required", "phone-invalid");
  }

  @Test
  void a_submission_without_key_at_a_window_is_refused() {
    ChannelRequest request =
        new ChannelRequest(
            "",
            Optional.empty(),
            Samples.garbage(),
            form("SATISFIED"),
            Samples.NOW,
            Optional.empty(),
            Optional.of(WINDOW));
    assertThatThrownBy(() -> adapter(Map.of()).decode(request, new CollectedDrafts()))
        .isInstanceOf(RejectedException.class)
        .hasMessageContaining("idempotency-key-missing");
  }

  private static Form form(String level) {
    return new Form(Map.of(Form.LEVEL, List.of(level)));
  }

  private static Form with(Form form, String field, String... values) {
    Map<String, List<String>> fields = new HashMap<>(form.fields());
    fields.put(field, List.of(values));
    return new Form(fields);
  }

  private static ChannelAdapter adapter(Map<String, String> settings) {
    QrCodeChannelFactory factory = new QrCodeChannelFactory();
    return factory.create(factory.settingsSchema().complete(settings), Samples.jinghong());
  }

  private static CollectedDrafts decode(Map<String, String> settings, LinkFacts link, Form form)
      throws IOException {
    CollectedDrafts drafts = new CollectedDrafts();
    adapter(settings).decode(ChannelRequest.ofForm(form, link, "key-1", Samples.NOW), drafts);
    return drafts;
  }

  private static EvaluationDraft accepted(Map<String, String> settings, LinkFacts link, Form form)
      throws IOException {
    CollectedDrafts drafts = decode(settings, link, form);
    assertThat(drafts.problems()).isEmpty();
    return drafts.accepted().get(0);
  }

  private static List<String> rejected(Form form) throws IOException {
    return codes(decode(Map.of(), WINDOW, form));
  }

  private static List<String> codes(CollectedDrafts drafts) {
    assertThat(drafts.accepted()).isEmpty();
    return drafts.problems().stream().map(Problem::code).toList();
  }
}
