package org.haochaping.notify.sms;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.haochaping.plugin.api.Message;
import org.haochaping.plugin.api.Notifier;
import org.haochaping.plugin.api.Reach;
import org.haochaping.plugin.api.Sending;
import org.haochaping.plugin.tck.HttpGateway;
import org.haochaping.plugin.tck.HttpGateway.Reply;
import org.haochaping.plugin.tck.Samples;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("What gateways for short messages answer, and are asked")
class AnswersTest {

  @ParameterizedTest
  @CsvSource({
    "200, OK, ACCEPTED",
    "200, isv.MOBILE_NUMBER_ILLEGAL, REFUSED",
    "200, isv.SMS_TEMPLATE_ILLEGAL, REFUSED",
    "200, isv.BUSINESS_LIMIT_CONTROL, LATER",
    "200, isv.DAY_LIMIT_CONTROL, PAUSED",
    "400, Throttling.User, PAUSED",
    "200, isv.AMOUNT_NOT_ENOUGH, PAUSED",
    "404, SignatureDoesNotMatch, PAUSED",
    "200, isp.SYSTEM_ERROR, PAUSED",
    "503, OK, PAUSED"
  })
  void aliyun(int status, String code, Sending.Outcome outcome) throws IOException {
    assertThat(
            answered("aliyun", status, "{\"Code\":\"" + code + "\",\"BizId\":\"9^0\"}").outcome())
        .isEqualTo(outcome);
  }

  @ParameterizedTest
  @CsvSource({
    "Ok, ACCEPTED",
    "InvalidParameterValue.IncorrectPhoneNumber, REFUSED",
    "FailedOperation.PhoneNumberInBlacklist, REFUSED",
    "FailedOperation.TemplateIncorrectOrUnapproved, REFUSED",
    "FailedOperation.SignatureIncorrectOrUnapproved, REFUSED",
    "LimitExceeded.PhoneNumberOneHourLimit, LATER",
    "LimitExceeded.AppDailyLimit, PAUSED",
    "FailedOperation.InsufficientBalanceInSmsPackage, PAUSED",
    "InternalError.Timeout, PAUSED"
  })
  void tencent(String code, Sending.Outcome outcome) throws IOException {
    String answer =
        "{\"Response\":{\"SendStatusSet\":[{\"SerialNo\":\"1\",\"Code\":\"" + code + "\"}]}}";
    assertThat(answered("tencent", 200, answer).outcome()).isEqualTo(outcome);
  }

  @Test
  void a_wrong_secret_stops_the_instance_and_not_the_message() throws IOException {
    Sending sent =
        answered(
            "tencent",
            200,
            "{\"Response\":{\"Error\":{\"Code\":\"AuthFailure.SignatureFailure\"}}}");
    assertThat(sent.outcome()).isEqualTo(Sending.Outcome.PAUSED);
    assertThat(sent.problem().orElseThrow().code()).isEqualTo("gateway-settings");
    assertThat(sent.problem().orElseThrow().chinese()).contains("AuthFailure.SignatureFailure");
  }

  @Test
  void parameters_are_named_as_the_template_names_them_and_come_in_its_order() throws IOException {
    try (HttpGateway gateway = new HttpGateway(request -> Reply.ok(SmsGateways.ALIYUN_OK))) {
      assertThat(send("aliyun", gateway).gatewayId()).contains("900^0");
      assertThat(SmsGateways.readable(gateway.received().get(0).body()))
          .contains("TemplateCode=SMS_1001")
          .contains("TemplateParam={\"unit\":\"市场监督管理局\",\"query\":\"L1\"}")
          .contains("SignName=景洪政务")
          .contains("OutId=m-1");
      assertThat(gateway.received().get(0).headers().getFirst("Authorization"))
          .startsWith("ACS3-HMAC-SHA256 Credential=SAMPLEID,SignedHeaders=content-type;host;");
    }
    try (HttpGateway gateway = new HttpGateway(request -> Reply.ok(SmsGateways.TENCENT_OK))) {
      assertThat(send("tencent", gateway).gatewayId()).contains("5000:1");
      assertThat(gateway.received().get(0).body())
          .contains("\"TemplateParamSet\":[\"市场监督管理局\",\"L1\"]")
          .contains("\"PhoneNumberSet\":[\"+8613900001234\"]");
    }
  }

  @Test
  void what_has_no_template_or_no_mobile_number_is_refused_and_not_sent() throws IOException {
    try (HttpGateway gateway = new HttpGateway(request -> Reply.ok(SmsGateways.ALIYUN_OK))) {
      Notifier notifier = notifier("aliyun", gateway);
      assertThat(
              notifier.send(message("13900001234", "staff-digest")).problem().orElseThrow().code())
          .isEqualTo("template-unmapped");
      assertThat(notifier.send(message("06912222222", "case-answered")).outcome())
          .isEqualTo(Sending.Outcome.REFUSED);
      assertThat(gateway.received()).isEmpty();
    }
  }

  private static Sending answered(String kind, int status, String body) throws IOException {
    try (HttpGateway gateway = new HttpGateway(request -> new Reply(status, body, ""))) {
      return send(kind, gateway);
    }
  }

  private static Sending send(String kind, HttpGateway gateway) throws IOException {
    return notifier(kind, gateway).send(message("13900001234", "case-answered"));
  }

  private static Message message(String recipient, String template) {
    Map<String, String> parameters = new LinkedHashMap<>();
    parameters.put("unit", "市场监督管理局");
    parameters.put("link", "L1");
    return new Message("m-1", Reach.MOBILE, recipient, "标题", "正文", template, parameters);
  }

  private static Notifier notifier(String kind, HttpGateway gateway) {
    SmsNotifierFactory factory = new SmsNotifierFactory();
    int port = URI.create(gateway.url()).getPort();
    return factory.create(
        factory.settingsSchema().complete(SmsGateways.patient(kind, port)),
        Samples.jinghong(Set.of("127.0.0.1")));
  }
}
