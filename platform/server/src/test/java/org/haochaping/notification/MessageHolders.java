package org.haochaping.notification;

import java.time.Clock;
import org.haochaping.retention.LegalHolds;

/** Who holds what became of messages, put together without a container. */
public final class MessageHolders {
  private MessageHolders() {}

  public static MessageData of(Clock clock) {
    MessageData data = new MessageData();
    data.holds = new LegalHolds(clock);
    return data;
  }
}
