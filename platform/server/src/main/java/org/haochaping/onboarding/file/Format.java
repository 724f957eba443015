package org.haochaping.onboarding.file;

import java.util.regex.Pattern;

/** What a code looks like, for the machine and in words. */
enum Format {
  CODE(
      "[0-9A-Za-z][0-9A-Za-z._-]{0,39}", "代码(字母、数字和._-，至多40位)", "a code (letters, digits and ._-)"),
  TENANT("[0-9]{6}([0-9]{3})?", "行政区划代码，如532801", "an administrative code, as 532801"),
  PUBLIC_KEY(
      "[0-9A-HJKMNP-TV-Z]{6}",
      "6位数字和大写字母(不含I、L、O、U)，如XSBN28",
      "6 digits and capital letters without I, L, O and U, as XSBN28"),
  LOGIN(
      "[a-z0-9][a-z0-9._-]{2,62}",
      "登录名(小写字母、数字和._-，至少3位)",
      "a login (small letters, digits and ._-, at least 3)"),
  PLUGIN("[a-z][a-z0-9-]*", "插件标识，如channel-qrcode", "a plugin's id, as channel-qrcode");

  private final Pattern pattern;
  private final String chinese;
  private final String english;

  Format(String pattern, String chinese, String english) {
    this.pattern = Pattern.compile(pattern);
    this.chinese = chinese;
    this.english = english;
  }

  boolean fits(String value) {
    return pattern.matcher(value).matches();
  }

  String chinese() {
    return chinese;
  }

  String english() {
    return english;
  }
}
