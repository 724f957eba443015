package org.haochaping.document;

import java.util.List;
import java.util.Map;
import org.haochaping.plugin.api.Document;
import org.haochaping.plugin.api.Posters;
import org.haochaping.plugin.api.Rendered;
import org.haochaping.tenancy.Tenant;

/** Renders documents by a format plugin as a tenant has configured it. */
public interface Formats {

  /** The ids of the formats that are installed, in alphabetical order. */
  List<String> installed();

  /**
   * The forms a letter is printed in: the formats, and {@code format/variant} where one has others
   * beside its first.
   */
  default List<String> forms(Tenant tenant) {
    return installed();
  }

  /**
   * Renders in one of the forms; a plugin that fails or hangs is refused with what to do about it.
   */
  Printed render(Tenant tenant, String form, Document document);

  /** Prints posters with QR codes. */
  Rendered posters(Tenant tenant, String pluginId, Posters posters);

  /** The names in double braces in an office's own form; what is no form is refused. */
  List<String> namesIn(Tenant tenant, String pluginId, byte[] form);

  /** An office's own form with these values. */
  Rendered fill(Tenant tenant, String pluginId, byte[] form, Map<String, String> values);

  /** A letter in an office's own template; a template that cannot be filled is refused. */
  default Printed letter(Tenant tenant, String pluginId, byte[] template, Document letter) {
    throw new UnsupportedOperationException("no letters are set in templates here");
  }

  /** A template of a letter to begin one's own from. */
  default Rendered template(Tenant tenant, String pluginId) {
    throw new UnsupportedOperationException("no letters are set in templates here");
  }

  /** What came out, and the version of the plugin that made it. */
  record Printed(String pluginVersion, Rendered rendered) {}
}
