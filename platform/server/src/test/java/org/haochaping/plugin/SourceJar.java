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

/**
 * A plugin's jar, compiled of the classes of its package {@code told} by name: its factory is
 * called Factory, its PF4J plugin Main.
 */
record SourceJar(String id, String version, String requires, Map<String, String> sources) {
  private static final String IMPORTS =
      "package told; import java.util.*; import java.io.*; import java.time.*;"
          + " import org.haochaping.plugin.api.*;\n";

  byte[] bytes() {
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
    for (var source : sources.entrySet()) {
      Path file = folder.resolve(source.getKey() + ".java");
      Files.writeString(file, IMPORTS + source.getValue());
      arguments.add(file.toString());
    }
    JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
    ByteArrayOutputStream said = new ByteArrayOutputStream();
    if (compiler.run(null, said, said, arguments.toArray(String[]::new)) != 0) {
      throw new IllegalStateException(said.toString(StandardCharsets.UTF_8));
    }
  }

  private static String classPath() {
    return Stream.of(PluginFactory.class, ExtensionPoint.class, org.slf4j.Logger.class)
        .map(SourceJar::place)
        .collect(Collectors.joining(File.pathSeparator));
  }

  private static String place(Class<?> type) {
    try {
      return Path.of(type.getProtectionDomain().getCodeSource().getLocation().toURI()).toString();
    } catch (URISyntaxException e) {
      throw new IllegalStateException(e);
    }
  }

  private static void entry(ZipOutputStream zip, String name, byte[] content) throws IOException {
    ZipEntry entry = new ZipEntry(name);
    entry.setTimeLocal(LocalDateTime.of(2026, 1, 1, 0, 0));
    zip.putNextEntry(entry);
    zip.write(content);
    zip.closeEntry();
  }
}
