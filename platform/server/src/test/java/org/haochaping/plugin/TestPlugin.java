package org.haochaping.plugin;

import java.io.ByteArrayOutputStream;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import javax.tools.JavaCompiler;
import javax.tools.ToolProvider;
import org.haochaping.plugin.api.PluginFactory;
import org.pf4j.ExtensionPoint;

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
    try {
      Path folder = Files.createTempDirectory("test-plugin");
      compile(folder);
      ByteArrayOutputStream bytes = new ByteArrayOutputStream();
      try (ZipOutputStream zip = new ZipOutputStream(bytes);
          Stream<Path> classes = Files.walk(folder)) {
        entry(zip, "META-INF/MANIFEST.MF", manifest().getBytes(StandardCharsets.UTF_8));
        entry(zip, "META-INF/extensions.idx", "told.Factory\n".getBytes(StandardCharsets.UTF_8));
        for (Path file : classes.filter(f -> f.toString().endsWith(".class")).sorted().toList()) {
          String name = folder.relativize(file).toString().replace(File.separatorChar, '/');
          entry(zip, name, Files.readAllBytes(file));
        }
      }
      return bytes.toByteArray();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private String manifest() {
    return "Manifest-Version: 1.0\nPlugin-Id: "
        + id
        + "\nPlugin-Version: "
        + version
        + "\nPlugin-Requires: "
        + requires
        + "\nPlugin-Provider: tests\nPlugin-Class: told.Main\n\n";
  }

  private void compile(Path folder) throws IOException {
    List<String> arguments =
        new ArrayList<>(
            List.of("-proc:none", "--release", "17", "-d", folder.toString(), "-cp", classPath()));
    for (var source : sources()) {
      Path file = folder.resolve(source.getKey() + ".java");
      Files.writeString(file, source.getValue());
      arguments.add(file.toString());
    }
    JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
    ByteArrayOutputStream said = new ByteArrayOutputStream();
    if (compiler.run(null, said, said, arguments.toArray(String[]::new)) != 0) {
      throw new IllegalStateException(said.toString(StandardCharsets.UTF_8));
    }
  }

  private List<Map.Entry<String, String>> sources() {
    String imports =
        "package told; import java.util.*; import java.io.*; import java.time.*;"
            + " import org.haochaping.plugin.api.*;\n";
    return List.of(
        Map.entry(
            "Factory",
            imports
                + "public class Factory implements ChannelAdapterFactory {\n"
                + extra
                + "\npublic String id() { return \""
                + id
                + "\"; }\n"
                + "public String displayName(Locale locale) { return \"测试渠道\"; }\n"
                + "public SettingsSchema settingsSchema() { return SettingsSchema.of("
                + settings
                + "); }\n"
                + "public ChannelAdapter create(Settings settings, PluginContext context) {\n"
                + " return new Channel(settings, context); }\n}\n"),
        Map.entry(
            "Channel",
            imports
                + "public class Channel implements ChannelAdapter {\n"
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
                + "\n}\n}\n"),
        Map.entry(
            "Main",
            imports
                + "public class Main extends org.pf4j.Plugin {\n"
                + "@Override public void start() {\n"
                + start
                + "\n}\n}\n"));
  }

  private static String classPath() {
    return Stream.of(PluginFactory.class, ExtensionPoint.class, org.slf4j.Logger.class)
        .map(TestPlugin::place)
        .collect(Collectors.joining(File.pathSeparator));
  }

  private static String place(Class<?> type) {
    try {
      return Path.of(type.getProtectionDomain().getCodeSource().getLocation().toURI()).toString();
    } catch (URISyntaxException e) {
      throw new IllegalStateException(e);
    }
  }

  static void entry(ZipOutputStream zip, String name, byte[] content) throws IOException {
    ZipEntry entry = new ZipEntry(name);
    entry.setTimeLocal(LocalDateTime.of(2026, 1, 1, 0, 0));
    zip.putNextEntry(entry);
    zip.write(content);
    zip.closeEntry();
  }
}
