package org.haochaping.plugin.tck;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.lang.ref.WeakReference;
import java.net.URLConnection;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Enumeration;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.jar.Attributes;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.stream.Collectors;
import org.haochaping.plugin.api.BulletinFormatFactory;
import org.haochaping.plugin.api.ChannelAdapterFactory;
import org.haochaping.plugin.api.NotifierFactory;
import org.haochaping.plugin.api.PluginFactory;
import org.haochaping.plugin.api.Settings;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.pf4j.DefaultPluginManager;
import org.pf4j.PluginManager;
import org.pf4j.PluginState;

/**
 * What every finished jar must hold; to be run after packaging. The jar's path stands in the system
 * property {@value #JAR}.
 */
@DisplayName("The contract of packaged plugins")
public abstract class PackagedPluginContract {
  /** The system property that names the jar. */
  public static final String JAR = "haochaping.plugin.jar";

  private static final List<String> NOT_INSIDE =
      List.of(
          "org/haochaping/plugin/api/",
          "org/haochaping/plugin/tck/",
          "org/pf4j/",
          "org/slf4j/",
          "jakarta/",
          "java/",
          "javax/",
          "org/junit/",
          "META-INF/versions/9/module-info.class",
          "module-info.class");

  static {
    // Else the JDK itself keeps open every jar a resource of which was read by its address.
    URLConnection.setDefaultUseCaches("jar", false);
  }

  /** The jar under test. */
  protected Path jar() {
    String path = System.getProperty(JAR);
    assertThat(path).as("the system property " + JAR + " names the jar").isNotNull();
    return Path.of(path);
  }

  /** Settings every factory in the jar accepts; needed only where a setting is required. */
  protected Map<String, String> settings() {
    return Map.of();
  }

  @Test
  void its_manifest_is_complete_and_agrees_with_the_file_name() throws IOException {
    try (JarFile jar = new JarFile(jar().toFile())) {
      Attributes manifest = jar.getManifest().getMainAttributes();
      String id = manifest.getValue("Plugin-Id");
      String version = manifest.getValue("Plugin-Version");
      assertThat(id).matches("[a-z][a-z0-9]*(-[a-z0-9]+)*");
      assertThat(version).matches("[0-9]+\\.[0-9]+\\.[0-9]+(-[0-9A-Za-z.-]+)?");
      assertThat(manifest.getValue("Plugin-Requires")).isNotBlank().isNotEqualTo("*");
      assertThat(manifest.getValue("Plugin-Provider")).isNotBlank();
      assertThat(manifest.getValue("Plugin-Description")).isNotBlank();
      assertThat(jar().getFileName()).hasToString(id + "-" + version + ".jar");
    }
  }

  @Test
  void it_brings_nothing_the_core_brings() throws IOException {
    Set<String> entries = entries();
    assertThat(entries)
        .allSatisfy(
            entry -> assertThat(NOT_INSIDE).noneSatisfy(p -> assertThat(entry).startsWith(p)));
    assertThat(entries).noneMatch(entry -> entry.endsWith(".jar"));
  }

  @Test
  void its_extensions_are_listed_and_inside() throws IOException {
    Set<String> entries = entries();
    List<String> extensions = extensions();
    assertThat(extensions).isNotEmpty();
    assertThat(extensions)
        .allSatisfy(name -> assertThat(entries).contains(name.replace('.', '/') + ".class"));
  }

  @Test
  void it_starts_and_its_factories_carry_its_id() throws IOException {
    PluginManager plugins = new DefaultPluginManager(jar().getParent());
    String id = plugins.loadPlugin(jar());
    try {
      assertThat(plugins.startPlugin(id)).isEqualTo(PluginState.STARTED);
      List<PluginFactory> factories = plugins.getExtensions(PluginFactory.class, id);
      assertThat(factories).hasSameSizeAs(extensions());
      for (PluginFactory factory : factories) {
        assertThat(factory.id()).isEqualTo(id);
        FactoryContract.verify(factory, settings());
        assertThat(factory.getClass().getClassLoader()).isNotSameAs(getClass().getClassLoader());
        if (factory instanceof BulletinFormatFactory format) {
          renders(format);
        }
      }
    } finally {
      plugins.unloadPlugin(id);
    }
  }

