package org.haochaping.launcher.backup;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.List;
import java.util.Map;

/**
 * What a backup holds; its last entry.
 *
 * @param version of the product that made it
 * @param generation of the schema
 * @param createdAt an ISO instant
 * @param changes the schema's changes in the order they were made
 * @param months the evaluation's partitions, as 202610
 * @param keycloak whether Keycloak's database is in it; an external Keycloak has its own backup
 * @param entries by name, in order
 */
record Manifest(
    int format,
    String version,
    int generation,
    String createdAt,
    List<String> changes,
    List<String> months,
    boolean keycloak,
    Map<String, Entry> entries) {
  static final int FORMAT = 1;
  static final String NAME = "manifest.json";

  /** One file or table; a table names its columns. */
  record Entry(String sha256, long bytes, long rows, List<String> columns) {}

  byte[] json() throws IOException {
    return new ObjectMapper().writerWithDefaultPrettyPrinter().writeValueAsBytes(this);
  }

  static Manifest of(byte[] json) throws IOException {
    Manifest manifest = new ObjectMapper().readValue(json, Manifest.class);
    if (manifest.format != FORMAT) {
      throw BackupRefusals.newer(manifest.version, List.of("format " + manifest.format));
    }
    return manifest;
  }

  Entry entry(String name) {
    Entry entry = entries.get(name);
    if (entry == null) {
      throw BackupRefusals.altered();
    }
    return entry;
  }

  long rows() {
    return entries.values().stream().mapToLong(Entry::rows).sum();
  }
}
