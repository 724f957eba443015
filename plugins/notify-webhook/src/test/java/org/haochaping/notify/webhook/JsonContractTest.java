package org.haochaping.notify.webhook;

import java.util.Map;
import java.util.Optional;
import org.haochaping.plugin.api.NotifierFactory;
import org.haochaping.plugin.tck.Gateway;
import org.haochaping.plugin.tck.NotifierContract;

class JsonContractTest extends NotifierContract {

  @Override
  protected NotifierFactory factory() {
    return new WebhookNotifierFactory();
  }

  @Override
  protected Gateway gateway() {
    return Hooks.open("json", "{\"code\":0}");
  }

  @Override
  protected Map<String, String> settings(int port) {
    return Hooks.settings("json", port);
  }

  @Override
  protected String recipient() {
    return "13900001234";
  }

  @Override
  protected Optional<String> errorWithin200() {
    return Optional.of("{\"code\":5,\"msg\":\"busy\"}");
  }
}
