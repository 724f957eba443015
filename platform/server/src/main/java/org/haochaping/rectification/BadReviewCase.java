package org.haochaping.rectification;

import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.haochaping.duty.Duty;
import org.haochaping.duty.Parties;
import org.haochaping.plugin.api.Level;
import org.haochaping.vault.NameWall;
import org.haochaping.web.Refusal;
import org.jspecify.annotations.Nullable;

/**
 * One bad review on its way from its arrival to its answer. It copies the facts its parties need.
 */
@Entity
@Table(name = "bad_review_case")
@SuppressWarnings("NullAway.Init") // JPA fills the columns that are not null
public class BadReviewCase {
  @Id UUID id;

  @Column(name = "tenant_id")
  UUID tenantId;

  @Column(name = "lead_tenant_id")
  UUID leadTenantId;

  @Column(name = "centre_tenant_id")
  UUID centreTenantId;

  @Column(name = "lead_unit_id")
  UUID leadUnitId;

  @Column(name = "lead_unit_name")
  String leadUnitName;

  @Column(name = "evaluation_id")
  UUID evaluationId;

  String number;

  @Enumerated(EnumType.STRING)
  CaseState state;

  @Version long version;

  @Column(name = "policy_version")
  String policyVersion;

  @Column(name = "tenant_name")
  String tenantName;

  int source;
  int terminal;

  @Enumerated(EnumType.STRING)
  Level level;

  String tags;
  String words;

  /** Why the words are no more; nothing while they are there, or where there never were any. */
  @Enumerated(EnumType.STRING)
  @Column(name = "words_gone")
  @Nullable Gone wordsGone;

  @Column(name = "contact_given")
  boolean contactGiven;

  /** By which the citizen's name is found in what others write, see {@link NameWall}. */
  @Column(name = "name_digest")
  byte @Nullable [] nameDigest;

  @Column(name = "name_length")
  int nameLength;

  /** By which a rating of the same service is found again; nobody gets to see it. */
  @Column(name = "service_digest")
  byte @Nullable [] serviceDigest;

  /** The same of whoever can be reached in the same way. */
  @Column(name = "contact_digest")
  byte @Nullable [] contactDigest;

  @Column(name = "rated_on")
  LocalDate ratedOn;

  @Column(name = "received_at")
  OffsetDateTime receivedAt;

  @Column(name = "opened_at")
  OffsetDateTime openedAt;

  @Column(name = "unit_id")
  UUID unitId;

  @Column(name = "unit_name")
  String unitName;

  @Column(name = "window_name")
  @Nullable String windowName;

  @Column(name = "matter_name")
  @Nullable String matterName;

  /**
   * From a rating of origin TEST: goes the same way, is marked, owes nothing and counts nowhere.
   */
  boolean trial;

  /** 追加评价: the rating follows another one up. */
  @Column(name = "follow_up")
  boolean followUp;

  /** The case of the rating that was followed up, where that one had opened a case. */
  @Column(name = "first_number")
  @Nullable String firstNumber;

  @Embedded CaseTerms terms;

  /** How often it was handed over; an extension is asked for once in each. */
  @Column(name = "hand_overs")
  int handOvers;

  /** 主件: the case it was merged into as a repeat, and ends with. */
  @Column(name = "merged_into")
  @Nullable UUID mergedInto;

  @Nullable String section;

  @Enumerated(EnumType.STRING)
  @Nullable Complexity complexity;

  @Enumerated(EnumType.STRING)
  @Nullable Finding finding;

  @Enumerated(EnumType.STRING)
  @Nullable Disposition disposition;

  @Nullable String cause;
  @Nullable String investigation;
  @Nullable String measures;
  @Nullable String reply;

  @Column(name = "drafted_by")
  @Nullable String draftedBy;

  @Column(name = "signed_by")
  @Nullable String signedBy;

  @Column(name = "handed_over_at")
  @Nullable OffsetDateTime handedOverAt;

  /** When it was fed back before a bulletin, 二(一); written by {@link CaseFeedback} alone. */
  @Column(name = "feedback_on", insertable = false, updatable = false)
  @Nullable LocalDate feedbackOn;

  @Column(name = "acknowledged_at")
  @Nullable OffsetDateTime acknowledgedAt;

