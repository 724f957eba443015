package org.haochaping.channel.file;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.haochaping.plugin.api.ChannelAdapter;
import org.haochaping.plugin.api.ChannelAdapterFactory;
import org.haochaping.plugin.api.CodeMap;
import org.haochaping.plugin.api.PluginContext;
import org.haochaping.plugin.api.Setting;
import org.haochaping.plugin.api.Setting.Choice;
import org.haochaping.plugin.api.Settings;
import org.haochaping.plugin.api.SettingsSchema;
import org.haochaping.plugin.api.Source;
import org.haochaping.plugin.api.Terminal;
import org.pf4j.Extension;

/** Makes the channel of each instance. */
@Extension
public final class FileChannelFactory implements ChannelAdapterFactory {
  private static final Choice IN_COLUMN = new Choice("column", "按文件中的列", "By the file's column");

  private static final SettingsSchema SCHEMA =
      SettingsSchema.of(
          Setting.choice("source", "评价来源", "Source", sources())
              .otherwise(FileRules.BY_COLUMN)
              .help("固定后，文件可以没有“评价来源”列。", "Once fixed, a file may leave the column out."),
          Setting.choice("terminal", "评价渠道", "Terminal", terminals())
              .otherwise(FileRules.BY_COLUMN)
              .help("固定后，文件可以没有“评价渠道”列。", "Once fixed, a file may leave the column out."),
          Setting.choice("codeMap", "满意度编码", "Codes of levels", codeMaps())
              .otherwise(FileRules.NAMES_ONLY)
              .help(
                  "各系统的数字方向不同，选错会把好评记成差评；不确定时请用中文名称。",
                  "Systems number the levels in opposite directions; when unsure, use the names."));

  @Override
  public String id() {
    return "channel-file";
  }

  @Override
  public String displayName(Locale locale) {
    return locale.getLanguage().equals("zh") ? "文件导入" : "File import";
  }

  @Override
  public SettingsSchema settingsSchema() {
    return SCHEMA;
  }

  @Override
  public ChannelAdapter create(Settings settings, PluginContext context) {
    return new FileChannel(FileRules.of(settings));
  }

  private static List<Choice> sources() {
    List<Choice> choices = new ArrayList<>(List.of(IN_COLUMN));
    for (Source source : Source.values()) {
      choices.add(new Choice(String.valueOf(source.number()), source.chinese(), source.english()));
    }
    return choices;
  }

  private static List<Choice> terminals() {
    List<Choice> choices = new ArrayList<>(List.of(IN_COLUMN));
    for (Terminal terminal : Terminal.values()) {
      choices.add(
          new Choice(String.valueOf(terminal.pf()), terminal.chinese(), terminal.english()));
    }
    return choices;
  }

  private static List<Choice> codeMaps() {
    List<Choice> choices = new ArrayList<>();
    choices.add(new Choice(FileRules.NAMES_ONLY, "只接受中文名称", "Chinese names only"));
    Arrays.stream(CodeMap.values()).map(FileChannelFactory::choice).forEach(choices::add);
    return choices;
  }

  private static Choice choice(CodeMap map) {
    return switch (map) {
      case NATIONAL_5_IS_BEST ->
          new Choice(map.name(), "5为非常满意（国家平台接口）", "5 is best (national interface)");
      case GBT_39046_1_IS_BEST ->
          new Choice(map.name(), "1为非常满意（GB/T 39046）", "1 is best (GB/T 39046)");
      case DEVICE_0_IS_BEST ->
          new Choice(map.name(), "0为非常满意（部分评价器）", "0 is best (some terminals)");
    };
  }
}
