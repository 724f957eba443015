package org.haochaping.bulletin.web;

import java.util.Locale;
import org.haochaping.plugin.api.BulletinFormat;
import org.haochaping.plugin.api.BulletinFormatFactory;
import org.haochaping.plugin.api.PluginContext;
import org.haochaping.plugin.api.Setting;
import org.haochaping.plugin.api.Settings;
import org.haochaping.plugin.api.SettingsSchema;
import org.pf4j.Extension;

/** Makes the web page format. */
@Extension
public final class WebBulletinFactory implements BulletinFormatFactory {
  private static final SettingsSchema SCHEMA =
      SettingsSchema.of(
          Setting.flag("bars", true, "表中画条形图", "Draw bars in tables")
              .help("数字始终显示，条形图只是辅助。", "The numbers are always shown; bars only help."));

  @Override
  public String id() {
    return "bulletin-web";
  }

  @Override
  public String displayName(Locale locale) {
    return locale.getLanguage().equals("zh") ? "网页通报" : "Web page";
  }

  @Override
  public SettingsSchema settingsSchema() {
    return SCHEMA;
  }

  @Override
  public BulletinFormat create(Settings settings, PluginContext context) {
    return new WebBulletin(Stylesheet.load(), settings.flag("bars"));
  }
}