  @Column(name = "answered_at")
  @Nullable OffsetDateTime answeredAt;

  @Column(name = "reported_at")
  @Nullable OffsetDateTime reportedAt;

  @Column(name = "voided_at")
  @Nullable OffsetDateTime voidedAt;

  @Column(name = "closed_at")
  @Nullable OffsetDateTime closedAt;

  /** 情况清楚 or 情况复杂, 一(二)2; decides the time to rectify. */
  public enum Complexity {
    CLEAR,
    COMPLEX
  }

  /** 属实、部分属实、不属实. */
  public enum Finding {
    SUBSTANTIATED,
    PARTLY,
    UNSUBSTANTIATED
  }

  /** 整改，or an explanation where the demand has no basis in law or did not happen. */
  public enum Disposition {
    RECTIFIED,
    EXPLAINED
  }

  /**
   * Why words were erased: the citizen wished it, or they had been kept as long as the rule asks.
   */
  public enum Gone {
    CITIZEN,
    TERM
  }

  protected BadReviewCase() {}

  /** What whoever sent a trial is told of its case. */
  public record Arrived(String number, String leadUnitName, Instant openedAt) {}

  public Arrived arrived() {
    return new Arrived(number, leadUnitName, openedAt.toInstant());
  }

  NameWall.Mark nameMark() {
    return new NameWall.Mark(nameDigest, nameLength);
  }

  Parties parties() {
    return new Parties(tenantId, leadTenantId, centreTenantId);
  }

  void handOver(UUID toUnit, String toUnitName, Instant now) {
    move(CaseAction.HAND_OVER);
    unitId = toUnit;
    unitName = toUnitName;
    handedOverAt = now.atOffset(ZoneOffset.UTC);
    handOvers++;
  }

  /** The department that has it answered it once; it has it again after a call-back. */
  boolean answeredBefore() {
    return finding != null;
  }

  /** 退回: it was addressed to the wrong department. */
  void giveBack() {
    move(CaseAction.GIVE_BACK);
    handedOverAt = null;
  }

  /** 并案: what it says is examined and answered with the main case. */
  void merge(BadReviewCase main) {
    move(CaseAction.MERGE);
    mergedInto = main.id;
  }

  /** Its department learns of it with the main case, and can appeal against it from that day. */
  void handedOverWith(BadReviewCase main, Instant now) {
    unitId = main.unitId;
    unitName = main.unitName;
    handedOverAt = now.atOffset(ZoneOffset.UTC);
    handOvers++;
  }

  /** The main case came back, and this one with it. */
  void givenBackWithMain() {
    handedOverAt = null;
  }

  /** The answer to the main case is the answer to this one; each can be voted on once. */
  void answeredWith(BadReviewCase main) {
    if (answeredAt != null) {
      handOvers++;
    }
    finding = main.finding;
    disposition = main.disposition;
    reply = main.reply;
    signedBy = main.signedBy;
    answeredAt = main.answeredAt;
  }

  void closedWith(BadReviewCase main) {
    closedAt = main.closedAt;
  }

  /**
   * It stands alone again and waits to be handed over.
   *
   * @param action by whose act
   */
  void standAlone(CaseAction action) {
    move(action);
    mergedInto = null;
    handedOverAt = null;
    finding = null;
    disposition = null;
    reply = null;
    signedBy = null;
    answeredAt = null;
    closedAt = null;
  }

  void acknowledge(Complexity found, String bySection, Instant now) {
    move(CaseAction.ACKNOWLEDGE);
    complexity = found;
    section = bySection;
    acknowledgedAt = now.atOffset(ZoneOffset.UTC);
  }

  /**
   * What seemed clear is complex; never the other way, which would make the time longer than due.
   */
  void reclassify() {
    move(CaseAction.RECLASSIFY);
    complexity = Complexity.COMPLEX;
  }

  void draft(Draft draft, String by) {
    move(CaseAction.DRAFT);
    finding = draft.finding();
    disposition = draft.disposition();
    cause = draft.cause();
    investigation = draft.investigation();
    measures = draft.measures();
    reply = draft.reply();
    draftedBy = by;
  }

