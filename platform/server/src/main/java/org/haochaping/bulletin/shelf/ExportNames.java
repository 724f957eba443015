package org.haochaping.bulletin.shelf;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.haochaping.bulletin.Bulletin;
import org.haochaping.bulletin.form.Form;
import org.haochaping.bulletin.shelf.Shelf.Shown;

/**
 * What the files of an export are called: small letters, digits, hyphens and a dot, which every
 * system can keep and every address can hold. A bulletin has the same name in every export.
 */
final class ExportNames {
  private final Map<UUID, String> names = new LinkedHashMap<>();

  private ExportNames() {}

  static ExportNames of(Shelf shelf) {
    ExportNames all = new ExportNames();
    for (Shown shown : shelf.bulletins()) {
      String stem = stem(shown.bulletin());
      Set<String> taken = new HashSet<>();
      for (Form form : shown.all()) {
        String extension = safe(form.extension());
        boolean first = form.pluginId().indexOf('/') < 0 && taken.add(extension);
        all.names.put(
            form.id(), stem + (first ? "" : "-" + safe(form.pluginId())) + "." + extension);
      }
    }
    return all;
  }

  String of(UUID form) {
    return Objects.requireNonNull(names.get(form), "every form has a name");
  }

  /** The last digits of its id tell two of one kind, period and closing apart. */
  private static String stem(Bulletin bulletin) {
    String id = bulletin.id().toString();
    return safe(
        bulletin.period()
            + "-"
            + bulletin.kind()
            + "-v"
            + bulletin.version()
            + "-"
            + id.substring(id.length() - 12));
  }

  private static String safe(String text) {
    return text.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9-]+", "-");
  }
}
