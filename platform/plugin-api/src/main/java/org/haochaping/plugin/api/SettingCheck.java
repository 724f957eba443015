package org.haochaping.plugin.api;

import java.util.HashSet;
import java.util.Optional;
import java.util.Set;

/** Checks one value against its setting. The value itself is never quoted: it may be a secret. */
final class SettingCheck {

  private SettingCheck() {}

  static Optional<Problem> problem(Setting setting, String value) {
    return switch (setting.kind()) {
      case TEXT, SECRET -> length(setting, value);
      case NUMBER -> number(setting, value);
      case FLAG -> flag(setting, value);
      case CHOICE -> choice(setting, value);
      case MAP -> map(setting, value);
    };
  }

  private static Optional<Problem> length(Setting setting, String value) {
    int length = value.codePointCount(0, value.length());
    if (length < setting.least() || length > setting.most()) {
      return problem(
          "setting-length",
          setting,
          "应为" + setting.least() + "至" + setting.most() + "个字",
          "must have " + setting.least() + " to " + setting.most() + " characters");
    }
    if (value.chars().anyMatch(Character::isISOControl)) {
      return problem(
          "setting-control-character",
          setting,
          "不能含换行等控制字符",
          "must not contain line breaks or other control characters");
    }
    return Optional.empty();
  }

  private static Optional<Problem> number(Setting setting, String value) {
    if (value.matches("-?[0-9]{1,9}")) {
      int number = Integer.parseInt(value);
      if (number >= setting.least() && number <= setting.most()) {
        return Optional.empty();
      }
    }
    return problem(
        "setting-number",
        setting,
        "应为" + setting.least() + "至" + setting.most() + "的整数",
        "must be a whole number from " + setting.least() + " to " + setting.most());
  }

  private static Optional<Problem> flag(Setting setting, String value) {
    return value.equals("true") || value.equals("false")
        ? Optional.empty()
        : problem("setting-flag", setting, "应为 true 或 false", "must be true or false");
  }

  private static Optional<Problem> choice(Setting setting, String value) {
    return setting.choices().stream().anyMatch(choice -> choice.value().equals(value))
        ? Optional.empty()
        : problem(
            "setting-choice",
            setting,
            "应为下列之一：" + values(setting, "、"),
            "must be one of " + values(setting, ", "));
  }

  private static Optional<Problem> map(Setting setting, String value) {
    if (value.codePointCount(0, value.length()) > setting.most()) {
      return problem(
          "setting-length",
          setting,
          "最多" + setting.most() + "个字",
          "must have at most " + setting.most() + " characters");
    }
    Set<String> codes = new HashSet<>();
    int number = 0;
    for (String line : value.split("\\R", -1)) {
      number++;
      if (line.isBlank()) {
        continue;
      }
      String[] parts = line.split("=", 2);
      if (parts.length < 2
          || parts[0].isBlank()
          || parts[1].isBlank()
          || line.chars().anyMatch(Character::isISOControl)) {
        return problem(
            "setting-map",
            setting,
            "第" + number + "行应为“对方编码=本级编码”",
            "line " + number + " must read code=value");
      }
      if (!codes.add(parts[0].strip())) {
        return problem(
            "setting-map-twice",
            setting,
            "第" + number + "行的对方编码重复，请只保留一行",
            "line " + number + " names a code for the second time");
      }
    }
    return Optional.empty();
  }

  private static String values(Setting setting, String between) {
    return String.join(between, setting.choices().stream().map(Setting.Choice::value).toList());
  }

  private static Optional<Problem> problem(
      String code, Setting setting, String chinese, String english) {
    return Optional.of(
        Problem.of(
            code,
            setting.name(),
            "“" + setting.chinese() + "”" + chinese + "。",
            setting.english() + " " + english + "."));
  }
}
