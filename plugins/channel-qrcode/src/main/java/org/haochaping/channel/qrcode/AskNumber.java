package org.haochaping.channel.qrcode;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.haochaping.plugin.api.Setting;

/** Whether the page behind a window's code asks for the 办件编号 on the acceptance slip. */
enum AskNumber {
  OFF("不询问", "Do not ask"),
  OPTIONAL("询问，可不填", "Ask, may stay empty"),
  REQUIRED("询问，必填", "Ask, must be filled in");

  private final String chinese;
  private final String english;

  AskNumber(String chinese, String english) {
    this.chinese = chinese;
    this.english = english;
  }

  /** As it stands in settings. */
  String code() {
    return name().toLowerCase(Locale.ROOT);
  }

  static AskNumber of(String code) {
    return Arrays.stream(values()).filter(one -> one.code().equals(code)).findFirst().orElseThrow();
  }

  static List<Setting.Choice> choices() {
    return Arrays.stream(values())
        .map(one -> new Setting.Choice(one.code(), one.chinese, one.english))
        .toList();
  }
}
