package org.haochaping.document;

import org.haochaping.plugin.api.Document;
import org.haochaping.plugin.api.Rendered;
import org.haochaping.tenancy.Tenant;

/** Renders documents by a format plugin as a tenant has configured it. */
public interface Formats {

  /** Renders; a plugin that fails or hangs is refused with what to do about it. */
  Printed render(Tenant tenant, String pluginId, Document document);

  /** What came out, and the version of the plugin that made it. */
  record Printed(String pluginVersion, Rendered rendered) {}
}