  @Test
  void it_leaves_no_thread_and_no_open_file_behind(@TempDir Path folder) throws Exception {
    // The jar itself may be on the test's own class path, and open for that.
    Path copy = Files.copy(jar(), folder.resolve(jar().getFileName()));
    Leftovers leftovers = Leftovers.from();
    for (int round = 0; round < 3; round++) {
      PluginManager plugins = new DefaultPluginManager(folder);
      String id = plugins.loadPlugin(copy);
      plugins.startPlugin(id);
      for (PluginFactory factory : plugins.getExtensions(PluginFactory.class, id)) {
        create(factory);
      }
      plugins.unloadPlugin(id);
    }
    leftovers.noThread();
    Leftovers.notOpen(copy);
  }

  @Test
  void it_leaves_no_class_loader_when_its_threads_have_ended(@TempDir Path folder)
      throws Exception {
    Path copy = Files.copy(jar(), folder.resolve(jar().getFileName()));
    ExecutorService threads = Executors.newSingleThreadExecutor();
    WeakReference<ClassLoader> loader;
    try {
      loader = threads.submit(() -> lived(copy)).get();
    } finally {
      threads.shutdown();
    }
    assertThat(threads.awaitTermination(10, TimeUnit.SECONDS)).isTrue();
    for (int i = 0; i < 100 && loader.get() != null; i++) {
      System.gc();
      Thread.sleep(20);
    }
    assertThat(loader.get()).as("the class loader, after the plugin was unloaded").isNull();
  }

  /** One life of the plugin, with all its factories make; nothing of it is kept here. */
  private WeakReference<ClassLoader> lived(Path copy) {
    PluginManager plugins = new DefaultPluginManager(copy.getParent());
    String id = plugins.loadPlugin(copy);
    plugins.startPlugin(id);
    WeakReference<ClassLoader> loader = new WeakReference<>(plugins.getPluginClassLoader(id));
    for (PluginFactory factory : plugins.getExtensions(PluginFactory.class, id)) {
      create(factory);
      if (factory instanceof BulletinFormatFactory format) {
        renders(format);
      }
    }
    plugins.unloadPlugin(id);
    return loader;
  }

  private void create(PluginFactory factory) {
    Settings settings = factory.settingsSchema().complete(settings());
    if (factory instanceof ChannelAdapterFactory channel) {
      assertThat(channel.create(settings, Samples.jinghong()).surfaces()).isNotEmpty();
    }
    if (factory instanceof BulletinFormatFactory format) {
      assertThat(format.create(settings, Samples.jinghong())).isNotNull();
    }
    if (factory instanceof NotifierFactory notifier) {
      assertThat(notifier.create(settings, Samples.jinghong())).isNotNull();
    }
  }

  /** With the libraries as they are in the jar. */
  private void renders(BulletinFormatFactory format) {
    assertThat(
            format
                .create(format.settingsSchema().complete(settings()), Samples.jinghong())
                .render(SamplePapers.letter())
                .bytes())
        .isNotEmpty();
  }

  private Set<String> entries() throws IOException {
    Set<String> names = new HashSet<>();
    try (JarFile jar = new JarFile(jar().toFile())) {
      for (Enumeration<JarEntry> all = jar.entries(); all.hasMoreElements(); ) {
        String name = all.nextElement().getName();
        assertThat(names.add(name)).as("only one entry " + name).isTrue();
      }
    }
    return names;
  }

  private List<String> extensions() throws IOException {
    try (JarFile jar = new JarFile(jar().toFile())) {
      JarEntry index = jar.getJarEntry("META-INF/extensions.idx");
      assertThat(index).as("META-INF/extensions.idx").isNotNull();
      try (BufferedReader lines =
          new BufferedReader(
              new InputStreamReader(jar.getInputStream(index), StandardCharsets.UTF_8))) {
        return lines
            .lines()
            .map(line -> line.replaceFirst("#.*", "").strip())
            .filter(line -> !line.isEmpty())
            .collect(Collectors.toList());
      }
    }
  }
}
