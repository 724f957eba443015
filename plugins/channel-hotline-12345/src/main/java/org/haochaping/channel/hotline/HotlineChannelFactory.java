package org.haochaping.channel.hotline;

import java.util.Arrays;
import java.util.Locale;
import org.haochaping.plugin.api.ChannelAdapter;
import org.haochaping.plugin.api.ChannelAdapterFactory;
import org.haochaping.plugin.api.PluginContext;
import org.haochaping.plugin.api.Setting;
import org.haochaping.plugin.api.Setting.Choice;
import org.haochaping.plugin.api.Settings;
import org.haochaping.plugin.api.SettingsSchema;
import org.pf4j.Extension;

/** Makes the channel of each hotline. */
@Extension
public final class HotlineChannelFactory implements ChannelAdapterFactory {
  private static final SettingsSchema SCHEMA =
      SettingsSchema.of(
          Setting.choice(
                  HotlineRules.SCALE,
                  "满意度尺度",
                  "Scale",
                  Arrays.stream(Scale.values())
                      .map(scale -> new Choice(scale.name(), scale.chinese(), scale.english()))
                      .toList())
              .otherwise(Scale.NAMES.name())
              .help(
                  "热线导出的数字是哪一种；文字“很满意、比较满意、一般、不太满意、很不满意”等总能识别。",
                  "What digits in its exports mean; the usual words are always understood."),
          Setting.map(HotlineRules.ANSWERS, 4_000, "满意度用语对照", "Words of answers")
              .help(
                  "热线自己的用语，每行一个，如“还可以=基本满意”。",
                  "Words of this hotline's own, one theirs=level a line."),
          Setting.text(HotlineRules.SERVICES, 1_000, "涉及政务服务的诉求分类", "Categories that count")
              .help(
                  "用顿号分隔；只有这些分类的来电计入评价，其他来电另行计数。不填则看文件中的“是否涉及政务服务”列。",
                  "Only calls of these categories are rated, others are counted apart. Empty: a"
                      + " column of the file says so."),
          Setting.map(HotlineRules.UNITS, 60_000, "承办单位对照", "Units")
              .help(
                  "文件中只有单位名称时填写，每行一个“单位名称=部门编码”，如“景洪市医疗保障局=YBJ”。",
                  "Where a file has names only: one name=code a line."));

  @Override
  public String id() {
    return "channel-hotline-12345";
  }

  @Override
  public String displayName(Locale locale) {
    return locale.getLanguage().equals("zh") ? "12345热线" : "12345 hotline";
  }

  @Override
  public SettingsSchema settingsSchema() {
    return SCHEMA;
  }

  @Override
  public ChannelAdapter create(Settings settings, PluginContext context) {
    return new HotlineChannel(HotlineRules.of(settings));
  }
}
