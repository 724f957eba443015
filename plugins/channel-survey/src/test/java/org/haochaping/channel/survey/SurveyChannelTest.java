package org.haochaping.channel.survey;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.haochaping.plugin.api.Apart;
import org.haochaping.plugin.api.Contact;
import org.haochaping.plugin.api.EvaluationDraft;
import org.haochaping.plugin.api.Form;
import org.haochaping.plugin.api.Level;
import org.haochaping.plugin.api.Origin;
import org.haochaping.plugin.api.Problem;
import org.haochaping.plugin.api.Source;
import org.haochaping.plugin.tck.CollectedDrafts;
import org.haochaping.plugin.tck.Samples;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

@DisplayName("三(一)6 A sheet of a questionnaire as a rating")
class SurveyChannelTest {

  @ParameterizedTest
  @EnumSource(Level.class)
  void a_level_for_the_whole_is_a_rating_of_source_6(Level level) {
    EvaluationDraft draft = one(FilledIn.sheet(level.name(), ""));
    assertThat(draft.level()).isEqualTo(level);
    assertThat(draft.source()).isEqualTo(Source.QUESTIONNAIRE);
    assertThat(draft.origin()).isEqualTo(Origin.INVITED);
    assertThat(draft.unitCode()).isEqualTo("SJJ");
    assertThat(draft.ratedOn()).as("the day in China").isEqualTo(LocalDate.of(2026, 11, 2));
    assertThat(draft.onceKey()).isEqualTo("sheet:survey-1:key-1");
  }

  @Test
  void without_a_level_there_is_no_rating_and_no_error() {
    CollectedDrafts drafts =
        decode(Map.of(Form.POINTS, List.of("8"), Form.FULL_POINTS, List.of("10")), true);
    assertThat(drafts.accepted()).isEmpty();
    assertThat(drafts.rejected()).isEmpty();
    assertThat(drafts.apart()).containsExactly(Map.entry(Apart.NOT_RATED, 1));
  }

  @Test
  void a_bad_level_needs_no_words_since_the_answers_before_it_say_why() {
    assertThat(one(FilledIn.sheet("VERY_DISSATISFIED", "")).words()).isEmpty();
  }

  @Test
  void of_many_words_a_rating_has_as_many_as_are_kept_and_says_that_there_are_more() {
    String words = one(FilledIn.sheet("SATISFIED", "𠮷".repeat(600))).words();
    assertThat(words.codePointCount(0, words.length())).isEqualTo(500);
    assertThat(words).startsWith("𠮷𠮷").endsWith("𠮷……（全文见答卷）");
    assertThat(one(FilledIn.sheet("SATISFIED", "好".repeat(500))).words()).hasSize(500);
  }

  @Test
  void a_contact_needs_consent_and_a_channel_that_asks_for_it() {
    Map<String, List<String>> sheet = FilledIn.sheet("DISSATISFIED", "");
    sheet.put(Form.CONTACT_NAME, List.of("岩温"));
    sheet.put(Form.CONTACT_PHONE, List.of("13800138000"));
    sheet.put(Form.CONTACT_CONSENT, List.of("true"));
    assertThat(one(sheet).contact()).contains(new Contact(Optional.of("岩温"), "13800138000"));
    assertThat(codes(decode(sheet, false))).containsExactly("contact-not-asked");
    sheet.put(Form.CONTACT_CONSENT, List.of("false"));
    assertThat(codes(decode(sheet, true))).containsExactly("contact-invalid");
    sheet.put(Form.CONTACT_CONSENT, List.of("true"));
    sheet.put(Form.CONTACT_PHONE, List.of("12"));
    assertThat(codes(decode(sheet, true))).containsExactly("contact-invalid");
  }

  @Test
  void a_level_nobody_knows_is_refused() {
    assertThat(codes(decode(FilledIn.sheet("FINE", ""), true))).containsExactly("level-unknown");
  }

  private static EvaluationDraft one(Map<String, List<String>> fields) {
    CollectedDrafts drafts = decode(fields, true);
    assertThat(drafts.rejected()).isEmpty();
    assertThat(drafts.accepted()).hasSize(1);
    return drafts.accepted().get(0);
  }

  private static CollectedDrafts decode(Map<String, List<String>> fields, boolean askContact) {
    CollectedDrafts drafts = new CollectedDrafts();
    SurveyChannelFactory factory = new SurveyChannelFactory();
    SurveyChannel channel =
        (SurveyChannel)
            factory.create(
                factory.settingsSchema().complete(Map.of("askContact", String.valueOf(askContact))),
                Samples.jinghong());
    channel.decode(FilledIn.request(fields), drafts);
    return drafts;
  }

  private static List<String> codes(CollectedDrafts drafts) {
    assertThat(drafts.accepted()).isEmpty();
    return drafts.problems().stream().map(Problem::code).toList();
  }
}
