package org.haochaping.channel.hall;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.haochaping.plugin.api.ChannelAdapter;
import org.haochaping.plugin.api.ChannelAdapterFactory;
import org.haochaping.plugin.api.CodeMap;
import org.haochaping.plugin.api.PluginContext;
import org.haochaping.plugin.api.Setting;
import org.haochaping.plugin.api.Setting.Choice;
import org.haochaping.plugin.api.Settings;
import org.haochaping.plugin.api.SettingsSchema;
import org.haochaping.plugin.api.Source;
import org.pf4j.Extension;

/** Makes the channel of each counterpart. */
@Extension
public final class OnlineHallChannelFactory implements ChannelAdapterFactory {
  private static final SettingsSchema SCHEMA =
      SettingsSchema.of(
          Setting.map(HallRules.UNITS, 60_000, "部门编码对照", "Department codes")
              .help(
                  "每行一个“对方编码=本级部门编码”，如 11532801015XXXXXXX=SJJ。不填则对方编码即本级编码；填写后，未列出的编码进入待处理记录。",
                  "One theirs=ours a line. Empty: their codes are ours. Else a code not listed waits"
                      + " in the queue."),
          Setting.map(HallRules.MATTERS, 120_000, "事项编码对照", "Matter codes")
              .help(
                  "每行一个“对方编码=本级事项编码”。填写后，未列出的事项不记录，评价照常计入部门。",
                  "One theirs=ours a line. A matter not listed is left out; the rating still counts"
                      + " for its unit."),
          Setting.choice(HallRules.LEVELS, "满意度编码", "Codes of levels", levels())
              .otherwise(CodeMap.NATIONAL_5_IS_BEST.name())
              .help(
                  "各系统的数字方向不同，选错会把好评记成差评，请与对方核对。",
                  "Systems number the levels in opposite directions; check with the counterpart."),
          Setting.choice(
                  HallRules.TERMINALS,
                  "评价渠道编码（pf）",
                  "Codes of terminals (pf)",
                  List.of(
                      new Choice(HallRules.NATIONAL, "国家：6电话，7短信", "National: 6 phone, 7 text"),
                      new Choice(
                          HallRules.ZHEJIANG,
                          "浙江：6短信，7系统默认评价",
                          "Zhejiang: 6 text, 7 default rating")))
              .otherwise(HallRules.NATIONAL),
          Setting.choice(HallRules.SOURCE, "评价来源", "Source", sources())
              .otherwise("2")
              .help("这些评价在通报中列入哪一项。", "Which line of the bulletins these ratings belong to."),
          Setting.flag(HallRules.CONTACT, false, "接收联系方式", "Take contact data")
              .help(
                  "仅当对方已取得评价人同意时开启；加密保存，被评价单位看不到。不开启时姓名和电话即时丢弃。",
                  "Only where the counterpart has the citizen's consent. Off: name and number are"
                      + " dropped at once."),
          Setting.flag(HallRules.HANDLER, false, "经办人编码是工号", "Handler codes are staff numbers")
              .help(
                  "handleUserPageCode 填的是本级工号时开启；是证件号码时不要开启，号码即时丢弃。",
                  "On if handleUserPageCode holds our staff numbers; off if it holds certificate"
                      + " numbers, which are dropped."),
          Setting.text(HallRules.BACK_HOSTS, 500, "评价后可返回的网站", "Hosts to return to")
              .help(
                  "域名，用逗号分隔，如 zwfw.example.gov.cn；不填则评价页不提供返回。",
                  "Host names between commas; empty: the page offers no way back."),
          Setting.text("title", 30, "评价页标题", "Title of the rating page").otherwise("请您评价本次服务"),
          Setting.flag("askContact", true, "评价页询问联系方式", "Ask for a contact on the page"),
          Setting.text("consentText", 300, "联系方式同意书", "Consent text")
              .otherwise("我同意平台保存我的称呼和电话，仅用于回复本次评价和回访；每次查阅都会记录，我可凭查询码查看。"));

  @Override
  public String id() {
    return "channel-online-hall";
  }

  @Override
  public String displayName(Locale locale) {
    return locale.getLanguage().equals("zh") ? "网上大厅接口" : "Online hall interface";
  }

  @Override
  public SettingsSchema settingsSchema() {
    return SCHEMA;
  }

  @Override
  public ChannelAdapter create(Settings settings, PluginContext context) {
    return new OnlineHallChannel(
        HallRules.of(settings), context.tenantCode(), settings.flag("askContact"));
  }

  private static List<Choice> levels() {
    return Arrays.stream(CodeMap.values())
        .map(
            map ->
                switch (map) {
                  case NATIONAL_5_IS_BEST ->
                      new Choice(map.name(), "5为非常满意（国家平台接口）", "5 is best (national interface)");
                  case GBT_39046_1_IS_BEST ->
                      new Choice(map.name(), "1为非常满意（GB/T 39046）", "1 is best (GB/T 39046)");
                  case DEVICE_0_IS_BEST ->
                      new Choice(map.name(), "0为非常满意（部分评价器）", "0 is best (some terminals)");
                })
        .toList();
  }

  private static List<Choice> sources() {
    return Stream.of(
            Source.ONLINE_HALL, Source.MOBILE_APP, Source.WINDOW_TERMINAL, Source.DEPARTMENT_QR)
        .map(s -> new Choice(String.valueOf(s.number()), s.chinese(), s.english()))
        .toList();
  }
}
