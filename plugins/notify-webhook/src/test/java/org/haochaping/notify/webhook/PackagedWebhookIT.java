package org.haochaping.notify.webhook;

import java.util.Map;
import org.haochaping.plugin.tck.PackagedPluginContract;

class PackagedWebhookIT extends PackagedPluginContract {

  @Override
  protected Map<String, String> settings() {
    return Hooks.settings("dingtalk", 1);
  }
}
