package org.haochaping.notify.sms;

import java.util.Map;
import java.util.Optional;
import org.haochaping.plugin.api.NotifierFactory;
import org.haochaping.plugin.tck.Gateway;
import org.haochaping.plugin.tck.NotifierContract;

class AliyunContractTest extends NotifierContract {

  @Override
  protected NotifierFactory factory() {
    return new SmsNotifierFactory();
  }

  @Override
  protected Gateway gateway() {
    return SmsGateways.open("aliyun", SmsGateways.ALIYUN_OK);
  }

  @Override
  protected Map<String, String> settings(int port) {
    return SmsGateways.settings("aliyun", port);
  }

  @Override
  protected String recipient() {
    return "13900001234";
  }

  @Override
  protected Optional<String> errorWithin200() {
    return Optional.of("{\"Code\":\"isv.SMS_TEMPLATE_ILLEGAL\",\"Message\":\"模板不合法\"}");
  }
}
