package org.haochaping.notify.webhook;

import java.util.Map;
import java.util.Set;
import org.haochaping.notify.http.Answer;
import org.haochaping.notify.http.Target;
import org.haochaping.plugin.api.Message;
import org.haochaping.plugin.api.Reach;
import org.haochaping.plugin.api.Sending;

/** How one kind of receiver is called and understood. */
interface Hook {

  /** A request that can be posted as it is. */
  @SuppressWarnings("ArrayRecordComponent") // posted once, never compared
  record Call(Target target, Map<String, String> headers, byte[] body) {}

  Set<Reach> reaches();

  Call call(Message message);

  /** What the answer means; 200 alone means nothing with robots. */
  Sending read(Answer answer);
}
