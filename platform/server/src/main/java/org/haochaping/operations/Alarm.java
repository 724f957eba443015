package org.haochaping.operations;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Something an operator or local IT should act on; the sentence says how.
 *
 * @param tenantCode whose it is; absent for the installation
 * @param since since when, where that is known
 */
public record Alarm(
    String code,
    Severity severity,
    String chinese,
    String english,
    @Nullable String tenantCode,
    @Nullable Instant since) {

  /** How urgent it is. */
  public enum Severity {
    /** Something is failing now. */
    ALARM,
    /** Something will fail if nobody acts. */
    WARNING
  }

  static Alarm now(String code, String chinese, String english) {
    return new Alarm(code, Severity.ALARM, chinese, english, null, null);
  }

  static Alarm soon(String code, String chinese, String english) {
    return new Alarm(code, Severity.WARNING, chinese, english, null, null);
  }

  Alarm of(String tenant) {
    return new Alarm(code, severity, chinese, english, tenant, since);
  }

  Alarm since(@Nullable Instant moment) {
    return new Alarm(code, severity, chinese, english, tenantCode, moment);
  }
}