  void sendBack() {
    move(CaseAction.SEND_BACK);
  }

  void sign(String by, Instant now) {
    move(CaseAction.SIGN);
    signedBy = by;
    answeredAt = now.atOffset(ZoneOffset.UTC);
  }

  void report(Instant now) {
    move(CaseAction.REPORT);
    reportedAt = now.atOffset(ZoneOffset.UTC);
    closedAt = reportedAt;
  }

  /** 复核不予采纳: the decision is what the citizen is answered. */
  void voided(String words, Instant now) {
    move(CaseAction.VOID);
    mergedInto = null;
    reply = words;
    answeredAt = now.atOffset(ZoneOffset.UTC);
    voidedAt = answeredAt;
    closedAt = answeredAt;
  }

  /** 改错: what its citizen says instead, before any office had it. */
  void amend(Level toLevel, String toTags, String toWords) {
    move(CaseAction.AMEND);
    level = toLevel;
    tags = toTags;
    words = toWords;
  }

  /** 改错: it was a slip and is no bad review; its citizen knows, so there is nothing to answer. */
  void withdraw(Instant now) {
    move(CaseAction.WITHDRAW);
    voidedAt = now.atOffset(ZoneOffset.UTC);
    closedAt = voidedAt;
  }

  /** Whether its citizen can say what he thinks of the answer: his own, or the main case's. */
  boolean isAnswered() {
    return switch (state) {
      case ANSWERED, CLOSED -> true;
      case MERGED -> answeredAt != null;
      case OPENED, HANDED_OVER, ACKNOWLEDGED, DRAFTED, VOIDED -> false;
    };
  }

  boolean isWithdrawn() {
    return state == CaseState.VOIDED && handOvers == 0;
  }

  /** 误评: it was about another department, whose clocks begin now. */
  void reattributed(UUID toUnit, String toUnitName, Instant now) {
    move(CaseAction.REATTRIBUTE);
    mergedInto = null;
    unitId = toUnit;
    unitName = toUnitName;
    section = null;
    complexity = null;
    finding = null;
    disposition = null;
    answeredAt = null;
    signedBy = null;
    reply = null;
    handedOverAt = now.atOffset(ZoneOffset.UTC);
    handOvers++;
  }

  /** 回访整改不实: its department has it again, with a clock of its own. */
  void reopened(Instant now) {
    move(CaseAction.REOPEN);
    complexity = null;
    answeredAt = null;
    closedAt = null;
    reportedAt = null;
    signedBy = null;
    handedOverAt = now.atOffset(ZoneOffset.UTC);
    handOvers++;
  }

  /** An act that leaves it where it is; refused where the act is not to be done. */
  void stay(CaseAction action) {
    move(action);
  }

  /** The day it was handed over; its clocks begin then. */
  LocalDate handedOverOn() {
    if (handedOverAt == null) {
      throw new IllegalStateException(number + " has not been handed over");
    }
    return LocalDate.ofInstant(handedOverAt.toInstant(), Duty.CHINA);
  }

  /** 反馈之日: the hand-over, or the later feedback before a bulletin. */
  LocalDate toldOn() {
    LocalDate handedOver = handedOverOn();
    return feedbackOn == null || feedbackOn.isBefore(handedOver) ? handedOver : feedbackOn;
  }

  /** Another unit or section goes on with it; where it stands does not change. */
  void reassign(UUID toUnit, String toUnitName, String toSection) {
    if (List.of(CaseState.ANSWERED, CaseState.CLOSED, CaseState.VOIDED, CaseState.MERGED)
        .contains(state)) {
      throw Refusal.conflict(
          "not-open",
          "该差评“" + state.chinese() + "”，不再调整承办单位。",
          "The case is \"" + state.english() + "\" and is not given to anybody else any more.");
    }
    if (toUnit.equals(unitId) && toSection.equals(section == null ? "" : section)) {
      throw Refusal.conflict(
          "already-there", "该差评已经由该单位承办。", "The case is with that unit already.");
    }
    unitId = toUnit;
    unitName = toUnitName;
    section = toSection;
  }

  private void move(CaseAction action) {
    state = CaseLife.edge(state, action).orElseThrow(() -> NotNow.refusal(state, action)).to();
  }
}
