package org.haochaping.notify.sms;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.URI;
import java.net.URLDecoder;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.haochaping.plugin.tck.Gateway;
import org.haochaping.plugin.tck.HttpGateway;

/** Both gateways on this machine, answering as theirs do. */
final class SmsGateways {
  static final String ALIYUN_OK = "{\"Code\":\"OK\",\"Message\":\"OK\",\"BizId\":\"900^0\"}";
  static final String TENCENT_OK =
      "{\"Response\":{\"SendStatusSet\":[{\"SerialNo\":\"5000:1\",\"Code\":\"Ok\"}]}}";

  private SmsGateways() {}

  static Map<String, String> settings(String kind, int port) {
    Map<String, String> settings = new HashMap<>();
    settings.put("gateway", kind);
    settings.put("accessKeyId", "SAMPLEID");
    settings.put("accessKeySecret", "SAMPLE-SECRET-NOT-FOR-USE");
    settings.put("signName", "景洪政务");
    settings.put("appId", "1400000000");
    settings.put("templates", "case-answered=SMS_1001:unit,query=link");
    settings.put("endpoint", "http://127.0.0.1:" + port + "/");
    settings.put("allowHttp", "true");
    settings.put("timeoutSeconds", "1");
    return settings;
  }

  /** The same with patience for a busy machine. */
  static Map<String, String> patient(String kind, int port) {
    Map<String, String> settings = settings(kind, port);
    settings.put("timeoutSeconds", "20");
    return settings;
  }

  static Gateway open(String kind, String ok) {
    HttpGateway gateway = new HttpGateway(request -> HttpGateway.Reply.ok(ok));
    return new Gateway() {
      @Override
      public Map<String, String> settings() {
        return SmsGateways.patient(kind, URI.create(gateway.url()).getPort());
      }

      @Override
      public List<String> received() {
        return gateway.received().stream().map(one -> readable(one.body())).toList();
      }

      @Override
      public void close() {
        gateway.close();
      }
    };
  }

  /** Forms are decoded, and JSON within loses its escapes. */
  static String readable(String body) {
    String plain = body.startsWith("{") ? body : URLDecoder.decode(body, UTF_8);
    return plain.replace("\\\"", "\"").replace("\\\\", "\\");
  }
}
