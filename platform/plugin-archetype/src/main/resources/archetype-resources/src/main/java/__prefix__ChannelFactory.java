package ${package};

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.haochaping.plugin.api.ChannelAdapter;
import org.haochaping.plugin.api.ChannelAdapterFactory;
import org.haochaping.plugin.api.CodeMap;
import org.haochaping.plugin.api.PluginContext;
import org.haochaping.plugin.api.Setting;
import org.haochaping.plugin.api.Settings;
import org.haochaping.plugin.api.SettingsSchema;
import org.pf4j.Extension;

/** 每台服务器一个，为每个租户的每个渠道实例各造一个产品。One a server; makes each tenant's channels. */
@Extension
public final class ${prefix}ChannelFactory implements ChannelAdapterFactory {
  private static final SettingsSchema SCHEMA =
      SettingsSchema.of(
          Setting.map("units", 60_000, "部门编码对照", "Department codes")
              .help(
                  "每行一个“对方编码=本级部门编码”；不填则对方编码即本级编码。",
                  "One theirs=ours a line; empty: their codes are ours."),
          Setting.choice("levels", "满意度编码", "Codes of levels", levels())
              .otherwise(CodeMap.NATIONAL_5_IS_BEST.name())
              .help("各系统的数字方向不同，选错会把好评记成差评。", "Systems number the levels in opposite directions."));

  @Override
  public String id() {
    return "${pluginId}";
  }

  @Override
  public String displayName(Locale locale) {
    return locale.getLanguage().equals("zh") ? "${nameZh}" : "${nameEn}";
  }

  @Override
  public SettingsSchema settingsSchema() {
    return SCHEMA;
  }

  @Override
  public ChannelAdapter create(Settings settings, PluginContext context) {
    CodeMap levels = CodeMap.valueOf(settings.text("levels").orElseThrow());
    return new ${prefix}Channel(new ${prefix}Reader(settings.map("units"), levels));
  }

  private static List<Setting.Choice> levels() {
    return Arrays.stream(CodeMap.values())
        .map(
            map ->
                switch (map) {
                  case NATIONAL_5_IS_BEST -> new Setting.Choice(map.name(), "5为非常满意", "5 is best");
                  case GBT_39046_1_IS_BEST -> new Setting.Choice(map.name(), "1为非常满意", "1 is best");
                  case DEVICE_0_IS_BEST -> new Setting.Choice(map.name(), "0为非常满意", "0 is best");
                })
        .toList();
  }
}
