package org.haochaping.plugin;

import java.util.Map;

/** A plugin compiled for one test: a channel that does as it is told. */
public record TestPlugin(
    String id,
    String version,
    String requires,
    String decode,
    String start,
    String extra,
    String settings,
    String surfaces) {
  private static final String PAGE = "EnumSet.of(Surface.RATING_PAGE)";
  private static final String MODE = "Setting.text(\"mode\", 20, \"模式\", \"Mode\")";

  /** A channel of version 1.0.0 whose decode has this body. */
  public static TestPlugin channel(String id, String decode) {
    return new TestPlugin(id, "1.0.0", ">=0.1.0", decode, "", "", MODE, PAGE);
  }

  public TestPlugin version(String other) {
    return new TestPlugin(id, other, requires, decode, start, extra, settings, surfaces);
  }

  public TestPlugin requires(String other) {
    return new TestPlugin(id, version, other, decode, start, extra, settings, surfaces);
  }

  /** With this in its start method. */
  public TestPlugin start(String body) {
    return new TestPlugin(id, version, requires, decode, body, extra, settings, surfaces);
  }

  /** With this member in its factory. */
  public TestPlugin member(String declaration) {
    return new TestPlugin(id, version, requires, decode, start, declaration, settings, surfaces);
  }

  /** With these settings, each an expression that makes one. */
  public TestPlugin settings(String... expressions) {
    return new TestPlugin(
        id, version, requires, decode, start, extra, String.join(", ", expressions), surfaces);
  }

  /** With this expression for its surfaces. */
  public TestPlugin surfaces(String expression) {
    return new TestPlugin(id, version, requires, decode, start, extra, settings, expression);
  }

  /** The jar. */
  public byte[] jar() {
    return new SourceJar(id, version, requires, sources()).bytes();
  }

  private Map<String, String> sources() {
    return Map.of(
        "Factory",
        "public class Factory implements ChannelAdapterFactory {\n"
            + extra
            + "\npublic String id() { return \""
            + id
            + "\"; }\n"
            + "public String displayName(Locale locale) { return \"测试渠道\"; }\n"
            + "public SettingsSchema settingsSchema() { return SettingsSchema.of("
            + settings
            + "); }\n"
            + "public ChannelAdapter create(Settings settings, PluginContext context) {\n"
            + " return new Channel(settings, context); }\n}\n",
        "Channel",
        "public class Channel implements ChannelAdapter {\n"
            + "final Settings settings; final PluginContext context;\n"
            + "Channel(Settings settings, PluginContext context) {"
            + " this.settings = settings; this.context = context; }\n"
            + "public Set<Surface> surfaces() { return "
            + surfaces
            + "; }\n"
            + "static void say(DraftSink sink, String words) {"
            + " sink.reject(1, Problem.of(\"said\", words, words, words)); }\n"
            + "public void decode(ChannelRequest request, DraftSink sink) throws IOException {\n"
            + decode
            + "\n}\n}\n",
        "Main",
        "public class Main extends org.pf4j.Plugin {\n"
            + "@Override public void start() {\n"
            + start
            + "\n}\n}\n");
  }
}
