package org.haochaping.bulletin.ofd;

import java.util.Locale;
import org.haochaping.bulletin.paper.Composition;
import org.haochaping.bulletin.paper.page.Layout;
import org.haochaping.plugin.api.BulletinFormat;
import org.haochaping.plugin.api.BulletinFormatFactory;
import org.haochaping.plugin.api.Document;
import org.haochaping.plugin.api.PluginContext;
import org.haochaping.plugin.api.Rendered;
import org.haochaping.plugin.api.Setting;
import org.haochaping.plugin.api.Settings;
import org.haochaping.plugin.api.SettingsSchema;
import org.pf4j.Extension;

/** Makes the OFD format. */
@Extension
public final class OfdBulletinFactory implements BulletinFormatFactory {
  private static final SettingsSchema SCHEMA =
      SettingsSchema.of(
          Setting.flag("redHeader", true, "红头", "Red masthead")
              .help(
                  "有发文字号的公文印红色发文机关标志和红色分隔线。",
                  "Letters with a document number have the red masthead and rule."));

  @Override
  public String id() {
    return "bulletin-ofd";
  }

  @Override
  public String displayName(Locale locale) {
    return locale.getLanguage().equals("zh") ? "OFD公文" : "OFD document";
  }

  @Override
  public SettingsSchema settingsSchema() {
    return SCHEMA;
  }

  @Override
  public BulletinFormat create(Settings settings, PluginContext context) {
    Layout layout = new Layout(new Composition(settings.flag("redHeader")), false);
    return document -> rendered(layout, document);
  }

  /** dom4j asks the thread for its own classes, and would be given another plugin's. */
  private static Rendered rendered(Layout layout, Document document) {
    Thread thread = Thread.currentThread();
    ClassLoader before = thread.getContextClassLoader();
    thread.setContextClassLoader(OfdBulletinFactory.class.getClassLoader());
    try (OfdCanvas canvas = layout.draw(document, OfdCanvas::new)) {
      return canvas.rendered(document);
    } finally {
      thread.setContextClassLoader(before);
    }
  }
}
