package org.haochaping.notify.sms;

import java.util.Map;
import org.haochaping.plugin.tck.PackagedPluginContract;

class PackagedSmsIT extends PackagedPluginContract {

  @Override
  protected Map<String, String> settings() {
    return SmsGateways.settings("aliyun", 1);
  }
}
