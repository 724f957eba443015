package org.haochaping.bulletin.opendata;

import java.util.List;
import java.util.Locale;
import org.haochaping.bulletin.opendata.OpenData.Form;
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

  private static final SettingsSchema SCHEMA =
      SettingsSchema.of(
          Setting.choice(
                  FORM,
                  "文件形式",
                  "Form",
                  List.of(
                      new Choice(Form.JSON.word(), "一个JSON文件", "One JSON file"),
                      new Choice(
                          Form.CSV.word(),
                          "压缩包：每表一个CSV文件",
                          "A zip with a CSV file for each table")))
              .otherwise(Form.JSON.word())
              .help(
                  "两种形式都带有数据说明和可供复算的结算数据；压缩包中也有同一个JSON文件。发布的通报总是两种形式都有，这里选的是先列出的一种。",
                  "Both describe themselves and hold the figures; the zip holds the JSON file as well."
                      + " A published bulletin always has both; this is the one that stands first."));

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
    return new OpenData(settings.text(FORM).map(Form::named).orElse(Form.JSON));
  }
}
