package org.haochaping.notify.webhook;

import java.net.URI;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.haochaping.plugin.tck.Gateway;
import org.haochaping.plugin.tck.HttpGateway;

/** Receivers on this machine. */
final class Hooks {
  static final String ROBOT_OK = "{\"errcode\":0,\"errmsg\":\"ok\"}";

  private Hooks() {}

  static Map<String, String> settings(String receiver, int port) {
    Map<String, String> settings = new HashMap<>();
    settings.put("receiver", receiver);
    settings.put("url", "http://127.0.0.1:" + port + "/robot/send?access_token=SAMPLE-TOKEN");
    settings.put("secret", "SEC-SAMPLE-NOT-FOR-USE");
    settings.put("allowHttp", "true");
    settings.put("timeoutSeconds", "1");
    if (receiver.equals("json")) {
      settings.put("reach", "mobile");
    }
    return settings;
  }

  /** The same with patience for a busy machine. */
  static Map<String, String> patient(String receiver, int port) {
    Map<String, String> settings = settings(receiver, port);
    settings.put("timeoutSeconds", "20");
    return settings;
  }

  static Gateway open(String receiver, String ok) {
    HttpGateway gateway = new HttpGateway(request -> HttpGateway.Reply.ok(ok));
    return new Gateway() {
      @Override
      public Map<String, String> settings() {
        return Hooks.patient(receiver, URI.create(gateway.url()).getPort());
      }

      @Override
      public List<String> received() {
        return gateway.received().stream()
            .map(one -> one.body().replace("\\\"", "\"").replace("\\\\", "\\"))
            .toList();
      }

      @Override
      public void close() {
        gateway.close();
      }
    };
  }
}
