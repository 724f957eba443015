package org.haochaping.plugin;

import java.io.IOException;
import java.time.Duration;
import java.util.Set;
import org.haochaping.plugin.api.Message;
import org.haochaping.plugin.api.Notifier;
import org.haochaping.plugin.api.Reach;
import org.haochaping.plugin.api.Sending;

/** A notifier instance behind the guard. */
record GuardedNotifier(PluginCalls calls, String pluginId, PluginInstance instance)
    implements Notifier {
  private static final Duration SHORT = Duration.ofSeconds(5);

  /** More than the 20 seconds it may wait for its gateway. */
  private static final Duration GATEWAY = Duration.ofSeconds(30);

  @Override
  public Set<Reach> reaches() {
    return calls.callSafely(
        Point.NOTIFIER, pluginId, instance, SHORT, notifier -> Set.copyOf(notifier.reaches()));
  }

  @Override
  public int perMinute() {
    return calls.callSafely(Point.NOTIFIER, pluginId, instance, SHORT, Notifier::perMinute);
  }

  @Override
  public Sending send(Message message) throws IOException {
    return calls.background(
        Point.NOTIFIER, pluginId, instance, GATEWAY, notifier -> notifier.send(message));
  }
}
