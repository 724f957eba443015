package org.haochaping.plugin.tck;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TimeZone;
import java.util.stream.IntStream;
import org.haochaping.plugin.api.ChannelAdapter;
import org.haochaping.plugin.api.ChannelAdapterFactory;
import org.haochaping.plugin.api.ChannelRequest;
import org.haochaping.plugin.api.CitizenAnswer;
import org.haochaping.plugin.api.EvaluationDraft;
import org.haochaping.plugin.api.FileColumn;
import org.haochaping.plugin.api.Form;
import org.haochaping.plugin.api.Original;
import org.haochaping.plugin.api.PluginContext;
import org.haochaping.plugin.api.Problem;
import org.haochaping.plugin.api.Pulled;
import org.haochaping.plugin.api.PushAnswer;
import org.haochaping.plugin.api.RejectedException;
import org.haochaping.plugin.api.Setting;
import org.haochaping.plugin.api.SettingsSchema;
import org.haochaping.plugin.api.Surface;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * What every channel must hold. A subclass gives the factory and one good request; it denies a
 * capability by overriding {@link #readsBody()} or {@link #takesWords()}, which is verified too.
 */
@DisplayName("The contract of channels")
public abstract class ChannelAdapterContract {

  /** The channel under test. */
  protected abstract ChannelAdapterFactory factory();

  /** A new request that carries exactly one good rating, with these as the citizen's own words. */
  protected abstract ChannelRequest request(String words);

  /** Settings under which {@link #request} is good. */
  protected Map<String, String> settings() {
    return Map.of();
  }

  /** Whether the channel reads bodies of foreign systems or files; else only the core's forms. */
  protected boolean readsBody() {
    return true;
  }

  /** Whether the channel carries the citizen's own words. */
  protected boolean takesWords() {
    return true;
  }

  /**
   * A hand-over that is good but for its way back; only of channels that use {@link
   * Surface#HAND_OVER}.
   */
  protected ChannelRequest handOverBackTo(String address) {
    throw new UnsupportedOperationException(
        "override handOverBackTo: the channel uses HAND_OVER, and its way back is to be tried");
  }

  /** What the words of {@link #request} are in the draft: themselves, with what a channel adds. */
  protected String kept(String words) {
    return takesWords() ? words : "";
  }

  @Test
  void its_settings_keep_the_contract() {
    FactoryContract.verify(factory(), settings());
  }

  @Test
  void it_says_which_surfaces_it_uses() {
    assertThat(adapter().surfaces()).isNotEmpty();
  }

  @Test
  void the_columns_of_its_files_are_told_as_people_read_them() {
    List<FileColumn> columns = adapter().fileColumns();
    assertThat(columns).extracting(FileColumn::heading).doesNotHaveDuplicates();
    for (FileColumn column : columns) {
      assertThat(column.heading()).isNotBlank();
      assertThat(column.chinese()).as(column.heading()).isNotBlank();
      assertThat(column.english()).as(column.heading()).isNotBlank();
    }
  }

  @Test
  void chinese_text_survives() throws IOException {
    EvaluationDraft draft = one(adapter(), Samples.DIFFICULT_WORDS);
    assertThat(draft.words()).isEqualTo(kept(Samples.DIFFICULT_WORDS));
  }

  @Test
  void the_same_request_twice_gives_the_same_draft() throws IOException {
    ChannelAdapter adapter = adapter();
    EvaluationDraft first = one(adapter, "谢谢");
    assertThat(one(adapter, "谢谢")).isEqualTo(first);
    assertThat(one(adapter(), "谢谢")).isEqualTo(first);
    assertThat(first.onceKey()).isNotBlank();
  }

  @Test
  void the_server_may_stand_in_any_time_zone() throws IOException {
    EvaluationDraft here = one(adapter(), "谢谢");
    TimeZone before = TimeZone.getDefault();
    TimeZone.setDefault(TimeZone.getTimeZone("Pacific/Pago_Pago"));
    try {
      assertThat(one(adapter(), "谢谢")).isEqualTo(here);
    } finally {
      TimeZone.setDefault(before);
    }
  }

  @Test
  void two_instances_share_nothing() throws IOException {
    ChannelAdapter jinghong = create(Samples.jinghong());
    ChannelAdapter menghai = create(Samples.menghai());
    EvaluationDraft first = one(jinghong, "景洪");
    assertThat(one(menghai, "勐海").words()).isEqualTo(kept("勐海"));
    assertThat(one(jinghong, "景洪")).isEqualTo(first);
  }

  @Test
  void many_threads_may_call_it() {
    ChannelAdapter adapter = adapter();
    List<String> words =
        IntStream.range(0, 200).parallel().mapToObj(i -> words(adapter, "第" + i + "位")).toList();
    assertThat(words)
        .isEqualTo(IntStream.range(0, 200).mapToObj(i -> kept("第" + i + "位")).toList());
  }

  @Test
  void an_empty_request_is_refused_and_harms_nothing() throws IOException {
    ChannelRequest empty =
        Samples.withForm(
            Samples.withBody(request("谢谢"), InputStream.nullInputStream()), Form.empty());
    refusedWithoutHarm(empty);
  }

  @Test
  void garbage_is_refused_and_harms_nothing() throws IOException {
    refusedWithoutHarm(
        readsBody()
            ? Samples.withBody(request("谢谢"), Samples.garbage())
            : Samples.withForm(
                request("谢谢"), new Form(Map.of(Form.LEVEL, List.of("\u0000�<script>")))));
  }

  @Test
  void endless_input_is_refused_in_time() {
    assertTimeoutPreemptively(
        Duration.ofSeconds(30),
        () ->
            refusedWithoutHarm(
                readsBody()
                    ? Samples.withBody(request("谢谢"), Samples.endless())
                    : request("长".repeat(5_000_000))));
  }

  @Test
  void a_body_is_read_only_if_the_channel_says_so() {
    if (!readsBody()) {
      ChannelRequest file =
          ChannelRequest.ofFile(
              "application/octet-stream", "评价.bin", Samples.garbage(), Samples.NOW);
      assertThatThrownBy(() -> adapter().decode(file, new CollectedDrafts()))
          .isInstanceOf(RejectedException.class);
    }
  }

  @Test
  void what_the_core_throws_is_not_swallowed() {
    RuntimeException full = new IllegalStateException("the core's database is full");
    assertThatThrownBy(() -> adapter().decode(request("谢谢"), new RefusingSink(full)))
        .isSameAs(full);
  }

  @Test
  void an_error_thrown_at_it_passes_and_is_survived() throws IOException {
    ChannelAdapter adapter = adapter();
    EvaluationDraft before = one(adapter, "谢谢");
    assertThatThrownBy(
            () -> adapter.decode(request("谢谢"), new FailingSink(new StackOverflowError("here"))))
        .isInstanceOf(StackOverflowError.class);
    assertThat(one(adapter, "谢谢")).isEqualTo(before);
  }

  @Test
  void a_body_that_comes_drop_by_drop_means_the_same() throws IOException {
    if (readsBody()) {
      ChannelAdapter adapter = adapter();
      ChannelRequest request = request(Samples.DIFFICULT_WORDS);
      CollectedDrafts drops = new CollectedDrafts();
      adapter.decode(Samples.withBody(request, Samples.drops(request.body())), drops);
      assertThat(drops.accepted()).containsExactly(one(adapter, Samples.DIFFICULT_WORDS));
    }
  }

  @Test
  void a_body_that_breaks_off_is_refused_and_harms_nothing() throws IOException {
    if (readsBody()) {
      refusedWithoutHarm(Samples.withBody(request("谢谢"), Samples.broken()));
    }
  }

  @Test
  void secrets_stay_out_of_logs_and_out_of_what_it_throws() {
    ChannelAdapterFactory factory = factory();
    Map<String, String> secrets = FactoryContract.withSecrets(factory, settings());
    String said =
        Overheard.during(
            () -> {
              ChannelAdapter adapter =
                  factory.create(factory.settingsSchema().complete(secrets), Samples.jinghong());
              adapter.surfaces();
              adapter.decode(request("谢谢"), new CollectedDrafts());
              adapter.decode(
                  Samples.withBody(request("谢谢"), Samples.garbage()), new CollectedDrafts());
            });
    assertThat(said).doesNotContain(FactoryContract.SECRET);
  }

  @Test
  void it_leaves_no_thread_behind() throws Exception {
    Leftovers leftovers = Leftovers.from();
    one(adapter(), "谢谢");
    leftovers.noThread();
  }

  @Test
  void a_pushed_record_is_shown_and_means_the_same_when_it_is_read_again() throws IOException {
    ChannelAdapter adapter = adapter();
    if (!adapter.surfaces().contains(Surface.PUSH)) {
      return;
    }
    CollectedDrafts pushed = new CollectedDrafts();
    adapter.decode(request(Samples.DIFFICULT_WORDS), pushed);
    assertThat(pushed.originals()).as("each record is shown").hasSize(1);
    Original original = pushed.originals().values().iterator().next();
    CollectedDrafts again = new CollectedDrafts();
    adapter.decode(
        ChannelRequest.ofPush(
            "", new ByteArrayInputStream(original.text().getBytes(UTF_8)), Samples.NOW),
        again);
    assertThat(again.accepted()).isEqualTo(pushed.accepted());
    assertThat(again.originals().values())
        .extracting(Original::key)
        .containsExactly(original.key());
    assertThat(original.key()).isNotBlank();
  }

  @Test
  void garbage_hands_nobody_over() {
    ChannelAdapter adapter = adapter();
    if (!adapter.surfaces().contains(Surface.HAND_OVER)) {
      return;
    }
    assertThatThrownBy(() -> adapter.handOver(Samples.withBody(request("谢谢"), Samples.garbage())))
        .isInstanceOfAny(IOException.class, RejectedException.class);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "https://foreign.example/",
        "https://foreign.example:8443/done",
        "//foreign.example/done",
        "foreignapp://done",
        "javascript:alert(1)",
        "data:text/html,1"
      })
  void nobody_is_led_to_an_address_that_is_not_among_its_origins(String address)
      throws IOException {
    ChannelAdapter adapter = adapter();
    if (!adapter.surfaces().contains(Surface.HAND_OVER)) {
      return;
    }
    Optional<URI> back = Optional.empty();
    try {
      back = adapter.handOver(handOverBackTo(address)).backUrl();
    } catch (RejectedException e) {
      FactoryContract.verify(e.problem());
    }
    assertThat(back).isEmpty();
  }

  @Test
  void a_channel_that_pulls_says_from_where_and_how_often_and_survives_that_nobody_is_there() {
    if (!adapter().surfaces().contains(Surface.PULL)) {
      return;
    }
    SettingsSchema schema = factory().settingsSchema();
    assertThat(schema.setting(Pulled.ADDRESS)).isPresent();
    assertThat(schema.setting(Pulled.MINUTES).flatMap(Setting::otherwise)).isPresent();
    Map<String, String> nobody = new HashMap<>(settings());
    nobody.put(Pulled.ADDRESS, "https://127.0.0.1:1/");
    ChannelAdapter adapter = factory().create(schema.complete(nobody), Samples.jinghong());
    assertThatThrownBy(() -> adapter.poll(Optional.empty()))
        .isInstanceOfAny(IOException.class, RejectedException.class);
  }

  @Test
  void an_answer_tells_of_every_record() {
    PushAnswer answer =
        new PushAnswer(
            Optional.of("P-1"),
            Optional.of(2L),
            List.of(
                new PushAnswer.Result(
                    1, Optional.of("k"), PushAnswer.State.ACCEPTED, Optional.of("R"), List.of()),
                new PushAnswer.Result(
                    2,
                    Optional.empty(),
                    PushAnswer.State.REJECTED,
                    Optional.empty(),
                    List.of(Problem.of("sample-problem", "field", "请改正。", "Correct it.")))));
    adapter()
        .respond(answer)
        .ifPresent(
            rendered -> {
              assertThat(rendered.mediaType()).isNotBlank();
              assertThat(new String(rendered.bytes(), UTF_8)).contains("sample-problem", "请改正。");
            });
  }

  @Test
  void an_answer_on_its_way_back_holds_what_was_answered() {
    CitizenAnswer answer =
        new CitizenAnswer(
            "ANSWER-1", Optional.of("CASE-1"), "已整改，谢谢您", Samples.NOW, Optional.of("USER-1"));
    ChannelAdapter adapter = adapter();
    adapter
        .encode(answer)
        .ifPresent(
            bytes -> {
              assertThat(new String(bytes, UTF_8)).contains("CASE-1", "已整改，谢谢您");
              assertThat(adapter.encode(answer).orElseThrow()).isEqualTo(bytes);
            });
  }

  private void refusedWithoutHarm(ChannelRequest bad) throws IOException {
    ChannelAdapter adapter = adapter();
    EvaluationDraft before = one(adapter, "谢谢");
    CollectedDrafts drafts = new CollectedDrafts();
    boolean refused = false;
    try {
      adapter.decode(bad, drafts);
    } catch (RejectedException e) {
      FactoryContract.verify(e.problem());
      refused = true;
    } catch (IOException e) {
      refused = true;
    }
    assertThat(drafts.accepted()).isEmpty();
    assertThat(refused || !drafts.rejected().isEmpty()).as("it was refused").isTrue();
    drafts.problems().forEach(FactoryContract::verify);
    assertThat(one(adapter, "谢谢")).isEqualTo(before);
  }

  private ChannelAdapter adapter() {
    return create(Samples.jinghong());
  }

  private ChannelAdapter create(PluginContext context) {
    ChannelAdapterFactory factory = factory();
    return factory.create(factory.settingsSchema().complete(settings()), context);
  }

  private EvaluationDraft one(ChannelAdapter adapter, String words) throws IOException {
    CollectedDrafts drafts = new CollectedDrafts();
    adapter.decode(request(words), drafts);
    assertThat(drafts.problems()).isEmpty();
    assertThat(drafts.accepted()).hasSize(1);
    return drafts.accepted().get(0);
  }

  private String words(ChannelAdapter adapter, String words) {
    try {
      return one(adapter, words).words();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
