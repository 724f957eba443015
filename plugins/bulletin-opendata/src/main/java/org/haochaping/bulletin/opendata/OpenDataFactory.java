package org.haochaping.bulletin.opendata;

import java.util.List;
import java.util.Locale;
import org.haochaping.plugin.api.BulletinFormat;
import org.haochaping.plugin.api.BulletinFormatFactory;
import org.haochaping.plugin.api.PluginContext;
import org.haochaping.plugin.api.Setting;
import org.haochaping.plugin.api.Setting.Choice;
import org.haochaping.plugin.api.Settings;
import org.haochaping.plugin.api.SettingsSchema;
import org.pf4j.Extension;

/** Makes the open data format. */
@Extension
public final class OpenDataFactory implements BulletinFormatFactory {
  private static final String FORM = "form";
  private static final String JSON = "json";
  private static final String CSV = "csv";

  private static final SettingsSchema SCHEMA =
      SettingsSchema.of(
          Setting.choice(
                  FORM,
                  "文件形式",
                  "Form",
                  List.of(
                      new Choice(JSON, "一个JSON文件", "One JSON file"),
                      new Choice(CSV, "压缩包：每表一个CSV文件", "A zip with a CSV file for each table")))
              .otherwise(JSON)
              .help(
                  "两种形式都带有数据说明和可供复算的结算数据；压缩包中也有同一个JSON文件。",
                  "Both describe themselves and hold the figures; the zip holds the JSON file as well."));

  @Override
  public String id() {
    return "bulletin-opendata";
  }

  @Override
  public String displayName(Locale locale) {
    return locale.getLanguage().equals("zh") ? "开放数据" : "Open data";
  }

  @Override
  public SettingsSchema settingsSchema() {
    return SCHEMA;
  }

  @Override
  public BulletinFormat create(Settings settings, PluginContext context) {
    return settings.text(FORM).filter(CSV::equals).isPresent() ? new CsvData() : new JsonData();
  }
}
