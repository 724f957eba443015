package org.haochaping.notify.webhook;

import java.io.IOException;
import java.util.Set;
import org.haochaping.notify.http.InnerAddressException;
import org.haochaping.notify.http.Outlet;
import org.haochaping.notify.http.Troubles;
import org.haochaping.plugin.api.Message;
import org.haochaping.plugin.api.Notifier;
import org.haochaping.plugin.api.Reach;
import org.haochaping.plugin.api.Sending;

/** Calls one receiver. */
record WebhookNotifier(Hook hook, Outlet outlet, int perMinute) implements Notifier {

  @Override
  public Set<Reach> reaches() {
    return hook.reaches();
  }

  @Override
  public Sending send(Message message) throws IOException {
    Hook.Call call = hook.call(message);
    try {
      return hook.read(outlet.post(call.target(), call.headers(), call.body()));
    } catch (InnerAddressException e) {
      return Sending.paused(Troubles.inner());
    }
  }
}
