package org.haochaping.bulletin.xlsx;

import java.util.Locale;
import org.haochaping.plugin.api.BulletinFormat;
import org.haochaping.plugin.api.BulletinFormatFactory;
import org.haochaping.plugin.api.PluginContext;
import org.haochaping.plugin.api.Setting;
import org.haochaping.plugin.api.Settings;
import org.haochaping.plugin.api.SettingsSchema;
import org.pf4j.Extension;

/** Makes the XLSX format. */
@Extension
public final class XlsxBulletinFactory implements BulletinFormatFactory {
  private static final SettingsSchema SCHEMA =
      SettingsSchema.of(
          Setting.flag("charts", true, "图表", "Charts")
              .help(
                  "占比表的下方附条形图，数值标在条上。",
                  "Tables of shares have a bar chart below, labelled with its values."));

  @Override
  public String id() {
    return "bulletin-xlsx";
  }

  @Override
  public String displayName(Locale locale) {
    return locale.getLanguage().equals("zh") ? "Excel工作簿" : "Excel workbook";
  }

  @Override
  public SettingsSchema settingsSchema() {
    return SCHEMA;
  }

  @Override
  public BulletinFormat create(Settings settings, PluginContext context) {
    return new XlsxBulletin(Limits.OF_EXCEL, settings.flag("charts"));
  }
}
