package org.haochaping.channel.window;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.Map;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import org.haochaping.plugin.api.ChannelAdapter;
import org.haochaping.plugin.api.ChannelAdapterFactory;
import org.haochaping.plugin.tck.CollectedDrafts;
import org.haochaping.plugin.tck.PackagedPluginContract;
import org.haochaping.plugin.tck.Samples;
import org.junit.jupiter.api.Test;
import org.pf4j.DefaultPluginManager;
import org.pf4j.PluginManager;

class PackagedWindowChannelIT extends PackagedPluginContract {
  private static final String RECORD =
      "[{\"recordNo\": 1, \"windowCode\": \"JH-03\", \"level\": 5, \"time\": \"20261101093000\"}]";

  @Test
  void its_library_is_relocated_and_named_with_its_licence() throws IOException {
    try (JarFile jar = new JarFile(jar().toFile())) {
      assertThat(jar.stream().map(JarEntry::getName))
          .filteredOn(name -> name.endsWith(".class"))
          .allMatch(name -> name.startsWith("org/haochaping/channel/window/"));
      assertThat(jar.stream().map(JarEntry::getName))
          .contains("META-INF/NOTICE", "META-INF/LICENSE");
    }
  }

  @Test
  void what_was_left_of_its_library_still_reads_a_push() throws IOException {
    PluginManager plugins = new DefaultPluginManager(jar().getParent());
    String id = plugins.loadPlugin(jar());
    try {
      plugins.startPlugin(id);
      ChannelAdapterFactory factory = plugins.getExtensions(ChannelAdapterFactory.class, id).get(0);
      ChannelAdapter adapter =
          factory.create(factory.settingsSchema().complete(Map.of()), Samples.jinghong());
      CollectedDrafts drafts = new CollectedDrafts();
      adapter.decode(Devices.request(RECORD), drafts);
      assertThat(drafts.accepted()).hasSize(1);
    } finally {
      plugins.unloadPlugin(id);
    }
  }
}
