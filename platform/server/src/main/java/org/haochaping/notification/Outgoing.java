package org.haochaping.notification;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.haochaping.plugin.api.Reach;
import org.jspecify.annotations.Nullable;

/**
 * A message as it stands in the outbox: what it tells, not yet in words, and who gets it, not yet
 * his address.
 *
 * @param subjectId the case, or the tenant where it is about all
 * @param number the case's, or blank
 * @param evaluationId the rating whose citizen gets it
 * @param staffId the person of the staff who gets it; none for groups
 */
public record Outgoing(
    UUID id,
    MessageKind kind,
    Reach reach,
    UUID subjectId,
    String number,
    @Nullable UUID evaluationId,
    @Nullable UUID staffId,
    String staffName,
    Map<String, String> parameters,
    int attempts,
    boolean digest,
    Instant createdAt) {

  public Outgoing {
    parameters = Map.copyOf(parameters);
  }

  /** To the citizen of a rating. */
  static Outgoing toCitizen(
      UUID id,
      MessageKind kind,
      UUID subject,
      String number,
      UUID evaluation,
      Map<String, String> parameters,
      Instant now) {
    return new Outgoing(
        id, kind, Reach.MOBILE, subject, number, evaluation, null, "", parameters, 0, false, now);
  }

  /** To one of the staff, or to a group. */
  static Outgoing toStaff(
      UUID id,
      MessageKind kind,
      Reach reach,
      UUID subject,
      String number,
      @Nullable UUID staff,
      String staffName,
      Map<String, String> parameters,
      Instant now) {
    boolean digest = kind.manner() == MessageKind.Manner.DAILY;
    return new Outgoing(
        id, kind, reach, subject, number, null, staff, staffName, parameters, 0, digest, now);
  }

  /** Who gets it, for lists: never an address. */
  String recipient() {
    if (kind.audience() == MessageKind.Audience.CITIZEN) {
      return "评价人";
    }
    return staffId == null ? "工作群" : staffName;
  }
}
