package org.haochaping.channel.hotline;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import org.haochaping.plugin.api.ChannelAdapter;
import org.haochaping.plugin.api.ChannelAdapterFactory;
import org.haochaping.plugin.api.ChannelRequest;
import org.haochaping.plugin.tck.CollectedDrafts;
import org.haochaping.plugin.tck.PackagedPluginContract;
import org.haochaping.plugin.tck.Samples;
import org.junit.jupiter.api.Test;
import org.pf4j.DefaultPluginManager;
import org.pf4j.PluginManager;

class PackagedHotlineIT extends PackagedPluginContract {

  @Test
  void its_libraries_are_relocated() throws IOException {
    try (JarFile jar = new JarFile(jar().toFile())) {
      assertThat(jar.stream().map(JarEntry::getName))
          .filteredOn(name -> name.endsWith(".class"))
          .allMatch(name -> name.startsWith("org/haochaping/channel/hotline/"));
    }
  }

  @Test
  void what_was_left_of_its_libraries_still_fetches_a_page() throws Exception {
    PluginManager plugins = new DefaultPluginManager(jar().getParent());
    String id = plugins.loadPlugin(jar());
    try (HotlineSystem system =
        HotlineSystem.that(
            HotlineSystem.says(200, "{\"records\":[{\"工单编号\":\"1\"}],\"next\":\"n\"}"))) {
      plugins.startPlugin(id);
      ChannelAdapterFactory factory = plugins.getExtensions(ChannelAdapterFactory.class, id).get(0);
      Map<String, String> settings = Map.of("pullUrl", system.url(), "allowHttp", "true");
      ChannelAdapter adapter =
          factory.create(
              factory.settingsSchema().complete(settings), Samples.jinghong(Set.of("127.0.0.1")));
      assertThat(adapter.poll(Optional.empty()).cursor()).contains("n");
    } finally {
      plugins.unloadPlugin(id);
    }
  }

  @Test
  void what_was_left_of_its_libraries_still_reads_an_export() throws IOException {
    PluginManager plugins = new DefaultPluginManager(jar().getParent());
    String id = plugins.loadPlugin(jar());
    try {
      plugins.startPlugin(id);
      ChannelAdapterFactory factory = plugins.getExtensions(ChannelAdapterFactory.class, id).get(0);
      ChannelAdapter adapter =
          factory.create(factory.settingsSchema().complete(Map.of()), Samples.jinghong());
      String row = "1,是,YBJ,2026-10-31,满意";
      byte[] csv = (Exports.HEADINGS + "\n" + row).getBytes(StandardCharsets.UTF_8);
      for (byte[] file : List.of(csv, Exports.xlsx(Exports.HEADINGS, row))) {
        CollectedDrafts drafts = new CollectedDrafts();
        adapter.decode(
            ChannelRequest.ofFile("", "热线", new ByteArrayInputStream(file), Samples.NOW), drafts);
        assertThat(drafts.accepted()).hasSize(1);
      }
    } finally {
      plugins.unloadPlugin(id);
    }
  }
}
