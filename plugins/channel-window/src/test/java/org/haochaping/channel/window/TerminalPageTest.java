package org.haochaping.channel.window;

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
import org.haochaping.plugin.api.EvaluationDraft;
import org.haochaping.plugin.api.Form;
import org.haochaping.plugin.api.LinkFacts;
import org.haochaping.plugin.api.Origin;
import org.haochaping.plugin.api.Problem;
import org.haochaping.plugin.api.RejectedException;
import org.haochaping.plugin.api.Source;
import org.haochaping.plugin.api.Surface;
import org.haochaping.plugin.api.Terminal;
import org.haochaping.plugin.tck.CollectedDrafts;
import org.haochaping.plugin.tck.Samples;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("三(一)1 各级政务服务中心窗口评价器：本平台的评价器页面")
class TerminalPageTest {
  private static final LinkFacts CALLED =
      new LinkFacts(
          "SJJ",
          Optional.of("JH-03"),
          Optional.of("JH-0007"),
          Optional.of("M-7"),
          Optional.of("BJ-1"),
          2,
          Optional.empty());

  @Test
  void a_tap_is_an_active_rating_of_the_window_and_of_who_serves() throws IOException {
    EvaluationDraft draft = accepted(CALLED, form(Form.LEVEL, "SATISFIED"));
    assertThat(draft.source()).isEqualTo(Source.WINDOW_TERMINAL);
    assertThat(draft.terminal()).isEqualTo(Terminal.HALL_TABLET);
    assertThat(draft.origin()).isEqualTo(Origin.ACTIVE);
    assertThat(draft.staffNumber()).contains("JH-0007");
    assertThat(draft.serviceRecordNumber()).contains("BJ-1");
    assertThat(draft.serviceNumber()).isEqualTo(2);
    assertThat(draft.onceKey()).isEqualTo("terminal:key-1");
  }

  @Test
  void it_counts_for_the_chinese_day_of_the_tap_not_of_its_arrival() throws IOException {
    Form form = form(Form.LEVEL, "SATISFIED", Form.RATED_AT, "2026-10-30T16:30:00Z");
    assertThat(accepted(CALLED, form).ratedOn()).isEqualTo(LocalDate.of(2026, 10, 31));
    assertThat(accepted(CALLED, form(Form.LEVEL, "SATISFIED")).ratedOn())
        .isEqualTo(LocalDate.of(2026, 11, 2));
  }

  @Test
  void a_bad_rating_needs_a_reason_and_nobody_leaves_a_number_at_a_counter() throws IOException {
    assertThat(rejected(form(Form.LEVEL, "DISSATISFIED"))).containsExactly("reason-required");
    assertThat(
            rejected(
                form(
                    Form.LEVEL,
                    "SATISFIED",
                    Form.CONTACT_PHONE,
                    "13800138000",
                    Form.CONTACT_CONSENT,
                    "true")))
        .containsExactly("contact-not-asked");
  }

  @Test
  void without_a_key_it_could_count_twice_and_is_refused() {
    ChannelRequest request =
        new ChannelRequest(
            "",
            Optional.empty(),
            Samples.garbage(),
            form(Form.LEVEL, "SATISFIED"),
            Samples.NOW,
            Optional.empty(),
            Optional.of(CALLED));
    assertThatThrownBy(() -> adapter().decode(request, new CollectedDrafts()))
        .isInstanceOf(RejectedException.class);
  }

  @Test
  void it_uses_the_core_s_terminals_and_takes_pushes() {
    assertThat(adapter().surfaces()).containsExactly(Surface.TERMINAL, Surface.PUSH);
  }

  private static Form form(String... pairs) {
    Map<String, List<String>> fields = new HashMap<>();
    for (int i = 0; i < pairs.length; i += 2) {
      fields.put(pairs[i], List.of(pairs[i + 1]));
    }
    return new Form(fields);
  }

  private static ChannelAdapter adapter() {
    WindowChannelFactory factory = new WindowChannelFactory();
    return factory.create(factory.settingsSchema().complete(Map.of()), Samples.jinghong());
  }

  private static CollectedDrafts decoded(LinkFacts link, Form form) throws IOException {
    CollectedDrafts drafts = new CollectedDrafts();
    adapter().decode(ChannelRequest.ofForm(form, link, "key-1", Samples.NOW), drafts);
    return drafts;
  }

  private static EvaluationDraft accepted(LinkFacts link, Form form) throws IOException {
    CollectedDrafts drafts = decoded(link, form);
    assertThat(drafts.problems()).isEmpty();
    return drafts.accepted().get(0);
  }

  private static List<String> rejected(Form form) throws IOException {
    return decoded(CALLED, form).problems().stream().map(Problem::code).toList();
  }
}
