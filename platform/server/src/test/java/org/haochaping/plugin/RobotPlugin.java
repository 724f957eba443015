package org.haochaping.plugin;

import java.util.Map;

/**
 * A notifier compiled for tests: posts each message to an address, with its id as the idempotency
 * key, and leaves the gateway alone for so many seconds as it says with 429.
 */
public final class RobotPlugin {
  /** Its id. */
  public static final String ID = "robot";

  private static final String FACTORY =
      """
      public class Factory implements NotifierFactory {
        public String id() { return "robot"; }
        public String displayName(Locale locale) { return "测试机器人"; }
        public SettingsSchema settingsSchema() {
          return SettingsSchema.of(
              Setting.text("url", 200, "地址", "Address"), Setting.text("reach", 10, "对象", "Reach"),
              Setting.number("perMinute", 1, 6000, "每分钟", "A minute"));
        }
        public Notifier create(Settings settings, PluginContext context) {
          return new Robot(settings);
        }
      }
      """;

  private static final String ROBOT =
      """
      public record Robot(Settings settings) implements Notifier {
        public Set<Reach> reaches() { return Set.of(Reach.valueOf(settings.text("reach").get())); }
        public int perMinute() { return settings.number("perMinute"); }
        public Sending send(Message message) throws IOException {
          byte[] text = message.text().getBytes("UTF-8");
          java.net.HttpURLConnection call =
              (java.net.HttpURLConnection) new java.net.URL(settings.text("url").get()).openConnection();
          call.setRequestMethod("POST");
          call.setDoOutput(true);
          call.setFixedLengthStreamingMode(text.length);
          call.setReadTimeout(20_000);
          call.setRequestProperty("Idempotency-Key", message.id());
          try (OutputStream out = call.getOutputStream()) { out.write(text); }
          if (call.getResponseCode() == 429) {
            try (InputStream in = call.getErrorStream()) {
              long seconds = Long.parseLong(new String(in.readAllBytes(), "UTF-8"));
              return Sending.paused(
                  Problem.of("gateway-limit", "settings", "网关限制发送频次，稍后自动继续。", "The rate is limited."))
                  .after(Duration.ofSeconds(seconds));
            }
          }
          if (call.getResponseCode() != 200) { throw new IOException("no sound answer"); }
          try (InputStream in = call.getInputStream()) { in.readAllBytes(); }
          return Sending.accepted("R-" + message.id());
        }
      }
      """;

  private RobotPlugin() {}

  /** The jar. */
  public static byte[] jar() {
    return new SourceJar(
            ID,
            "1.0.0",
            ">=0.1.0",
            Map.of(
                "Factory",
                FACTORY,
                "Robot",
                ROBOT,
                "Main",
                "public class Main extends org.pf4j.Plugin {}"))
        .bytes();
  }
}
