package org.haochaping.plugin;

import java.util.Map;

/**
 * A channel compiled for tests: fetches pages whose first line is {@code cursor more} and whose
 * other lines are {@code number unit day}, as {@code A GA 2026-10-19}, {@code B} for one that
 * concerns no government service, as do those of the unit a setting names. Says what it wants of
 * its counterpart by the status it gets.
 */
public final class PullingPlugin {
  /** Its id. */
  public static final String ID = "pulling";

  private static final String FACTORY =
      """
      public class Factory implements ChannelAdapterFactory {
        public String id() { return "pulling"; }
        public String displayName(Locale locale) { return "测试取数"; }
        public SettingsSchema settingsSchema() {
          return SettingsSchema.of(
              Setting.text(Pulled.ADDRESS, 200, "地址", "Address"),
              Setting.text("other", 20, "不计入的单位", "Unit whose calls are no service"),
              Setting.number(Pulled.MINUTES, 1, 1440, "间隔", "Minutes").otherwise("30"));
        }
        public ChannelAdapter create(Settings settings, PluginContext context) {
          return new Channel(settings);
        }
      }
      """;

  private static final String CHANNEL =
      """
      public record Channel(Settings settings) implements ChannelAdapter {
        public Set<Surface> surfaces() { return EnumSet.of(Surface.PULL); }

        public Pulled poll(Optional<String> cursor) throws IOException {
          java.net.HttpURLConnection call =
              (java.net.HttpURLConnection) new java.net.URL(
                  settings.text(Pulled.ADDRESS).get() + "?" + cursor.orElse("")).openConnection();
          call.setReadTimeout(1_000);
          if (call.getResponseCode() == 418) { throw new IllegalStateException("a teapot"); }
          if (call.getResponseCode() != 200) {
            throw new RejectedException(Problem.of(
                "pull-token-refused", "token", "令牌不被认可，请重新填写。", "Give another token."));
          }
          try (BufferedReader in =
              new BufferedReader(new InputStreamReader(call.getInputStream(), "UTF-8"))) {
            String[] first = in.readLine().split(" ");
            StringBuilder rest = new StringBuilder();
            for (String line = in.readLine(); line != null; line = in.readLine()) {
              rest.append(line).append('\\n');
            }
            return new Pulled("page.txt", rest.toString().getBytes("UTF-8"),
                Optional.of(first[0]), first[1].equals("more"));
          }
        }

        public void decode(ChannelRequest request, DraftSink sink) throws IOException {
          long position = 0;
          for (String line : new String(request.body().readAllBytes(), "UTF-8").lines().toList()) {
            String[] words = line.split(" ");
            position++;
            if (words.length == 1 || words[1].equals(settings.text("other").orElse(""))) {
              sink.apart(position, Apart.OTHER_BUSINESS);
            } else {
              sink.accept(position, new EvaluationDraft(
                  "call:" + words[0], Level.SATISFIED, Source.HOTLINE, Terminal.TELEPHONE,
                  Origin.INVITED, LocalDate.parse(words[2]), words[1], Optional.empty(),
                  Optional.empty(), Optional.empty(), Optional.of(words[0]), 1, 1, List.of(), "",
                  Optional.empty()));
            }
          }
        }
      }
      """;

  private PullingPlugin() {}

  /** The jar. */
  public static byte[] jar() {
    return new SourceJar(
            ID,
            "1.0.0",
            ">=0.1.0",
            Map.of(
                "Factory",
                FACTORY,
                "Channel",
                CHANNEL,
                "Main",
                "public class Main extends org.pf4j.Plugin {}"))
        .bytes();
  }
}
