package org.haochaping.notify.sms;

import java.util.Map;
import org.haochaping.notify.http.Answer;
import org.haochaping.notify.http.Target;
import org.haochaping.plugin.api.Message;
import org.haochaping.plugin.api.Sending;

/** How one kind of gateway is asked and understood. */
interface GatewayKind {

  /** A request that can be posted as it is. */
  @SuppressWarnings("ArrayRecordComponent") // posted once, never compared
  record Request(Target target, Map<String, String> headers, byte[] body) {}

  /** Asks for one message with one of the gateway's templates. */
  Request request(Message message, GatewayTemplate template);

  /** What the answer means. */
  Sending read(Answer answer);
}
