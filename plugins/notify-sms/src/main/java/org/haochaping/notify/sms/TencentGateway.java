package org.haochaping.notify.sms;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.haochaping.notify.http.Answer;
import org.haochaping.notify.http.JsonText;
import org.haochaping.notify.http.Target;
import org.haochaping.notify.http.Troubles;
import org.haochaping.plugin.api.Message;
import org.haochaping.plugin.api.Sending;

/** SendSms of version 2021-01-11, signed with TC3-HMAC-SHA256; parameters have places, no names. */
record TencentGateway(
    Target target,
    Tc3Signature signature,
    String appId,
    String signName,
    String region,
    Clock clock)
    implements GatewayKind {
  private static final String STATUS = "Response.SendStatusSet.0.";

  @Override
  public Request request(Message message, GatewayTemplate template) {
    Map<String, Object> content = new LinkedHashMap<>();
    content.put("PhoneNumberSet", List.of("+86" + message.recipient()));
    content.put("SmsSdkAppId", appId);
    content.put("SignName", signName);
    content.put("TemplateId", template.id());
    content.put("TemplateParamSet", List.copyOf(template.values(message).values()));
    content.put("SessionContext", message.id());
    byte[] body = JsonText.of(content).getBytes(UTF_8);
    return new Request(target, headers(body), body);
  }

  private Map<String, String> headers(byte[] body) {
    Instant now = clock.instant();
    Map<String, String> headers = new LinkedHashMap<>();
    headers.put("Content-Type", Tc3Signature.TYPE);
    headers.put("X-TC-Action", "SendSms");
    headers.put("X-TC-Version", "2021-01-11");
    headers.put("X-TC-Timestamp", String.valueOf(now.getEpochSecond()));
    headers.put("X-TC-Region", region);
    headers.put("Authorization", signature.authorization(target.hostHeader(), now, body));
    return headers;
  }

  @Override
  public Sending read(Answer answer) {
    String code = answer.field(STATUS + "Code");
    if (answer.status() == 200 && code.equals("Ok")) {
      return Sending.accepted(answer.field(STATUS + "SerialNo"));
    }
    String error = code.isEmpty() ? answer.field("Response.Error.Code") : code;
    if (error.contains("PhoneNumber") && !error.startsWith("LimitExceeded")) {
      return Sending.refused(Troubles.number(error));
    }
    if (error.contains("Template")
        || (error.contains("Signature") && error.startsWith("FailedOperation"))) {
      return Sending.refused(Troubles.template(error));
    }
    if (error.startsWith("LimitExceeded.PhoneNumber")) {
      return Sending.later(Troubles.tooMany(error)).after(Duration.ofHours(1));
    }
    if (error.startsWith("LimitExceeded") || error.startsWith("RequestLimitExceeded")) {
      return Sending.paused(Troubles.tooMany(error));
    }
    if (answer.isBusy() || error.isEmpty() || error.startsWith("InternalError")) {
      return Sending.paused(Troubles.outOfOrder(error));
    }
    return Sending.paused(Troubles.settings(error)).after(Duration.ofMinutes(10));
  }

  /** Secrets stay out of logs. */
  @Override
  public String toString() {
    return "TencentGateway[" + target + "]";
  }
}
