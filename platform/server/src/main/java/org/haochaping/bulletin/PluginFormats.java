package org.haochaping.bulletin;

import jakarta.enterprise.context.ApplicationScoped;
import org.haochaping.plugin.api.Document;
import org.haochaping.tenancy.Tenant;
import org.haochaping.web.Refusal;

/** Formats of the plugins installed. */
@ApplicationScoped
public class PluginFormats implements Formats {

  @Override
  public Printed render(Tenant tenant, String pluginId, Document document) {
    throw Refusal.unavailable(
        "format-unavailable",
        "通报格式插件尚未就绪，请稍后重试，或联系本级信息技术人员。",
        "The bulletin format is not ready; try again later or ask local IT.");
  }
}
