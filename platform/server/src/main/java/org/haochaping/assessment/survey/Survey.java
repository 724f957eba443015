package org.haochaping.assessment.survey;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A survey of a tenant.
 *
 * @param code behind the tenant's key in its address; printed, and no secret
 * @param from the first day it can be answered, in China
 * @param to the last one
 */
@Schema(name = "Survey")
public record Survey(
    UUID id,
    UUID channelInstanceId,
    UUID questionnaireId,
    String code,
    String title,
    LocalDate from,
    LocalDate to,
    Respondents respondents,
    String openedBy,
    Instant openedAt,
    @Nullable String closedBy,
    @Nullable Instant closedAt,
    @Nullable String closedWhy) {

  /** Who may answer. */
  @Schema(name = "SurveyRespondents")
  public enum Respondents {
    /** Whoever has the address, as often as he likes. */
    ANYBODY,
    /** Each number once about each department. Nothing proves that a number is one's own. */
    PHONE,
    /** Whoever was given a code that is good once. */
    INVITATION;

    /**
     * Whether the page may give out the receipt at once. Where each number answers once only the
     * first sheet has one, so a receipt would tell whoever types a number whether it has answered.
     */
    boolean givesReceipts() {
      return this != PHONE;
    }
  }

  /** Where it stands. */
  @Schema(name = "SurveyState")
  public enum State {
    TO_COME,
    OPEN,
    CLOSED
  }

  /** On a day: after its last one it is closed, even before its closing was worked through. */
  State state(LocalDate today) {
    if (closedAt != null || today.isAfter(to)) {
      return State.CLOSED;
    }
    return today.isBefore(from) ? State.TO_COME : State.OPEN;
  }
}
