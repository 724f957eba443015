package org.haochaping.document;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.haochaping.plugin.PluginInstance;
import org.haochaping.plugin.Plugins;
import org.haochaping.plugin.api.BulletinFormat;
import org.haochaping.plugin.api.Document;
import org.haochaping.plugin.api.Posters;
import org.haochaping.plugin.api.Problem;
import org.haochaping.plugin.api.RejectedException;
import org.haochaping.plugin.api.Rendered;
import org.haochaping.tenancy.Tenant;
import org.haochaping.web.Refusal;

/** Formats of the plugins installed, with their default settings. */
@ApplicationScoped
public class PluginFormats implements Formats {

  private static final Logger LOG = Logger.getLogger(PluginFormats.class.getName());
  private static final char VARIANT = '/';

  @Inject Plugins plugins;

  @Override
  public List<String> installed() {
    return FormatUses.ids(plugins);
  }

  /** One that is not ready has its first form, and the reason why it printed nothing. */
  @Override
  public List<String> forms(Tenant tenant) {
    List<String> forms = new ArrayList<>();
    for (String pluginId : installed()) {
      forms.add(pluginId);
      try {
        format(tenant, pluginId)
            .variants()
            .forEach(variant -> forms.add(pluginId + VARIANT + variant));
      } catch (Refusal notReady) {
        LOG.log(Level.WARNING, "the format " + pluginId + " names no other forms", notReady);
      }
    }
    return forms;
  }

  @Override
  public Printed render(Tenant tenant, String form, Document document) {
    int end = form.indexOf(VARIANT);
    String pluginId = end < 0 ? form : form.substring(0, end);
    PluginInstance instance = instance(tenant, pluginId);
    BulletinFormat format = plugins.format(pluginId, instance);
    return new Printed(
        version(pluginId, instance),
        end < 0 ? format.render(document) : format.render(document, form.substring(end + 1)));
  }

  @Override
  public Printed letter(Tenant tenant, String pluginId, byte[] template, Document letter) {
    PluginInstance instance = instance(tenant, pluginId);
    try {
      return new Printed(
          version(pluginId, instance), plugins.format(pluginId, instance).fill(template, letter));
    } catch (RejectedException rejected) {
      throw refused(rejected);
    }
  }

  @Override
  public Rendered template(Tenant tenant, String pluginId) {
    return format(tenant, pluginId)
        .template()
        .orElseThrow(
            () ->
                Refusal.unavailable(
                    "no-forms",
                    "格式插件" + pluginId + "不支持自有模板，请升级该插件。",
                    "The format " + pluginId + " fills no forms; upgrade it."));
  }

  @Override
  public Rendered posters(Tenant tenant, String pluginId, Posters posters) {
    return format(tenant, pluginId)
        .posters(posters)
        .orElseThrow(
            () ->
                Refusal.unavailable(
                    "no-posters",
                    "格式插件" + pluginId + "不支持海报，请升级该插件。",
                    "The format " + pluginId + " prints no posters; upgrade it."));
  }

  @Override
  public List<String> namesIn(Tenant tenant, String pluginId, byte[] form) {
    try {
      return format(tenant, pluginId)
          .namesIn(form)
          .orElseThrow(
              () ->
                  Refusal.unavailable(
                      "no-forms",
                      "格式插件" + pluginId + "不支持自有模板，请升级该插件。",
                      "The format " + pluginId + " fills no forms; upgrade it."));
    } catch (RejectedException rejected) {
      throw refused(rejected);
    }
  }

  @Override
  public Rendered fill(Tenant tenant, String pluginId, byte[] form, Map<String, String> values) {
    try {
      return format(tenant, pluginId).fill(form, values);
    } catch (RejectedException rejected) {
      throw refused(rejected);
    }
  }

  private BulletinFormat format(Tenant tenant, String pluginId) {
    return plugins.format(pluginId, instance(tenant, pluginId));
  }

  private PluginInstance instance(Tenant tenant, String pluginId) {
    return new PluginInstance(
        tenant.id(),
        tenant.code(),
        tenant.name(),
        Map.of(),
        plugins.route(tenant.id(), tenant.id(), pluginId));
  }

  private static Refusal refused(RejectedException rejected) {
    Problem why = rejected.problem();
    return Refusal.invalid(
        List.of(new Refusal.Field(why.field(), why.code(), why.chinese(), why.english())));
  }

  private String version(String pluginId, PluginInstance instance) {
    return plugins
        .running(pluginId, instance)
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
