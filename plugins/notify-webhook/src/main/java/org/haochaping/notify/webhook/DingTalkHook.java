package org.haochaping.notify.webhook;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.URLEncoder;
import java.time.Clock;
import java.time.Duration;
import java.util.Base64;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.haochaping.notify.http.Answer;
import org.haochaping.notify.http.JsonText;
import org.haochaping.notify.http.Signing;
import org.haochaping.notify.http.Target;
import org.haochaping.notify.http.Troubles;
import org.haochaping.plugin.api.Message;
import org.haochaping.plugin.api.Reach;
import org.haochaping.plugin.api.Sending;

/** A robot of a DingTalk (钉钉) group: 20 messages a minute, 20,000 bytes, errors within 200. */
record DingTalkHook(Target target, Optional<String> secret, Clock clock) implements Hook {
  private static final int MOST_BYTES = 18_000;
  private static final Set<String> LIMITS = Set.of("130101", "130102", "410100", "90018");
  private static final Set<String> TEXT = Set.of("460101", "400014", "400105", "400106");

  @Override
  public Set<Reach> reaches() {
    return Set.of(Reach.GROUP);
  }

  @Override
  public Call call(Message message) {
    byte[] body =
        JsonText.of(
                Map.of("msgtype", "text", "text", Map.of("content", Texts.of(message, MOST_BYTES))))
            .getBytes(UTF_8);
    return new Call(
        secret.map(this::signed).orElse(target),
        Map.of("Content-Type", "application/json; charset=utf-8"),
        body);
  }

  /** Milliseconds and the secret, signed with the secret, at the end of the address. */
  private Target signed(String key) {
    long now = clock.millis();
    String sign = Base64.getEncoder().encodeToString(Signing.hmac(key, now + "\n" + key));
    return target.with("&timestamp=" + now + "&sign=" + URLEncoder.encode(sign, UTF_8));
  }

  @Override
  public Sending read(Answer answer) {
    String code = answer.field("errcode");
    if (answer.status() == 200 && code.equals("0")) {
      return Sending.accepted("");
    }
    if (LIMITS.contains(code)) {
      // It takes nothing for the rest of some minutes after 20 in one.
      return Sending.paused(Troubles.tooMany(code)).after(Duration.ofMinutes(1));
    }
    if (TEXT.contains(code)) {
      return Sending.refused(Troubles.text(code));
    }
    if (answer.isBusy() || code.isEmpty() || code.equals("-1")) {
      return Sending.paused(Troubles.outOfOrder(code));
    }
    return Sending.paused(Troubles.settings(code)).after(Duration.ofMinutes(10));
  }

  @Override
  public String toString() {
    return "DingTalkHook[" + target + "]";
  }
}
