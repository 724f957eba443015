package org.haochaping.channel.window;

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

/** Makes the channel of each instance; {@code title} is the terminal page's. */
@Extension
public final class WindowChannelFactory implements ChannelAdapterFactory {
  private static final SettingsSchema SCHEMA =
      SettingsSchema.of(
          Setting.text("title", 30, "评价器页面标题", "Title of the terminal's page")
              .otherwise("请您评价本窗口的服务"),
          Setting.choice(
                  WindowRules.SCALE,
                  "厂商评价器的满意度编码",
                  "Codes of a vendor's devices",
                  Arrays.stream(Scale.values())
                      .map(scale -> new Choice(scale.name(), scale.chinese(), scale.english()))
                      .toList())
              .otherwise(Scale.FIVE_IS_BEST.name())
              .help(
                  "各厂商的数字方向不同，选错会把好评记成差评，请按一下“非常满意”键核对。本平台自己的评价器页面不用设置。",
                  "Vendors number the keys in every way; press the best key and check. Not needed"
                      + " for our own page."),
          Setting.map(WindowRules.CODES, 4_000, "满意度代码对照", "Codes of its own")
              .help(
                  "厂商自己的代码，每行一个，如“A=非常满意”；优先于上面的编码。",
                  "Codes of the vendor's own, one theirs=level a line, before the above."),
          Setting.map(WindowRules.DEVICES, 60_000, "评价器对照", "Devices")
              .help(
                  "每行一个“评价器编号=窗口编码”，如“PJQ-0007=JH-03”。记录中已有窗口编码的不用填。",
                  "One device=window a line; not needed where records name the window."),
          Setting.map(WindowRules.FIELDS, 4_000, "字段对照", "Names of fields")
              .help(
                  "厂商的字段名不同时填写，每行一个“对方字段=本渠道字段”，如“pjq_id=deviceNo”。",
                  "Where the vendor's names differ: one theirs=ours a line."),
          Setting.number(WindowRules.BELIEVED, 0, 31, "评价器时间认定天数", "Days a clock is believed")
              .otherwise("7")
              .help(
                  "评价器记录的日期在未来，或早于这么多天前的，按收到的日期计。",
                  "A date in the future, or longer ago, is wrong: the day of receipt is taken."));

  @Override
  public String id() {
    return "channel-window";
  }

  @Override
  public String displayName(Locale locale) {
    return locale.getLanguage().equals("zh") ? "窗口评价器" : "Counter terminals";
  }

  @Override
  public SettingsSchema settingsSchema() {
    return SCHEMA;
  }

  @Override
  public ChannelAdapter create(Settings settings, PluginContext context) {
    return new WindowChannel(WindowRules.of(settings));
  }
}
