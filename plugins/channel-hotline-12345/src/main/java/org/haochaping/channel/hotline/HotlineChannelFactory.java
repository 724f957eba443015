package org.haochaping.channel.hotline;

import java.util.Arrays;
import java.util.Locale;
import org.haochaping.plugin.api.ChannelAdapter;
import org.haochaping.plugin.api.ChannelAdapterFactory;
import org.haochaping.plugin.api.PluginContext;
import org.haochaping.plugin.api.Pulled;
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
                  "Where a file has names only: one name=code a line."),
          Setting.text(HotlinePull.URL, 500, "热线接口地址", "Address to pull from")
              .asDestination()
              .help(
                  "填写后平台按时来取；以 https:// 开头。不填则只用文件和文件夹。接口在政务内网的，主机须由运维列入启动设置 inner-hosts。",
                  "Once given, it is pulled from on a schedule; begins with https://. A host in an"
                      + " inner network has to be listed by the operator in inner-hosts."),
          Setting.secret(HotlinePull.TOKEN, 300, "热线接口令牌", "Token of the interface")
              .help("对方给的令牌，随每次请求发出。", "Given by its operator, sent with each request."),
          Setting.number(Pulled.MINUTES, 5, 1440, "每隔多少分钟取一次", "Minutes between pulls")
              .otherwise("60")
              .help(
                  "不填按60分钟；对方没有答复时会先早些再取。",
                  "60 when empty; after a failure it is asked again sooner."),
          Setting.flag(HotlinePull.PLAIN, false, "允许不加密的 HTTP", "Allow plain HTTP")
              .asDestination()
              .help("只在政务内网确无 HTTPS 时打开。", "Only where an inner network has no HTTPS."));

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
    return new HotlineChannel(HotlineRules.of(settings), HotlinePull.of(settings, context));
  }
}
