package org.haochaping.assessment.inspection;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.haochaping.duty.Duty;
import org.haochaping.web.Refusal;
import org.jspecify.annotations.Nullable;

/**
 * Which units are looked at, by what questionnaire, in which days.
 *
 * @param from the first day of visits
 * @param to the last one; with its end the plan is over by itself
 * @param office of whoever made it
 */
@Schema(name = "InspectionPlan")
public record InspectionPlan(
    UUID id,
    long revision,
    UUID channelId,
    UUID questionnaireId,
    String title,
    LocalDate from,
    LocalDate to,
    String office,
    String madeBy,
    Instant madeAt,
    @Nullable String closedBy,
    @Nullable Instant closedAt,
    @Nullable String closedWhy) {

  /** Where it stands. */
  @Schema(name = "InspectionPlanState")
  public enum State {
    COMING,
    RUNNING,
    /** Its last day has passed. */
    OVER,
    /** Ended before its last day. */
    CLOSED
  }

  State state(LocalDate today) {
    if (closedAt != null) {
      return State.CLOSED;
    }
    if (today.isAfter(to)) {
      return State.OVER;
    }
    return today.isBefore(from) ? State.COMING : State.RUNNING;
  }

  /** Whether visits are still to come. */
  boolean isOpen(LocalDate today) {
    return switch (state(today)) {
      case COMING, RUNNING -> true;
      case OVER, CLOSED -> false;
    };
  }

  /** Refuses a visit that was not in its days, or after it was closed; nothing of it is lost. */
  void admit(Instant visitedAt) {
    LocalDate day = LocalDate.ofInstant(visitedAt, Duty.CHINA);
    if (day.isBefore(from) || day.isAfter(to)) {
      throw Refusal.conflict(
          "visit-outside-days",
          "到访日期"
              + day
              + "不在任务期限（"
              + from
              + "至"
              + to
              + "）内，未接收；记录仍保存在手机上。请核对手机时间，或联系任务安排人另行安排后重新填写。",
          "The visit was on "
              + day
              + ", outside the days of the task ("
              + from
              + " to "
              + to
              + "). It stays on the phone: check the phone's clock, or ask whoever planned it for"
              + " another task.");
    }
    if (closedAt != null && visitedAt.isAfter(closedAt)) {
      throw Refusal.conflict(
          "plan-closed",
          "任务在到访之前已经提前结束，未接收；记录仍保存在手机上。请联系任务安排人。",
          "The task had been closed before the visit. It stays on the phone: ask whoever planned it.");
    }
  }
}
