package org.haochaping.channel.app;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.haochaping.plugin.api.ChannelAdapter;
import org.haochaping.plugin.api.ChannelAdapterFactory;
import org.haochaping.plugin.api.HandOver;
import org.haochaping.plugin.api.Origins;
import org.haochaping.plugin.api.PluginContext;
import org.haochaping.plugin.api.Setting;
import org.haochaping.plugin.api.Setting.Choice;
import org.haochaping.plugin.api.Settings;
import org.haochaping.plugin.api.SettingsSchema;
import org.haochaping.plugin.api.Source;
import org.pf4j.Extension;

/** Makes the channel of each app. */
@Extension
public final class AppChannelFactory implements ChannelAdapterFactory {
  private static final SettingsSchema SCHEMA =
      SettingsSchema.of(
          Setting.text(Origins.SETTING, 500, "App页面的来源", "The app's origins")
              .help(
                  "网页来源（如 https://m.example.gov.cn，可嵌入评价页并返回）和App协议（如 exampleapp:，只用于返回），用逗号分隔；"
                      + "不填则不能嵌入、不提供返回。",
                  "Web origins (https://m.example.gov.cn: may frame the page and be returned to) and"
                      + " the app's scheme (exampleapp: to return to), between commas. Empty: neither."),
          Setting.map(AppRules.UNITS, 60_000, "部门编码对照", "Department codes")
              .help(
                  "每行一个“对方编码=本级部门编码”。不填则对方编码即本级编码。",
                  "One theirs=ours a line. Empty: their codes are ours."),
          Setting.map(AppRules.MATTERS, 120_000, "事项编码对照", "Matter codes")
              .help(
                  "每行一个“对方编码=本级事项编码”。填写后，未列出的事项不记录，评价照常计入部门。",
                  "One theirs=ours a line. A matter not listed is left out; the rating still counts"
                      + " for its unit."),
          Setting.choice(AppRules.SOURCE, "评价来源", "Source", sources())
              .otherwise("3")
              .help("这些评价在通报中列入哪一项。", "Which line of the bulletins these ratings belong to."),
          Setting.flag(AppRules.KEEP_CONTACT, false, "接收App交来的联系方式", "Take contact data")
              .help(
                  "仅当App已取得用户同意时开启；评价人在评价页上再次同意后才使用，加密保存，被评价单位看不到。不开启时即时丢弃。",
                  "Only where the app has its user's consent. Used only if he agrees on the page, too."
                      + " Off: dropped at once."),
          Setting.flag(HandOver.ANSWERS_SETTING, false, "App取回答复", "Answers through the app")
              .help(
                  "仅当App不属于被评价单位、也不由其运维时开启：答复随用户标识送回App，由App告知本人；办件编号不送回。" + "不开启时，评价人凭查询码查看答复。",
                  "Only where the app neither belongs to a rated office nor is run by one: answers go"
                      + " back by the app's id of its user, without the case number. Off: citizens read"
                      + " theirs by receipt."),
          Setting.text("title", 30, "评价页标题", "Title of the rating page").otherwise("请您评价本次服务"),
          Setting.flag(AppRules.ASK_CONTACT, true, "评价页询问联系方式", "Ask for a contact on the page"),
          Setting.text("consentText", 300, "联系方式同意书", "Consent text")
              .otherwise("我同意平台保存我的称呼和电话，仅用于回复本次评价和回访；每次查阅都会记录，我可凭查询码查看。"));

  @Override
  public String id() {
    return "channel-app";
  }

  @Override
  public String displayName(Locale locale) {
    return locale.getLanguage().equals("zh") ? "手机App" : "Mobile app";
  }

  @Override
  public SettingsSchema settingsSchema() {
    return SCHEMA;
  }

  @Override
  public ChannelAdapter create(Settings settings, PluginContext context) {
    return new AppChannel(AppRules.of(settings));
  }

  private static List<Choice> sources() {
    return Stream.of(Source.MOBILE_APP, Source.ONLINE_HALL)
        .map(s -> new Choice(String.valueOf(s.number()), s.chinese(), s.english()))
        .toList();
  }
}
