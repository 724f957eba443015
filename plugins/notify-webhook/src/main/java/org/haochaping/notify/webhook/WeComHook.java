package org.haochaping.notify.webhook;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Duration;
import java.util.Map;
import java.util.Set;
import org.haochaping.notify.http.Answer;
import org.haochaping.notify.http.JsonText;
import org.haochaping.notify.http.Target;
import org.haochaping.notify.http.Troubles;
import org.haochaping.plugin.api.Message;
import org.haochaping.plugin.api.Reach;
import org.haochaping.plugin.api.Sending;

/** A robot of a WeCom (企业微信) group: 20 messages a minute, 2,048 bytes, errors within 200. */
record WeComHook(Target target) implements Hook {
  private static final int MOST_BYTES = 2048;
  private static final Set<String> LIMITS = Set.of("45009", "45033", "45047");
  private static final Set<String> TEXT = Set.of("40008", "40058", "45002", "44004");

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
    return new Call(target, Map.of("Content-Type", "application/json; charset=utf-8"), body);
  }

  @Override
  public Sending read(Answer answer) {
    String code = answer.field("errcode");
    if (answer.status() == 200 && code.equals("0")) {
      return Sending.accepted("");
    }
    if (LIMITS.contains(code)) {
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
    return "WeComHook[" + target + "]";
  }
}
