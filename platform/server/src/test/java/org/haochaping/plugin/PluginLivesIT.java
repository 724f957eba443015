package org.haochaping.plugin;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.ref.WeakReference;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyPair;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.haochaping.liquibase.ScratchDatabase;
import org.haochaping.plugin.artefact.ArtefactRows;
import org.haochaping.plugin.artefact.NodeRows;
import org.haochaping.plugin.artefact.PluginFiles;
import org.haochaping.plugin.tck.PluginSigner;
import org.haochaping.plugin.tck.SigningKeys;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("Two hundred times in and out of the house: nothing of a plugin stays behind")
@Timeout(300)
class PluginLivesIT {
  private static final int ROUNDS = 200;
  private static final int CALLS = 3;
  private static final Path OPEN_FILES = Path.of("/proc/self/fd");
  private static final Clock CLOCK = Clock.systemUTC();
  private static final PluginInstance INSTANCE =
      new PluginInstance(UUID.randomUUID(), "532801", "景洪市", Map.of());

  /**
   * As careless as libraries are: a resource read by its address and never closed, a value of its
   * own class left on the thread.
   */
  private static final TestPlugin CARELESS =
      TestPlugin.channel(
              "hello",
              """
              getClass().getResource("/META-INF/extensions.idx").openStream().read();
              new java.net.URL(getClass().getResource("/META-INF/MANIFEST.MF").toString())
                  .openStream().read();
              Factory.LEFT.set(new Factory());
              say(sink, "好");
              """)
          .member("static final ThreadLocal<Factory> LEFT = new ThreadLocal<>();");

  private final ScratchDatabase database = ScratchDatabase.create();
  private final KeyPair pair = SigningKeys.make();

  @TempDir Path folder;
  private PluginHouse house;

  @BeforeEach
  void open() throws SQLException {
    try (Connection owner = database.owner();
        PreparedStatement statement =
            owner.prepareStatement(
                "insert into plugin_trusted_key (key_id, algorithm, public_key, name)"
                    + " values ('vendor', 'Ed25519', ?, '测试')")) {
      statement.setBytes(1, pair.getPublic().getEncoded());
      statement.executeUpdate();
    }
    house =
        new PluginHouse(
            new ArtefactRows(database.appSource()),
            new NodeRows(database.appSource(), CLOCK),
            new PluginFiles(folder.resolve("node")),
            new PluginGuard(),
            CLOCK);
  }

  @AfterEach
  void close() {
    house.close();
  }

  @Test
  void two_hundred_rounds_leave_no_class_loader_no_thread_and_no_file() throws Exception {
    byte[] jar = CARELESS.jar();
    Path file = Files.write(folder.resolve("to-sign.jar"), jar);
    String signature = Files.readString(PluginSigner.sign(file, "vendor", pair.getPrivate()));
    house.install(jar, signature, "operator");
    lived();
    out();
    awaitNoThread();
    long files = openFiles("");
    int threads = Thread.getAllStackTraces().size();

    List<WeakReference<ClassLoader>> loaders = new ArrayList<>();
    for (int i = 0; i < ROUNDS; i++) {
      in();
      loaders.add(lived());
      out();
    }

    for (int i = 0; i < 100 && alive(loaders) > 0; i++) {
      System.gc();
      Thread.sleep(50);
    }
    assertThat(alive(loaders)).as("class loaders").isZero();
    awaitNoThread();
    assertThat(Thread.getAllStackTraces().size()).as("threads").isLessThan(threads + 5);
    assertThat(openFiles(folder.toRealPath().toString())).as("jars still open").isZero();
    assertThat(openFiles("")).as("files open").isLessThan(files + 5);
    try (Stream<Path> kept = Files.list(folder.resolve("node"))) {
      assertThat(kept).as("files kept").hasSize(1);
    }
  }

  /** Some calls of each sort; what is left is only a weak reference to its class loader. */
  private WeakReference<ClassLoader> lived() throws IOException {
    PluginCalls calls = new PluginCalls(house, CLOCK, Set.of());
    for (int i = 0; i < CALLS; i++) {
      Heard heard = new Heard();
      new GuardedChannel(calls, "hello", INSTANCE).decode(PluginGuardTest.request(), heard);
      assertThat(heard.words()).containsExactly("好");
      calls.background(
          Point.CHANNEL, "hello", INSTANCE, Duration.ofSeconds(5), channel -> channel.surfaces());
      calls.tryOut("hello", INSTANCE);
    }
    return new WeakReference<>(house.bound("hello", Optional.empty()).orElseThrow().loader());
  }

  private void out() throws SQLException {
    state("WITHDRAWN");
    house.converge();
    assertThat(house.bound("hello", Optional.empty())).isEmpty();
  }

  private void in() throws SQLException {
    state("INSTALLED");
    house.converge();
  }

  private void state(String state) throws SQLException {
    try (Connection owner = database.owner();
        var statement = owner.createStatement()) {
      statement.execute("update plugin_artifact set state = '" + state + "'");
    }
  }

  /** A thread may take a moment to end. */
  private static void awaitNoThread() throws InterruptedException {
    for (int i = 0; i < 100 && !pluginThreads().isEmpty(); i++) {
      Thread.sleep(50);
    }
    assertThat(pluginThreads()).as("threads of the plugin").isEmpty();
  }

  private static List<String> pluginThreads() {
    return Thread.getAllStackTraces().keySet().stream()
        .map(Thread::getName)
        .filter(name -> name.startsWith("plugin hello"))
        .toList();
  }

  private static long alive(List<WeakReference<ClassLoader>> loaders) {
    return loaders.stream().filter(loader -> loader.get() != null).count();
  }

  private static long openFiles(String below) throws IOException {
    try (Stream<Path> handles = Files.list(OPEN_FILES)) {
      return handles.filter(handle -> leads(handle, below)).count();
    }
  }

  private static boolean leads(Path handle, String below) {
    try {
      return Files.readSymbolicLink(handle).toString().startsWith(below);
    } catch (IOException e) {
      return false; // it was closed meanwhile
    }
  }
}
