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

/**
 * Makes the channel of each instance; {@code title} and {@code consentText} are the page's, which
 * reads {@code askContact} and {@code askNumber} as well.
 */
@Extension
public final class QrCodeChannelFactory implements ChannelAdapterFactory {
  private static final String ASK_NUMBER = "askNumber";

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
          Setting.choice(
                  ASK_NUMBER, "窗口评价询问办件编号", "Ask for the case at windows", AskNumber.choices())
              .otherwise(AskNumber.OPTIONAL.code())
              .help(
                  "窗口海报的评价页请评价人填写受理单上的办件编号，便于核对；被评价单位看不到。必填会使没有受理单的人无法评价。",
                  "At windows the page asks for the number on the acceptance slip; the rated office"
                      + " never sees it. If it must be filled in, who has no slip cannot rate."),
          Setting.number(LinkRules.DAYS, 1, 365, "办件评价地址有效天数", "Days an address can be opened")
              .otherwise("30")
              .help(
                  "部门业务系统为单个办件取得的评价地址，多少天后失效。",
                  "After how many days an address that a department's system asked for ends."),
          Setting.text(LinkRules.UNIT, 64, "只限部门", "Only for the department")
              .help(
                  "部门编码。填写后，接入的业务系统只能为该部门的办件取得评价地址；不填则由对方在请求中给出部门。",
                  "A unit's code: the connected system gets addresses for its cases only. Empty: it"
                      + " names the department itself."),
          Setting.text(LinkRules.BACK_HOSTS, 500, "评价后可返回的网站", "Hosts to return to")
              .help(
                  "域名，用逗号分隔；不填则评价页不提供返回。",
                  "Host names between commas; empty: the page offers no way back."),
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
    return new QrCodeChannel(
        source,
        settings.flag("askContact"),
        settings.text(ASK_NUMBER).map(AskNumber::of).orElse(AskNumber.OFF),
        LinkRules.of(settings));
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
