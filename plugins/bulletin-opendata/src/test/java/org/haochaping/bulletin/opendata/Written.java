package org.haochaping.bulletin.opendata;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.haochaping.plugin.api.BulletinFormat;
import org.haochaping.plugin.api.Document;
import org.haochaping.plugin.api.Rendered;
import org.haochaping.plugin.tck.Samples;

/** What came out, read by libraries that did not write it. */
final class Written {
  private Written() {}

  static Rendered rendered(String form, Document document) {
    return format(form).render(document);
  }

  static BulletinFormat format(String form) {
    OpenDataFactory factory = new OpenDataFactory();
    return factory.create(
        factory.settingsSchema().complete(Map.of("form", form)), Samples.jinghong());
  }

  static JsonObject json(byte[] bytes) {
    String text = new String(bytes, StandardCharsets.UTF_8);
    try (JsonReader reader = Json.createReader(new StringReader(text))) {
      return reader.readObject();
    }
  }

  /** Every string in it. */
  static String words(JsonValue value) {
    StringBuilder words = new StringBuilder();
    switch (value.getValueType()) {
      case OBJECT -> value.asJsonObject().values().forEach(one -> words.append(words(one)));
      case ARRAY -> value.asJsonArray().forEach(one -> words.append(words(one)));
      case STRING -> words.append(((JsonString) value).getString()).append('\n');
      case NUMBER, TRUE, FALSE, NULL -> {}
    }
    return words.toString();
  }

  /** The files of a zip, in its order. */
  static Map<String, byte[]> files(byte[] bytes) {
    Map<String, byte[]> files = new LinkedHashMap<>();
    try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(bytes))) {
      for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
        files.put(entry.getName(), zip.readAllBytes());
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return files;
  }

  /** The lines of a CSV file, without its byte order mark. */
  static List<List<String>> csv(byte[] bytes) {
    String text = new String(bytes, StandardCharsets.UTF_8).substring(1);
    try (var parser = CSVFormat.RFC4180.parse(new StringReader(text))) {
      return parser.stream().map(CSVRecord::toList).toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
