package org.haochaping.notify.webhook;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Clock;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.haochaping.notify.http.Answer;
import org.haochaping.notify.http.JsonText;
import org.haochaping.notify.http.Signing;
import org.haochaping.notify.http.Target;
import org.haochaping.notify.http.Troubles;
import org.haochaping.plugin.api.Message;
import org.haochaping.plugin.api.Reach;
import org.haochaping.plugin.api.Sending;

/**
 * JSON for systems of one's own: the headers X-Hcp-Timestamp (seconds) and X-Hcp-Signature, the
 * HMAC-SHA256 of the timestamp, a line feed and the body in small hexadecimal letters. Taken is
 * what is answered with 200 to 204 and, where there is JSON, a {@code code} of 0.
 */
record JsonHook(Target target, String secret, Set<Reach> reaches, Clock clock) implements Hook {

  @Override
  public Call call(Message message) {
    Map<String, Object> content = new LinkedHashMap<>();
    content.put("id", message.id());
    content.put("kind", message.reach().name().toLowerCase(Locale.ROOT));
    content.put("recipient", message.recipient());
    content.put("subject", message.subject());
    content.put("text", message.text());
    content.put("template", message.template());
    content.put("parameters", message.parameters());
    String body = JsonText.of(content);
    String now = String.valueOf(clock.instant().getEpochSecond());
    return new Call(
        target,
        Map.of(
            "Content-Type",
            "application/json; charset=utf-8",
            "X-Hcp-Timestamp",
            now,
            "X-Hcp-Signature",
            Signing.hex(Signing.hmac(secret, now + "\n" + body))),
        body.getBytes(UTF_8));
  }

  @Override
  public Sending read(Answer answer) {
    String code = answer.field("code");
    boolean taken = answer.status() >= 200 && answer.status() <= 204;
    if (taken && (code.equals("0") || answer.blank())) {
      return Sending.accepted(answer.field("id"));
    }
    if (answer.status() == 422) {
      return Sending.refused(Troubles.text(code));
    }
    if (answer.status() == 429) {
      return Sending.paused(Troubles.tooMany(code)).after(Duration.ofMinutes(1));
    }
    if (answer.isBusy() || taken) {
      return Sending.paused(Troubles.outOfOrder(code));
    }
    return Sending.paused(Troubles.settings(String.valueOf(answer.status())))
        .after(Duration.ofMinutes(10));
  }

  @Override
  public String toString() {
    return "JsonHook[" + target + "]";
  }
}
