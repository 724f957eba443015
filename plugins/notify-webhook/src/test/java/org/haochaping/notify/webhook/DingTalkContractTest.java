package org.haochaping.notify.webhook;

import java.util.Map;
import java.util.Optional;
import org.haochaping.plugin.api.NotifierFactory;
import org.haochaping.plugin.tck.Gateway;
import org.haochaping.plugin.tck.NotifierContract;

class DingTalkContractTest extends NotifierContract {

  @Override
  protected NotifierFactory factory() {
    return new WebhookNotifierFactory();
  }

  @Override
  protected Gateway gateway() {
    return Hooks.open("dingtalk", Hooks.ROBOT_OK);
  }

  @Override
  protected Map<String, String> settings(int port) {
    return Hooks.settings("dingtalk", port);
  }

  @Override
  protected String recipient() {
    return "";
  }

  @Override
  protected Optional<String> errorWithin200() {
    return Optional.of("{\"errcode\":310000,\"errmsg\":\"sign not match\"}");
  }
}
