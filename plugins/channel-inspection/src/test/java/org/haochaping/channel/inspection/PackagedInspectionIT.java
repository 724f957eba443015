package org.haochaping.channel.inspection;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.Map;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import org.haochaping.plugin.api.ChannelAdapter;
import org.haochaping.plugin.api.ChannelAdapterFactory;
import org.haochaping.plugin.api.Form;
import org.haochaping.plugin.tck.CollectedDrafts;
import org.haochaping.plugin.tck.PackagedPluginContract;
import org.haochaping.plugin.tck.Samples;
import org.junit.jupiter.api.Test;
import org.pf4j.DefaultPluginManager;
import org.pf4j.PluginManager;

class PackagedInspectionIT extends PackagedPluginContract {

  @Test
  void what_it_shares_is_relocated() throws IOException {
    try (JarFile jar = new JarFile(jar().toFile())) {
      assertThat(jar.stream().map(JarEntry::getName))
          .filteredOn(name -> name.endsWith(".class"))
          .allMatch(name -> name.startsWith("org/haochaping/channel/inspection/"));
    }
  }

  @Test
  void the_finished_jar_reads_a_visit() throws IOException {
    PluginManager plugins = new DefaultPluginManager(jar().getParent());
    String id = plugins.loadPlugin(jar());
    try {
      plugins.startPlugin(id);
      ChannelAdapterFactory factory = plugins.getExtensions(ChannelAdapterFactory.class, id).get(0);
      ChannelAdapter adapter =
          factory.create(
              factory.settingsSchema().complete(Map.of("bands", "90、80、60、40")),
              Samples.jinghong());
      CollectedDrafts drafts = new CollectedDrafts();
      adapter.decode(Visits.sent(Map.of(Form.POINTS, "80", Form.FULL_POINTS, "100")), drafts);
      assertThat(drafts.scores()).hasSize(1);
      assertThat(drafts.accepted()).hasSize(1);
    } finally {
      plugins.unloadPlugin(id);
    }
  }
}
