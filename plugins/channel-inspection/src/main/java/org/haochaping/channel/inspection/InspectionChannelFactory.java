package org.haochaping.channel.inspection;

import java.util.Locale;
import org.haochaping.channel.score.Bands;
import org.haochaping.plugin.api.ChannelAdapter;
import org.haochaping.plugin.api.ChannelAdapterFactory;
import org.haochaping.plugin.api.PluginContext;
import org.haochaping.plugin.api.Setting;
import org.haochaping.plugin.api.Settings;
import org.haochaping.plugin.api.SettingsSchema;
import org.pf4j.Extension;

/** Makes the channel of each tenant's inspections. */
@Extension
public final class InspectionChannelFactory implements ChannelAdapterFactory {
  private static final String ASSESSOR = "assessor";

  private static final SettingsSchema SCHEMA =
      SettingsSchema.of(
          Setting.text(ASSESSOR, 100, "评价机构", "Assessor")
              .help(
                  "通报和差评中写明由谁组织暗访；不填则用任务安排人的单位。不写暗访人员姓名。",
                  "Who has inspections made, as bulletins and cases say; the planner's office if empty."
                      + " Never an inspector's name."),
          Setting.text(Bands.SETTING, 40, "得分折算等级", "Levels of scores")
              .help(
                  "由高到低四个分数（百分制），如“90、80、60、40”：达到90分为非常满意，不足40分为非常不满意。"
                      + "问卷没有“总体评价”题时按得分折算为一次评价，计入半年通报，差评要整改；不填则得分只列示，不折算。",
                  "Four falling scores of a hundred, such as 90, 80, 60, 40: where a sheet has no rating"
                      + " of the whole, its score then counts as one of that level, and a bad one opens"
                      + " a case. Empty: scores are only listed."));

  @Override
  public String id() {
    return "channel-inspection";
  }

  @Override
  public String displayName(Locale locale) {
    return locale.getLanguage().equals("zh") ? "调查暗访" : "Inspections";
  }

  @Override
  public SettingsSchema settingsSchema() {
    return SCHEMA;
  }

  @Override
  public ChannelAdapter create(Settings settings, PluginContext context) {
    return new InspectionChannel(
        Bands.of(settings.text(Bands.SETTING).orElse("")),
        settings.text(ASSESSOR).filter(name -> !name.isBlank()));
  }
}
