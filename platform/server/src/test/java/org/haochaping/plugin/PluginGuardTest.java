package org.haochaping.plugin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.lang.ref.WeakReference;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.haochaping.plugin.api.ChannelAdapter;
import org.haochaping.plugin.api.ChannelAdapterFactory;
import org.haochaping.plugin.api.ChannelRequest;
import org.haochaping.plugin.api.DraftSink;
import org.haochaping.plugin.api.EvaluationDraft;
import org.haochaping.plugin.api.Form;
import org.haochaping.plugin.api.PluginContext;
import org.haochaping.plugin.api.Problem;
import org.haochaping.plugin.api.RejectedException;
import org.haochaping.plugin.api.ServiceRecordDraft;
import org.haochaping.plugin.artefact.PluginArchive;
import org.haochaping.web.Refusal;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("Whatever a plugin does, it harms nobody but itself")
@Timeout(60)
class PluginGuardTest {
  private static final Duration SOON = Duration.ofMillis(300);
  private static final String HANG =
      "try { Thread.sleep(600_000); } catch (InterruptedException e) {}";

  private final String release = "release." + UUID.randomUUID();
  private final String hangForGood =
      "while (!Boolean.getBoolean(\"" + release + "\")) { " + HANG.replace("600_000", "5") + " }";

  @TempDir Path folder;
  private final ExecutorService threads = Executors.newCachedThreadPool();
  private final PluginGuard guard = new PluginGuard();

  @AfterEach
  void release() {
    System.setProperty(release, "true");
    threads.shutdownNow();
  }

