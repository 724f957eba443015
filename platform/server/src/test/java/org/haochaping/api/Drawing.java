package org.haochaping.api;

import io.smallrye.openapi.api.SmallRyeOpenAPI;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.lang.reflect.Proxy;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.eclipse.microprofile.config.Config;
import org.jboss.jandex.Index;
import org.jboss.jandex.Indexer;

/** Draws the description of the API from the compiled resources and records. */
final class Drawing {
  private Drawing() {}

  static JsonObject ofTheCode() throws IOException {
    Index classes = classes("target/classes", "../plugin-api/target/classes");
    String drawn =
        SmallRyeOpenAPI.builder()
            .withConfig(nothingConfigured())
            .withIndex(classes)
            .enableStandardStaticFiles(false)
            .addFilter(new Nullness(classes))
            .addFilter(new Everywhere())
            .build()
            .toJSON();
    try (JsonReader reader = Json.createReader(new StringReader(drawn))) {
      return reader.readObject();
    }
  }

  private static Index classes(String... folders) throws IOException {
    Indexer indexer = new Indexer();
    for (String folder : folders) {
      try (Stream<Path> files = Files.walk(Path.of(folder))) {
        for (Path file : files.filter(path -> path.toString().endsWith(".class")).toList()) {
          try (InputStream bytes = Files.newInputStream(file)) {
            indexer.index(bytes);
          }
        }
      }
    }
    return indexer.complete();
  }

  /** Outside the container there is no implementation of MicroProfile Config. */
  private static Config nothingConfigured() {
    return (Config)
        Proxy.newProxyInstance(
            Drawing.class.getClassLoader(),
            new Class<?>[] {Config.class},
            (proxy, method, arguments) ->
                method.getReturnType() == Optional.class ? Optional.empty() : List.of());
  }
}
