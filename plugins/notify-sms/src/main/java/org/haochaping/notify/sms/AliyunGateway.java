package org.haochaping.notify.sms;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.URLEncoder;
import java.time.Clock;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import org.haochaping.notify.http.Answer;
import org.haochaping.notify.http.JsonText;
import org.haochaping.notify.http.Signing;
import org.haochaping.notify.http.Target;
import org.haochaping.notify.http.Troubles;
import org.haochaping.plugin.api.Message;
import org.haochaping.plugin.api.Sending;

/** SendSms of version 2017-05-25, signed with ACS3-HMAC-SHA256. */
record AliyunGateway(Target target, AcsSignature signature, String signName, Clock clock)
    implements GatewayKind {
  private static final String TYPE = "application/x-www-form-urlencoded";
  private static final Set<String> NUMBER =
      Set.of(
          "isv.MOBILE_NUMBER_ILLEGAL",
          "isv.MOBILE_COUNT_OVER_LIMIT",
          "isv.BLACK_KEY_CONTROL_LIMIT");
  private static final Set<String> TEMPLATE =
      Set.of(
          "isv.SMS_TEMPLATE_ILLEGAL",
          "isv.TEMPLATE_MISSING_PARAMETERS",
          "isv.TEMPLATE_PARAMS_ILLEGAL",
          "isv.INVALID_PARAMETERS",
          "isv.PARAM_LENGTH_LIMIT",
          "isv.PARAM_NOT_SUPPORT_URL",
          "isv.INVALID_JSON_PARAM",
          "isv.SMS_SIGNATURE_ILLEGAL",
          "isv.SMS_SIGNATURE_SCENE_ILLEGAL",
          "isv.SMS_SIGN_ILLEGAL");

  @Override
  public Request request(Message message, GatewayTemplate template) {
    Map<String, String> form = new TreeMap<>();
    form.put("PhoneNumbers", message.recipient());
    form.put("SignName", signName);
    form.put("TemplateCode", template.id());
    form.put("TemplateParam", JsonText.of(template.values(message)));
    form.put("OutId", message.id());
    byte[] body =
        form.entrySet().stream()
            .map(field -> encoded(field.getKey()) + "=" + encoded(field.getValue()))
            .collect(Collectors.joining("&"))
            .getBytes(UTF_8);
    return new Request(target, headers(Signing.digest(body)), body);
  }

  private Map<String, String> headers(String digest) {
    SortedMap<String, String> signed = new TreeMap<>();
    signed.put("content-type", TYPE);
    signed.put("host", target.hostHeader());
    signed.put("x-acs-action", "SendSms");
    signed.put("x-acs-content-sha256", digest);
    signed.put("x-acs-date", clock.instant().truncatedTo(ChronoUnit.SECONDS).toString());
    signed.put("x-acs-signature-nonce", UUID.randomUUID().toString());
    signed.put("x-acs-version", "2017-05-25");
    Map<String, String> headers = new LinkedHashMap<>(signed);
    headers.remove("host");
    headers.put("Authorization", signature.authorization("", signed, digest));
    return headers;
  }

  @Override
  public Sending read(Answer answer) {
    String code = answer.field("Code");
    if (answer.status() == 200 && code.equals("OK")) {
      return Sending.accepted(answer.field("BizId"));
    }
    if (NUMBER.contains(code)) {
      return Sending.refused(Troubles.number(code));
    }
    if (TEMPLATE.contains(code)) {
      return Sending.refused(Troubles.template(code));
    }
    if (code.equals("isv.BUSINESS_LIMIT_CONTROL")) {
      // One number had too many in a minute, an hour or a day.
      return Sending.later(Troubles.tooMany(code)).after(Duration.ofHours(1));
    }
    if (code.startsWith("Throttling") || code.equals("isv.DAY_LIMIT_CONTROL")) {
      return Sending.paused(Troubles.tooMany(code));
    }
    if (answer.isBusy() || code.isEmpty() || code.startsWith("isp.")) {
      return Sending.paused(Troubles.outOfOrder(code));
    }
    return Sending.paused(Troubles.settings(code)).after(Duration.ofMinutes(10));
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, UTF_8)
        .replace("+", "%20")
        .replace("*", "%2A")
        .replace("%7E", "~");
  }

  /** Secrets stay out of logs. */
  @Override
  public String toString() {
    return "AliyunGateway[" + target + "]";
  }
}
