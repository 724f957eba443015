package org.haochaping.notify.email;

import java.util.Map;
import java.util.Optional;
import org.haochaping.plugin.api.NotifierFactory;
import org.haochaping.plugin.tck.Gateway;
import org.haochaping.plugin.tck.NotifierContract;

class EmailContractTest extends NotifierContract {

  @Override
  protected NotifierFactory factory() {
    return new EmailNotifierFactory();
  }

  @Override
  protected Gateway gateway() {
    return PostOffice.open();
  }

  @Override
  protected Map<String, String> settings(int port) {
    return PostOffice.settings(port);
  }

  @Override
  protected String recipient() {
    return "wang.fang@jinghong.example.cn";
  }

  @Override
  protected Optional<String> errorWithin200() {
    return Optional.empty();
  }
}
