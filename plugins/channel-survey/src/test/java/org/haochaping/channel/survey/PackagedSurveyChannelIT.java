package org.haochaping.channel.survey;

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

class PackagedSurveyChannelIT extends PackagedPluginContract {

  @Test
  void it_brings_no_classes_but_its_own() throws IOException {
    try (JarFile jar = new JarFile(jar().toFile())) {
      assertThat(jar.stream().map(JarEntry::getName))
          .filteredOn(name -> name.endsWith(".class"))
          .allMatch(name -> name.startsWith("org/haochaping/channel/survey/"));
    }
  }

  @Test
  void as_it_is_packaged_it_reads_a_sheet() throws IOException {
    PluginManager plugins = new DefaultPluginManager(jar().getParent());
    String id = plugins.loadPlugin(jar());
    try {
      plugins.startPlugin(id);
      ChannelAdapterFactory factory = plugins.getExtensions(ChannelAdapterFactory.class, id).get(0);
      ChannelAdapter adapter =
          factory.create(factory.settingsSchema().complete(Map.of()), Samples.jinghong());
      CollectedDrafts drafts = new CollectedDrafts();
      adapter.decode(FilledIn.request(FilledIn.sheet("SATISFIED", "谢谢")), drafts);
      assertThat(drafts.accepted()).hasSize(1);
    } finally {
      plugins.unloadPlugin(id);
    }
  }
}
