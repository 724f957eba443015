package org.haochaping.channel.qrcode;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.haochaping.plugin.api.ChannelAdapter;
import org.haochaping.plugin.api.ChannelAdapterFactory;
import org.haochaping.plugin.api.PluginContext;
import org.haochaping.plugin.api.Setting;
import org.haochaping.plugin.api.Settings;
import org.haochaping.plugin.api.SettingsSchema;
import org.haochaping.plugin.api.Source;
import org.pf4j.Extension;

/** Makes the channel of each instance; {@code title} and {@code consentText} are the page's. */
@Extension
public final class QrCodeChannelFactory implements ChannelAdapterFactory {
  private static final SettingsSchema SCHEMA =
      SettingsSchema.of(
          Setting.choice("source", "评价来源", "Source", sources())
              .otherwise("5")
              .help(
                  "这些二维码收到的评价在通报中列入哪一项。",
                  "Which line of the bulletins the ratings of these codes belong to."),
          Setting.text("title", 30, "评价页标题", "Title of the rating page").otherwise("请您评价本次服务"),
          Setting.flag("askContact", true, "询问联系方式", "Ask for a contact")
              .help(
                  "差评时可自愿留下联系方式，便于回复；被评价单位看不到。",
                  "Citizens may leave a contact with a bad rating; the rated office never sees it."),
          Setting.text("consentText", 300, "联系方式同意书", "Consent text")
              .otherwise("我同意平台保存我的称呼和电话，仅用于回复本次评价和回访；每次查阅都会记录，我可凭查询码查看。"));

  @Override
  public String id() {
    return "channel-qrcode";
  }

  @Override
  public String displayName(Locale locale) {
    return locale.getLanguage().equals("zh") ? "二维码评价" : "QR code ratings";
  }

  @Override
  public SettingsSchema settingsSchema() {
    return SCHEMA;
  }

  @Override
  public ChannelAdapter create(Settings settings, PluginContext context) {
    Source source = Source.ofNumber(settings.number("source")).orElseThrow();
    return new QrCodeChannel(source, settings.flag("askContact"));
  }

  private static List<Setting.Choice> sources() {
    return Stream.of(
            Source.WINDOW_TERMINAL, Source.ONLINE_HALL, Source.MOBILE_APP, Source.DEPARTMENT_QR)
        .map(
            source ->
                new Setting.Choice(
                    String.valueOf(source.number()), source.chinese(), source.english()))
        .toList();
  }
}
