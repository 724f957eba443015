package org.haochaping.plugin.api;

import java.util.Arrays;
import java.util.Optional;

/** 评价渠道: the seven names of GB/T 39046-2020 table 9, numbered as the national {@code pf} code. */
public enum Terminal {
  /** PC端. */
  PC(1, "PC端", "PC"),
  /** 移动服务端. */
  MOBILE(2, "移动服务端", "Mobile"),
  /** 二维码. */
  QR_CODE(3, "二维码", "QR code"),
  /** 政务服务大厅平板电脑. */
  HALL_TABLET(4, "政务服务大厅平板电脑", "Hall tablet"),
  /** 政务服务大厅其他终端. */
  HALL_OTHER(5, "政务服务大厅其他终端", "Other hall terminal"),
  /** 电话. */
  TELEPHONE(6, "电话", "Telephone"),
  /** 短信. */
  TEXT_MESSAGE(7, "短信", "Text message");

  private final int pf;
  private final String chinese;
  private final String english;

  Terminal(int pf, String chinese, String english) {
    this.pf = pf;
    this.chinese = chinese;
    this.english = english;
  }

  /** The national channel code {@code pf}, 1 to 7. */
  public int pf() {
    return pf;
  }

  /** The Chinese name of GB/T 39046-2020 table 9. */
  public String chinese() {
    return chinese;
  }

  /** The English name. */
  public String english() {
    return english;
  }

  /** The terminal with this national {@code pf} code. */
  public static Optional<Terminal> ofPf(int pf) {
    return Arrays.stream(values()).filter(terminal -> terminal.pf == pf).findFirst();
  }

  /** The terminal with this Chinese name; 政务大厅 stands for 政务服务大厅, as older systems print it. */
  public static Optional<Terminal> ofChinese(String name) {
    String full = name.strip().replaceFirst("^政务大厅", "政务服务大厅");
    return Arrays.stream(values()).filter(terminal -> terminal.chinese.equals(full)).findFirst();
  }
}
