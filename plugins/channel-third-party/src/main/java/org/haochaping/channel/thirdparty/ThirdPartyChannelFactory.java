package org.haochaping.channel.thirdparty;

import java.util.Locale;
import org.haochaping.channel.score.Bands;
import org.haochaping.plugin.api.ChannelAdapter;
import org.haochaping.plugin.api.ChannelAdapterFactory;
import org.haochaping.plugin.api.PluginContext;
import org.haochaping.plugin.api.Setting;
import org.haochaping.plugin.api.Settings;
import org.haochaping.plugin.api.SettingsSchema;
import org.pf4j.Extension;

/** Makes the channel of each assessment. */
@Extension
public final class ThirdPartyChannelFactory implements ChannelAdapterFactory {
  private static final String ASSESSOR = "assessor";

  private static final SettingsSchema SCHEMA =
      SettingsSchema.of(
          Setting.text(ASSESSOR, 100, "评价机构", "Assessor")
              .help("表格中没有写评价机构时用这个名称。", "Stands in where the workbook names nobody."),
          Setting.text(Bands.SETTING, 40, "得分折算等级", "Levels of scores")
              .help(
                  "由高到低四个分数（百分制），如“90、80、60、40”：达到90分为非常满意，不足40分为非常不满意。"
                      + "折算后作为评价计入年度通报，差评要整改；不填则得分只列示，不折算。",
                  "Four falling scores of a hundred, such as 90, 80, 60, 40: a score then counts as a"
                      + " rating of that level, and a bad one opens a case. Empty: scores are only"
                      + " listed."));

  @Override
  public String id() {
    return "channel-third-party";
  }

  @Override
  public String displayName(Locale locale) {
    return locale.getLanguage().equals("zh") ? "第三方评价" : "Third-party assessment";
  }

  @Override
  public SettingsSchema settingsSchema() {
    return SCHEMA;
  }

  @Override
  public ChannelAdapter create(Settings settings, PluginContext context) {
    return new ThirdPartyChannel(
        Bands.of(settings.text(Bands.SETTING).orElse("")),
        settings.text(ASSESSOR).filter(name -> !name.isBlank()));
  }
}
