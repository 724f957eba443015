package org.haochaping.duty;

import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One legal deadline.
 *
 * @param responsibleUnitId the tenant itself where it has no office for it yet
 */
public record Duty(
    UUID tenantId,
    UUID id,
    DutyKind kind,
    UUID subjectId,
    UUID responsibleTenantId,
    UUID responsibleUnitId,
    String responsibleUnitName,
    LocalDate openedOn,
    int workingDays,
    LocalDate dueOn,
    String calendarVersion,
    JsonArray explanation,
    @Nullable String warning,
    @Nullable Instant doneAt,
    boolean withdrawn,
    @Nullable LocalDate originalDueOn) {

  /** Days are days in China. */
  public static final ZoneId CHINA = ZoneId.of("Asia/Shanghai");

  /** All working days it has been given, those of an extension among them. */
  public int countedDays() {
    return (int)
        explanation.getValuesAs(JsonObject.class).stream()
            .filter(day -> day.getBoolean("counts"))
            .count();
  }

  /** Whether an office owes it, and not only the tenant that has none for it. */
  public boolean isAssigned() {
    return !responsibleUnitId.equals(responsibleTenantId);
  }

  public DutyState state(LocalDate today) {
    return withdrawn ? DutyState.WITHDRAWN : DutyState.of(dueOn, doneAt != null, today);
  }

  public String words(LocalDate today) {
    LocalDate doneOn = doneAt == null ? null : LocalDate.ofInstant(doneAt, CHINA);
    return state(today).words(dueOn, today, doneOn);
  }
}
