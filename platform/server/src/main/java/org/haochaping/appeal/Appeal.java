package org.haochaping.appeal;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.haochaping.duty.Duty;
import org.jspecify.annotations.Nullable;

/**
 * One application for 复核.
 *
 * @param feedbackOn 反馈之日, when the department was told of the bad review
 * @param lastDay the last day to lodge it
 * @param hearingUntil before this day is over, or the rated person has spoken, nothing is decided
 * @param findings what was found, for the department; {@code words}, for the citizen
 */
public record Appeal(
    UUID tenantId,
    UUID id,
    UUID caseId,
    String caseNumber,
    AppealState state,
    long version,
    UUID unitId,
    String unitName,
    UUID leadUnitId,
    String leadUnitName,
    LocalDate feedbackOn,
    LocalDate lastDay,
    String matter,
    String reason,
    String unitOpinion,
    String draftedBy,
    @Nullable String signedBy,
    @Nullable Instant lodgedAt,
    @Nullable LocalDate hearingUntil,
    @Nullable AppealOutcome outcome,
    @Nullable String findings,
    @Nullable String words,
    @Nullable String toUnitName,
    @Nullable String decidedBy,
    @Nullable Instant decidedAt) {

  boolean isDecidedSince(LocalDate day) {
    return decidedAt != null && !LocalDate.ofInstant(decidedAt, Duty.CHINA).isBefore(day);
  }
}
