package org.haochaping.channel.window;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.haochaping.plugin.api.Level;
import org.haochaping.plugin.api.Problem;
import org.haochaping.plugin.api.Settings;
import org.haochaping.plugin.api.SettingsException;

/**
 * What one vendor's records mean.
 *
 * @param scale how its devices number the keys
 * @param codes codes of its own, before those of the scale
 * @param devices at which window each device stands
 * @param fields its names of fields; ours are always understood
 * @param believedDays how many days back the clock of a device is believed
 */
record WindowRules(
    Scale scale,
    Map<String, Level> codes,
    Map<String, String> devices,
    Map<String, Field> fields,
    int believedDays) {
  static final String SCALE = "scale";
  static final String CODES = "levelCodes";
  static final String DEVICES = "devices";
  static final String FIELDS = "fields";
  static final String BELIEVED = "believedDays";

  static WindowRules of(Settings settings) {
    return new WindowRules(
        settings.text(SCALE).map(Scale::valueOf).orElse(Scale.FIVE_IS_BEST),
        settings.map(CODES).entrySet().stream()
            .collect(Collectors.toMap(Map.Entry::getKey, one -> named(one.getValue()))),
        settings.map(DEVICES),
        fields(settings.map(FIELDS)),
        settings.number(BELIEVED));
  }

  Optional<Level> levelOf(String code) {
    return Optional.ofNullable(codes.get(code)).or(() -> scale.level(code));
  }

  Optional<Field> field(String name) {
    return Optional.ofNullable(fields.get(name)).or(() -> Field.of(name));
  }

  private static Level named(String name) {
    return Level.ofChinese(name)
        .orElseThrow(
            () ->
                wrong(
                    CODES,
                    "“满意度代码对照”的等号右边应为五个等级之一，如“A=非常满意”。",
                    "The right side of each line must be one of the five levels."));
  }

  private static Map<String, Field> fields(Map<String, String> named) {
    Map<String, Field> fields = new HashMap<>();
    named.forEach(
        (theirs, ours) -> {
          Field field =
              Field.of(ours)
                  .filter(known -> Field.of(theirs).isEmpty() || theirs.equals(ours))
                  .orElseThrow(
                      () ->
                          wrong(
                              FIELDS,
                              "“字段对照”的等号右边应为本渠道的字段名，左边不能是本渠道的另一个字段名，如“pjq_id=deviceNo”。",
                              "The right side must be one of our field names, and the left side not"
                                  + " another of them."));
          fields.put(theirs, field);
        });
    return Map.copyOf(fields);
  }

  private static SettingsException wrong(String setting, String chinese, String english) {
    return new SettingsException(List.of(Problem.of("map-wrong", setting, chinese, english)));
  }
}
