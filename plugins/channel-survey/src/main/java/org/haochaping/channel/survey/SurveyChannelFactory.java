package org.haochaping.channel.survey;

import java.util.Locale;
import org.haochaping.plugin.api.ChannelAdapter;
import org.haochaping.plugin.api.ChannelAdapterFactory;
import org.haochaping.plugin.api.PluginContext;
import org.haochaping.plugin.api.Setting;
import org.haochaping.plugin.api.Settings;
import org.haochaping.plugin.api.SettingsSchema;
import org.pf4j.Extension;

/**
 * Makes the channel of each instance; {@code assessor} and {@code consentText} are the page's,
 * which reads {@code askContact} as well.
 */
@Extension
public final class SurveyChannelFactory implements ChannelAdapterFactory {
  private static final String ASK_CONTACT = "askContact";

  private static final SettingsSchema SCHEMA =
      SettingsSchema.of(
          Setting.text("assessor", 100, "调查单位", "Who asks")
              .help(
                  "显示在问卷页面，并登记为得分的评价机构；不填为本级名称。",
                  "Shown on the page and entered as the assessor of scores; the tenant's name when"
                      + " empty."),
          Setting.flag(ASK_CONTACT, true, "询问联系方式", "Ask for a contact")
              .help(
                  "填写人可自愿留下联系方式，便于回复差评；被评价部门看不到。",
                  "Citizens may leave a contact; the rated department never sees it."),
          Setting.text("consentText", 300, "联系方式同意书", "Consent text")
              .otherwise("我同意平台保存我的称呼和电话，仅用于回复本次评价和回访；每次查阅都会记录，我可凭查询码查看。"));

  @Override
  public String id() {
    return "channel-survey";
  }

  @Override
  public String displayName(Locale locale) {
    return locale.getLanguage().equals("zh") ? "整体绩效问卷" : "Questionnaires on departments";
  }

  @Override
  public SettingsSchema settingsSchema() {
    return SCHEMA;
  }

  @Override
  public ChannelAdapter create(Settings settings, PluginContext context) {
    return new SurveyChannel(settings.flag(ASK_CONTACT));
  }
}
