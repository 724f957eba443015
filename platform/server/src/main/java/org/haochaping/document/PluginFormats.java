package org.haochaping.document;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Map;
import org.haochaping.plugin.Lodging;
import org.haochaping.plugin.PluginInstance;
import org.haochaping.plugin.Plugins;
import org.haochaping.plugin.api.Document;
import org.haochaping.plugin.api.Rendered;
import org.haochaping.tenancy.Tenant;
import org.haochaping.web.Refusal;

/** Formats of the plugins installed, with their default settings. */
@ApplicationScoped
public class PluginFormats implements Formats {

  @Inject Plugins plugins;

  @Override
  public Printed render(Tenant tenant, String pluginId, Document document) {
    String version = version(pluginId);
    Rendered rendered =
        plugins
            .format(
                pluginId, new PluginInstance(tenant.id(), tenant.code(), tenant.name(), Map.of()))
            .render(document);
    return new Printed(version, rendered);
  }

  private String version(String pluginId) {
    return plugins.lodgings().stream()
        .filter(lodging -> lodging.health() == Lodging.Health.READY)
        .map(lodging -> lodging.artefact())
        .filter(artefact -> artefact.pluginId().equals(pluginId))
        .map(artefact -> artefact.version())
        .findFirst()
        .orElseThrow(
            () ->
                Refusal.unavailable(
                    "format-unavailable",
                    "通报格式插件" + pluginId + "尚未就绪，请稍后重试，或联系本级信息技术人员。",
                    "The bulletin format "
                        + pluginId
                        + " is not ready; try again later or ask local IT."));
  }
}
