package org.haochaping.notify.sms;

import java.util.Map;
import java.util.Optional;
import org.haochaping.plugin.api.NotifierFactory;
import org.haochaping.plugin.tck.Gateway;
import org.haochaping.plugin.tck.NotifierContract;

class TencentContractTest extends NotifierContract {

  @Override
  protected NotifierFactory factory() {
    return new SmsNotifierFactory();
  }

  @Override
  protected Gateway gateway() {
    return SmsGateways.open("tencent", SmsGateways.TENCENT_OK);
  }

  @Override
  protected Map<String, String> settings(int port) {
    return SmsGateways.settings("tencent", port);
  }

  @Override
  protected String recipient() {
    return "13900001234";
  }

  @Override
  protected Optional<String> errorWithin200() {
    return Optional.of(
        "{\"Response\":{\"SendStatusSet\":[{\"Code\":\"FailedOperation.TemplateIncorrectOrUnapproved\"}]}}");
  }
}
