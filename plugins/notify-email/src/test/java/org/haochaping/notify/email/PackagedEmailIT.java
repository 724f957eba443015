package org.haochaping.notify.email;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.Map;
import java.util.Set;
import org.haochaping.plugin.api.Message;
import org.haochaping.plugin.api.Notifier;
import org.haochaping.plugin.api.NotifierFactory;
import org.haochaping.plugin.api.Reach;
import org.haochaping.plugin.api.Sending;
import org.haochaping.plugin.tck.PackagedPluginContract;
import org.haochaping.plugin.tck.Samples;
import org.junit.jupiter.api.Test;
import org.pf4j.DefaultPluginManager;
import org.pf4j.PluginManager;

class PackagedEmailIT extends PackagedPluginContract {

  @Override
  protected Map<String, String> settings() {
    return PostOffice.settings(1);
  }

  @Test
  void it_sends_with_the_library_as_it_is_in_the_jar() throws IOException {
    PluginManager plugins = new DefaultPluginManager(jar().getParent());
    String id = plugins.loadPlugin(jar());
    ClassLoader before = Thread.currentThread().getContextClassLoader();
    try (PostOffice office = PostOffice.open()) {
      plugins.startPlugin(id);
      NotifierFactory factory = plugins.getExtensions(NotifierFactory.class, id).get(0);
      Thread.currentThread().setContextClassLoader(factory.getClass().getClassLoader());
      Notifier notifier =
          factory.create(
              factory.settingsSchema().complete(office.settings()),
              Samples.jinghong(Set.of("127.0.0.1")));
      Sending sent =
          notifier.send(
              new Message(
                  "m-1", Reach.MAIL, "wang@example.cn", "提醒", "正文", "staff-reminder", Map.of()));
      assertThat(sent.outcome()).isEqualTo(Sending.Outcome.ACCEPTED);
      assertThat(office.received()).hasSize(1);
    } finally {
      Thread.currentThread().setContextClassLoader(before);
      plugins.unloadPlugin(id);
    }
  }
}
