package org.haochaping.plugin.api;

import java.util.Arrays;
import java.util.Optional;

/** 评价来源: the eight contents of the bulletins, 三(一)1 to 8 of the regulation. */
public enum Source {
  /** 三(一)1: counter terminals at service centres. */
  WINDOW_TERMINAL(1, "窗口评价器", "Window terminals"),
  /** 三(一)2. */
  ONLINE_HALL(2, "网上政务服务大厅", "Online service hall"),
  /** 三(一)3. */
  MOBILE_APP(3, "一部手机办事通", "Mobile app"),
  /** 三(一)4. */
  HOTLINE(4, "12345政务服务热线", "12345 hotline"),
  /** 三(一)5: QR codes of the departments' own systems. */
  DEPARTMENT_QR(5, "部门自建系统扫码", "Departments' QR codes"),
  /** 三(一)6. */
  QUESTIONNAIRE(6, "整体绩效调查问卷", "Performance questionnaire"),
  /** 三(一)7. */
  THIRD_PARTY(7, "第三方评价", "Third-party assessment"),
  /** 三(一)8. */
  INSPECTION(8, "调查暗访", "Unannounced inspection");

  private final int number;
  private final String chinese;
  private final String english;

  Source(int number, String chinese, String english) {
    this.number = number;
    this.chinese = chinese;
    this.english = english;
  }

  /** The number under 三(一) of the regulation, 1 to 8. */
  public int number() {
    return number;
  }

  /** The short Chinese name used in bulletins. */
  public String chinese() {
    return chinese;
  }

  /** The English name. */
  public String english() {
    return english;
  }

  /** The source with this number under 三(一). */
  public static Optional<Source> ofNumber(int number) {
    return Arrays.stream(values()).filter(source -> source.number == number).findFirst();
  }

  /** The source with this Chinese name, surrounding blanks ignored. */
  public static Optional<Source> ofChinese(String name) {
    return Arrays.stream(values())
        .filter(source -> source.chinese.equals(name.strip()))
        .findFirst();
  }
}
