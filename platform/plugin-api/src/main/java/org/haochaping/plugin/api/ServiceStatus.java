package org.haochaping.plugin.api;

import java.util.Arrays;
import java.util.Optional;

/** 办件状态, numbered as the national {@code proStatus}; a service record never goes back. */
public enum ServiceStatus {
  /** 待受理. */
  WAITING(1, "待受理", "Waiting"),
  /** 已受理. */
  ACCEPTED(2, "已受理", "Accepted"),
  /** 已办结: from here on it may be rated by default. */
  FINISHED(3, "已办结", "Finished");

  private final int code;
  private final String chinese;
  private final String english;

  ServiceStatus(int code, String chinese, String english) {
    this.code = code;
    this.chinese = chinese;
    this.english = english;
  }

  /** The national code {@code proStatus}, 1 to 3. */
  public int code() {
    return code;
  }

  /** The Chinese name. */
  public String chinese() {
    return chinese;
  }

  /** The English name. */
  public String english() {
    return english;
  }

  /** The status with this national code. */
  public static Optional<ServiceStatus> ofCode(int code) {
    return Arrays.stream(values()).filter(status -> status.code == code).findFirst();
  }
}
