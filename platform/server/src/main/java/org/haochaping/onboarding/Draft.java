package org.haochaping.onboarding;

import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.haochaping.web.Refusal;

/**
 * A tenant that is being onboarded by the one above it.
 *
 * @param startsOn from when its entries are in force that do not say so
 * @param calendar the CSV of its own days off, if it has any
 * @param steps when each was answered
 * @param trial the rating that was sent to see the way is open
 */
record Draft(
    UUID id,
    UUID parentId,
    String code,
    String name,
    LocalDate startsOn,
    DraftFile file,
    Optional<String> calendar,
    Map<Step, Instant> steps,
    State state,
    long version,
    Optional<UUID> trial,
    String createdBy,
    Instant createdAt,
    Instant changedAt,
    Optional<Instant> appliedAt,
    Optional<Instant> liveAt) {

  /** How far it has come. */
  enum State {
    DRAFT,
    APPLIED,
    LIVE
  }

  /** The same with a step answered. */
  Draft answered(Step step, DraftFile changed, Instant at) {
    Map<Step, Instant> done = new EnumMap<>(Step.class);
    done.putAll(steps);
    done.put(step, at);
    return new Draft(
        id, parentId, code, name, startsOn, changed, calendar, done, state, version, trial,
        createdBy, createdAt, at, appliedAt, liveAt);
  }

  Draft placed(String newCode, String newName, LocalDate from) {
    return new Draft(
        id, parentId, newCode, newName, from, file, calendar, steps, state, version, trial,
        createdBy, createdAt, changedAt, appliedAt, liveAt);
  }

  Draft withCalendar(Optional<String> csv) {
    return new Draft(
        id, parentId, code, name, startsOn, file, csv, steps, state, version, trial, createdBy,
        createdAt, changedAt, appliedAt, liveAt);
  }

  Draft tried(UUID evaluation) {
    return new Draft(
        id,
        parentId,
        code,
        name,
        startsOn,
        file,
        calendar,
        steps,
        state,
        version,
        Optional.of(evaluation),
        createdBy,
        createdAt,
        changedAt,
        appliedAt,
        liveAt);
  }

  Draft applied(Instant at) {
    return new Draft(
        id,
        parentId,
        code,
        name,
        startsOn,
        file,
        calendar,
        steps,
        State.APPLIED,
        version,
        trial,
        createdBy,
        createdAt,
        at,
        Optional.of(at),
        liveAt);
  }

  Draft live(Instant at) {
    return new Draft(
        id,
        parentId,
        code,
        name,
        startsOn,
        file,
        calendar,
        steps,
        State.LIVE,
        version,
        trial,
        createdBy,
        createdAt,
        at,
        appliedAt,
        Optional.of(at));
  }

  /** Only what has not been applied is still edited here. */
  void mustBeOpen() {
    if (state != State.DRAFT) {
      throw Refusal.conflict(
          "already-applied",
          "该租户已经建立，请到“租户”页导入配置或在本级页面修改。",
          "This tenant exists already; change it by importing its file or on its own pages.");
    }
  }

  void mustBeApplied() {
    if (state == State.DRAFT) {
      throw Refusal.conflict(
          "not-applied-yet",
          "该租户还没有建立，请先核对差异并“建立租户”。",
          "This tenant does not exist yet; look at the differences and apply them first.");
    }
  }
}
