package org.haochaping.channel.file;

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

class PackagedFileChannelIT extends PackagedPluginContract {
  private static final String ROW = "A-1,4,D08,电话,2026-10-31,满意";

  @Test
  void its_libraries_are_relocated_and_named_with_their_licences() throws IOException {
    try (JarFile jar = new JarFile(jar().toFile())) {
      assertThat(jar.stream().map(JarEntry::getName))
          .filteredOn(name -> name.endsWith(".class"))
          .allMatch(name -> name.startsWith("org/haochaping/channel/file/"));
      assertThat(jar.stream().map(JarEntry::getName))
          .contains("META-INF/NOTICE", "META-INF/LICENSE");
    }
  }

  @Test
  void what_was_left_of_its_libraries_still_reads_both_kinds_of_files() throws IOException {
    PluginManager plugins = new DefaultPluginManager(jar().getParent());
    String id = plugins.loadPlugin(jar());
    try {
      plugins.startPlugin(id);
      ChannelAdapterFactory factory = plugins.getExtensions(ChannelAdapterFactory.class, id).get(0);
      ChannelAdapter adapter =
          factory.create(factory.settingsSchema().complete(Map.of()), Samples.jinghong());
      byte[] csv = (Uploads.HEADINGS + "\n" + ROW).getBytes(StandardCharsets.UTF_8);
      byte[] xlsx =
          Uploads.xlsx(
              sheet -> {
                Uploads.row(sheet, 0, Uploads.HEADINGS.split(","));
                Uploads.row(sheet, 1, ROW.split(","));
              });
      for (byte[] file : new byte[][] {csv, xlsx}) {
        CollectedDrafts drafts = new CollectedDrafts();
        adapter.decode(
            ChannelRequest.ofFile("", "评价", new ByteArrayInputStream(file), Samples.NOW), drafts);
        assertThat(drafts.accepted()).hasSize(1);
      }
    } finally {
      plugins.unloadPlugin(id);
    }
  }
}
