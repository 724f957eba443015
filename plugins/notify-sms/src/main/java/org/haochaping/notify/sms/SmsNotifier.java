package org.haochaping.notify.sms;

import java.io.IOException;
import java.util.Map;
import java.util.Set;
import org.haochaping.notify.http.InnerAddressException;
import org.haochaping.notify.http.Outlet;
import org.haochaping.notify.http.Troubles;
import org.haochaping.plugin.api.Message;
import org.haochaping.plugin.api.Notifier;
import org.haochaping.plugin.api.Reach;
import org.haochaping.plugin.api.Sending;

/** Sends by one gateway with its templates. */
record SmsNotifier(
    GatewayKind gateway, Outlet outlet, Map<String, GatewayTemplate> templates, int perMinute)
    implements Notifier {
  private static final String MOBILE = "1[3-9][0-9]{9}";

  @Override
  public Set<Reach> reaches() {
    return Set.of(Reach.MOBILE);
  }

  @Override
  public Sending send(Message message) throws IOException {
    if (!message.recipient().matches(MOBILE)) {
      return Sending.refused(Troubles.number(""));
    }
    GatewayTemplate template = templates.get(message.template());
    if (template == null) {
      return Sending.refused(Troubles.unmapped(message.template()));
    }
    GatewayKind.Request request = gateway.request(message, template);
    try {
      return gateway.read(outlet.post(request.target(), request.headers(), request.body()));
    } catch (InnerAddressException e) {
      return Sending.paused(Troubles.inner());
    }
  }
}