  @Test
  void a_call_runs_with_the_plugins_own_class_loader_in_context() throws IOException {
    LoadedPlugin plugin =
        load(
            "say(sink, \"\" + (Thread.currentThread().getContextClassLoader() == getClass().getClassLoader()));");
    assertThat(call(plugin).words()).containsExactly("true");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "throw new IllegalStateException(\"13800138000\");",
        "throw new NoClassDefFoundError(\"x\");",
        "throw new StackOverflowError();",
        "throw new OutOfMemoryError();",
        "throw new Error();",
        "class Own extends RuntimeException {} throw new Own();",
        "Object o = null; o.toString();"
      })
  void what_it_throws_ends_at_the_guard(String body) throws IOException {
    LoadedPlugin plugin = load(body);
    refused("plugin-failed", plugin);
    assertThat(plugin.tally().failures()).isEqualTo(1);
    assertThat(plugin.unloadIfIdle()).as("no call is left in it").isTrue();
  }

  @Test
  void its_refusals_and_broken_bodies_are_answers_not_failures() throws IOException {
    LoadedPlugin rejecting =
        load("throw new RejectedException(Problem.of(\"no\", \"f\", \"不行\", \"No\"));");
    assertThatThrownBy(() -> call(rejecting)).isInstanceOf(RejectedException.class);
    LoadedPlugin unreadable = load("throw new IOException(\"cut off\");");
    assertThatThrownBy(() -> call(unreadable)).isInstanceOf(IOException.class);
    assertThat(rejecting.tally().failures() + unreadable.tally().failures()).isZero();
  }

  @Test
  void a_call_that_hangs_is_given_up_and_interrupted() throws Exception {
    LoadedPlugin plugin = load(HANG);
    refused("plugin-too-slow", plugin);
    assertThat(plugin.drain(5_000)).as("the interrupted call has ended").isTrue();
  }

  @Test
  void one_that_hangs_for_good_is_never_unloaded_under_its_own_feet() throws Exception {
    LoadedPlugin plugin = load(hangForGood);
    refused("plugin-too-slow", plugin);
    assertThat(plugin.drain(200)).isFalse();
    assertThat(plugin.enter()).as("it takes no more calls").isEmpty();
    System.setProperty(release, "true");
    assertThat(plugin.drain(5_000)).isTrue();
  }

  @Test
  void hanging_calls_fill_their_own_bulkhead_and_no_other() throws IOException {
    LoadedPlugin hanging = load(hangForGood);
    LoadedPlugin good = load("say(sink, \"好\");");
    for (int i = 0; i < LoadedPlugin.BULKHEAD; i++) {
      int number = i;
      threads.submit(() -> outcome(hanging, number));
    }
    while (hanging.tally().timeouts() < LoadedPlugin.BULKHEAD) {
      assertThat(call(good).words()).containsExactly("好");
    }
    refused("plugin-busy", hanging);
    assertThat(call(good).words()).containsExactly("好");
  }

  @Test
  void what_the_core_threw_comes_back_as_it_was_even_if_the_plugin_swallows_it()
      throws IOException {
    RuntimeException full = new IllegalStateException("the database is full");
    for (String body :
        new String[] {
          "say(sink, \"a\");",
          "try { say(sink, \"a\"); } catch (RuntimeException e) {}",
          "try { say(sink, \"a\"); } catch (RuntimeException e) { throw new Error(e); }"
        }) {
      LoadedPlugin plugin = load(body);
      assertThatThrownBy(() -> decode(plugin, new Full(full))).isSameAs(full);
    }
  }

  @Test
  void a_call_that_was_given_up_can_say_nothing_more() throws Exception {
    LoadedPlugin plugin = load(hangForGood + " say(sink, \"late\");");
    Heard heard = new Heard();
    assertThatThrownBy(() -> decode(plugin, heard)).isInstanceOf(Refusal.class);
    System.setProperty(release, "true");
    assertThat(plugin.drain(5_000)).isTrue();
    assertThat(heard.words()).isEmpty();
  }

  @Test
  void a_plugin_sees_the_api_and_nothing_else_of_the_server() throws IOException {
    LoadedPlugin plugin =
        load(
            """
            for (String name : List.of("org.haochaping.plugin.PluginHouse", "jakarta.json.Json",
                "org.haochaping.web.Refusal")) {
              try {
                Class.forName(name);
                say(sink, "sees " + name);
              } catch (ClassNotFoundException e) {
              }
            }
            """);
    assertThat(call(plugin).words()).isEmpty();
  }

  @Test
  void an_unloaded_plugin_leaves_no_class_loader() throws Exception {
    WeakReference<ClassLoader> loader = loadCallAndUnload();
    for (int i = 0; i < 50 && loader.get() != null; i++) {
      System.gc();
      Thread.sleep(20);
    }
    assertThat(loader.get()).isNull();
  }

  @Test
  void a_stop_that_never_ends_holds_nobody_up() throws Exception {
    TestPlugin stubborn =
        TestPlugin.channel("told", "say(sink, \"好\");")
            .start("} @Override public void stop() { " + hangForGood);
    Path jar = Files.write(Files.createTempFile(folder, "p", ".jar"), stubborn.jar());
    LoadedPlugin plugin = LoadedPlugin.load(jar, PluginArchive.inspect(jar), "");
    call(plugin);
    assertThat(plugin.unloadIfIdle()).isTrue();
    assertThat(plugin.enter()).isEmpty();
  }

  private WeakReference<ClassLoader> loadCallAndUnload() throws Exception {
    LoadedPlugin plugin = load("say(sink, \"好\");");
    call(plugin);
    assertThat(plugin.drain(5_000)).isTrue();
    return new WeakReference<>(plugin.loader());
  }

  private void refused(String code, LoadedPlugin plugin) {
    assertThatThrownBy(() -> call(plugin))
        .isInstanceOf(Refusal.class)
        .extracting(thrown -> ((Refusal) thrown).code())
        .isEqualTo(code);
  }

  private String outcome(LoadedPlugin plugin, int number) {
    try {
      return call(plugin).words() + " " + number;
    } catch (IOException | RuntimeException e) {
      return e.toString();
    }
  }

  private Heard call(LoadedPlugin plugin) throws IOException {
    Heard heard = new Heard();
    decode(plugin, heard);
    return heard;
  }

  private void decode(LoadedPlugin plugin, DraftSink sink) throws IOException {
    CoreSink.lend(
        sink,
        core ->
            guard.call(
                plugin.enter().orElseThrow(),
                SOON,
                () -> {
                  core.decode(product(plugin), request());
                  return true;
                }));
  }

  private static ChannelAdapter product(LoadedPlugin plugin) {
    return plugin
        .factory(ChannelAdapterFactory.class)
        .orElseThrow()
        .create(
            plugin.schema().complete(Map.of()),
            new PluginContext("532801", "景洪市", Clock.systemUTC()));
  }

  static ChannelRequest request() {
    return new ChannelRequest(
        "text/plain",
        Optional.empty(),
        InputStream.nullInputStream(),
        Form.empty(),
        Instant.parse("2026-11-02T00:00:00Z"),
        Optional.of(UUID.randomUUID().toString()),
        Optional.empty());
  }

  private LoadedPlugin load(String decode) throws IOException {
    Path jar = Files.createTempFile(folder, "p", ".jar");
    Files.write(jar, TestPlugin.channel("told", decode).jar());
    return LoadedPlugin.load(jar, PluginArchive.inspect(jar), "");
  }

  private record Full(RuntimeException reason) implements DraftSink {
    @Override
    public void accept(long position, EvaluationDraft draft) {
      throw reason;
    }

    @Override
    public void accept(long position, ServiceRecordDraft draft) {
      throw reason;
    }

    @Override
    public void reject(long position, List<Problem> problems) {
      throw reason;
    }
  }
}
