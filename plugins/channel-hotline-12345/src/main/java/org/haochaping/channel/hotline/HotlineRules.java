package org.haochaping.channel.hotline;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.haochaping.channel.table.Columns;
import org.haochaping.plugin.api.Level;
import org.haochaping.plugin.api.Problem;
import org.haochaping.plugin.api.Settings;
import org.haochaping.plugin.api.SettingsException;

/**
 * What one hotline's words mean.
 *
 * @param scale what callers answer with
 * @param answers its own words for answers, before those of the scale
 * @param services its categories that concern government services; when empty, a column says so
 * @param units its names of units; used where it writes no code
 */
record HotlineRules(
    Scale scale, Map<String, Level> answers, Set<String> services, Map<String, String> units) {
  static final String SCALE = "scale";
  static final String ANSWERS = "answers";
  static final String SERVICES = "services";
  static final String UNITS = "units";

  /** Answers that are none. */
  private static final List<String> UNRATED =
      List.of("", "未评价", "未参评", "未接通", "无法接通", "未联系上", "拒绝评价", "无");

  static HotlineRules of(Settings settings) {
    return new HotlineRules(
        settings.text(SCALE).map(Scale::valueOf).orElse(Scale.NAMES),
        settings.map(ANSWERS).entrySet().stream()
            .collect(Collectors.toMap(Map.Entry::getKey, one -> named(one.getValue()))),
        Arrays.stream(settings.text(SERVICES).orElse("").split("[,，、;；\\s]+"))
            .filter(category -> !category.isEmpty())
            .collect(Collectors.toUnmodifiableSet()),
        settings.map(UNITS));
  }

  private static Level named(String name) {
    return Level.ofChinese(name)
        .orElseThrow(
            () ->
                new SettingsException(
                    List.of(
                        Problem.of(
                            "level-unknown",
                            ANSWERS,
                            "“满意度用语对照”的等号右边应为五个等级之一，如“还可以=基本满意”。",
                            "The right side of each line must be one of the five levels."))));
  }

  Columns<Column> columns() {
    Set<Column> needed = EnumSet.of(Column.NUMBER, Column.LEVEL);
    needed.add(services.isEmpty() ? Column.CONCERNS : Column.CATEGORY);
    return Columns.lenient(
        Column.class,
        needed,
        List.of(
            units.isEmpty()
                ? EnumSet.of(Column.UNIT_CODE)
                : EnumSet.of(Column.UNIT_CODE, Column.UNIT_NAME),
            EnumSet.of(Column.RATED_AT, Column.CALLED_AT)));
  }

  /** Whether a call's category concerns government services. */
  boolean isService(String category) {
    return services.contains(category);
  }

  boolean isUnrated(String answer) {
    return UNRATED.contains(answer) && !answers.containsKey(answer);
  }

  Optional<Level> level(String answer) {
    return Optional.ofNullable(answers.get(answer)).or(() -> scale.level(answer));
  }

  Optional<String> unit(String name) {
    return Optional.ofNullable(units.get(name));
  }
}
