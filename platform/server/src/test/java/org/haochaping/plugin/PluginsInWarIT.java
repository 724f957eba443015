package org.haochaping.plugin;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotSame;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.inject.Inject;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.lang.ref.WeakReference;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.haochaping.plugin.api.ChannelAdapterFactory;
import org.haochaping.plugin.api.ChannelRequest;
import org.haochaping.plugin.api.Form;
import org.haochaping.plugin.api.PluginContext;
import org.haochaping.plugin.artefact.PluginArchive;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.ShrinkWrap;
import org.jboss.shrinkwrap.api.asset.ByteArrayAsset;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.pf4j.PluginClassLoader;

@ExtendWith(ArquillianExtension.class)
@DisplayName("Plugins in the WAR: one manager an artefact, versions side by side, unloading frees")
class PluginsInWarIT {
  private static final int ROUNDS = 200;

  @Deployment
  static WebArchive war() {
    TestPlugin one =
        TestPlugin.channel(
            "hello",
            "say(sink, \"一 \" + (Thread.currentThread().getContextClassLoader()"
                + " == getClass().getClassLoader()));");
    TestPlugin two =
        TestPlugin.channel(
                "hello",
                """
                for (String name : List.of("jakarta.json.Json", "org.haochaping.plugin.Plugins")) {
                  try {
                    Class.forName(name);
                    say(sink, "sees " + name);
                  } catch (ClassNotFoundException e) {
                  }
                }
                say(sink, "二");
                """)
            .version("2.0.0");
    return ShrinkWrap.createFromZipFile(WebArchive.class, new File("target/haochaping.war"))
        .addClasses(PluginsInWarIT.class, Heard.class)
        .addAsResource(new ByteArrayAsset(one.jar()), "test-plugins/one.jar")
        .addAsResource(new ByteArrayAsset(two.jar()), "test-plugins/two.jar");
  }

  @Inject Plugins plugins;

  @Test
  void two_versions_of_one_plugin_answer_side_by_side() throws IOException {
    LoadedPlugin one = load("one");
    LoadedPlugin two = load("two");
    try {
      assertEquals(List.of("一 true"), said(one));
      assertEquals(List.of("二"), said(two));
      Class<?> first = one.factory(ChannelAdapterFactory.class).orElseThrow().getClass();
      Class<?> second = two.factory(ChannelAdapterFactory.class).orElseThrow().getClass();
      assertEquals(first.getName(), second.getName());
      assertNotSame(first, second);
      assertSame(ChannelAdapterFactory.class, first.getInterfaces()[0]);
    } finally {
      assertTrue(one.unloadIfIdle());
      assertTrue(two.unloadIfIdle());
    }
  }

  @Test
  void two_hundred_lives_leave_no_class_loader_and_no_open_file() throws Exception {
    List<WeakReference<ClassLoader>> loaders = new ArrayList<>();
    loaders.add(live());
    long files = openFiles();
    for (int i = 1; i < ROUNDS; i++) {
      loaders.add(live());
    }
    for (int i = 0; i < 100 && alive(loaders) > 0; i++) {
      System.gc();
      Thread.sleep(50);
    }
    assertEquals(0, alive(loaders));
    assertEquals(
        List.of(),
        Thread.getAllStackTraces().keySet().stream()
            .filter(thread -> thread.getContextClassLoader() instanceof PluginClassLoader)
            .map(Thread::getName)
            .toList());
    assertTrue(openFiles() <= files + 5, "open files: " + files + ", then " + openFiles());
  }

  @Test
  void the_house_of_the_application_is_open_and_empty() {
    assertEquals(List.of(), plugins.lodgings());
    assertTrue(!plugins.isReady("hello"));
  }

  private WeakReference<ClassLoader> live() throws IOException, InterruptedException {
    LoadedPlugin plugin = load("one");
    said(plugin);
    assertTrue(plugin.drain(5_000));
    return new WeakReference<>(plugin.loader());
  }

  private static long alive(List<WeakReference<ClassLoader>> loaders) {
    return loaders.stream().filter(loader -> loader.get() != null).count();
  }

  private static long openFiles() throws IOException {
    try (var handles = Files.list(Path.of("/proc/self/fd"))) {
      return handles.count();
    }
  }

  private List<String> said(LoadedPlugin plugin) throws IOException {
    ChannelRequest request =
        new ChannelRequest(
            "text/plain",
            Optional.empty(),
            InputStream.nullInputStream(),
            Form.empty(),
            Instant.EPOCH,
            Optional.empty(),
            Optional.empty());
    Heard heard = new Heard();
    new PluginGuard()
        .call(
            plugin.enter().orElseThrow(),
            Duration.ofSeconds(10),
            () -> {
              plugin
                  .factory(ChannelAdapterFactory.class)
                  .orElseThrow()
                  .create(
                      plugin.schema().complete(Map.of()),
                      new PluginContext("532801", "景洪市", Clock.systemUTC()))
                  .decode(request, heard);
              return true;
            });
    return heard.words();
  }

  private static LoadedPlugin load(String name) throws IOException {
    Path jar = Files.createTempFile("war-plugin", ".jar");
    try (InputStream in =
        PluginsInWarIT.class.getResourceAsStream("/test-plugins/" + name + ".jar")) {
      Files.write(jar, in.readAllBytes());
    }
    return LoadedPlugin.load(jar, PluginArchive.inspect(jar), name);
  }
}
