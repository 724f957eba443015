package org.haochaping.channel.thirdparty;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
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

class PackagedThirdPartyIT extends PackagedPluginContract {

  @Test
  void its_libraries_are_relocated() throws IOException {
    try (JarFile jar = new JarFile(jar().toFile())) {
      assertThat(jar.stream().map(JarEntry::getName))
          .filteredOn(name -> name.endsWith(".class"))
          .allMatch(name -> name.startsWith("org/haochaping/channel/thirdparty/"));
    }
  }

  @Test
  void what_was_left_of_its_libraries_still_reads_a_report() throws IOException {
    PluginManager plugins = new DefaultPluginManager(jar().getParent());
    String id = plugins.loadPlugin(jar());
    try {
      plugins.startPlugin(id);
      ChannelAdapterFactory factory = plugins.getExtensions(ChannelAdapterFactory.class, id).get(0);
      ChannelAdapter adapter =
          factory.create(factory.settingsSchema().complete(Map.of()), Samples.jinghong());
      String file = Reports.HEADINGS + "\n" + Reports.row("SJJ", "80", "", "");
      CollectedDrafts drafts = new CollectedDrafts();
      adapter.decode(
          ChannelRequest.ofFile(
              "",
              "报告",
              new ByteArrayInputStream(file.getBytes(StandardCharsets.UTF_8)),
              Samples.NOW),
          drafts);
      assertThat(drafts.scores()).hasSize(1);
    } finally {
      plugins.unloadPlugin(id);
    }
  }
}
