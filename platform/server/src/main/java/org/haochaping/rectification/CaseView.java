package org.haochaping.rectification;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.haochaping.duty.Duty;
import org.haochaping.duty.DutyState;
import org.haochaping.plugin.api.Level;
import org.haochaping.plugin.api.Source;
import org.haochaping.plugin.api.Terminal;
import org.haochaping.tenancy.Actor;
import org.haochaping.tenancy.Role;
import org.jspecify.annotations.Nullable;

/** A case as its parties see it. Nothing in it says who the citizen is. */
public record CaseView(
    UUID id,
    long version,
    String number,
    String tenantName,
    UUID unitId,
    String unitName,
    String leadUnitName,
    Level level,
    String levelChinese,
    int source,
    String sourceChinese,
    String terminalChinese,
    @Nullable String windowName,
    @Nullable String matterName,
    String tags,
    String words,
    boolean contactGiven,
    LocalDate ratedOn,
    Instant receivedAt,
    CaseState state,
    String stateChinese,
    boolean trial,
    boolean followUp,
    @Nullable String firstNumber,
    boolean withdrawn,
    @Nullable Due due) {

  /** The deadline that runs now. */
  public record Due(String clause, String title, LocalDate on, DutyState state, String words) {

    /** Of something that ends on a day and is nobody's duty. */
    public static Due on(String clause, String title, LocalDate day, LocalDate today) {
      DutyState state = DutyState.of(day, false, today);
      return new Due(clause, title, day, state, state.words(day, today, null));
    }
  }

  /** A case with its history, its deadlines and what the viewer can do. */
  @Schema(name = "CaseDetail")
  public record Detail(
      CaseView summary,
      long version,
      @Nullable String section,
      BadReviewCase.@Nullable Complexity complexity,
      @Nullable Answer answer,
      Extensions.@Nullable Extension extension,
      List<CaseReplies.Attempt> replies,
      @Nullable Report report,
      List<Step> timeline,
      List<DutyView> duties,
      List<CaseAction> actions,
      String waitingFor,
      Terms terms,
      List<Unit> handOverUnits,
      @Nullable Other mergedInto,
      List<Other> merged,
      SectionProposal.@Nullable Proposed sectionProposed,
      List<Assist> assists) {}

  /**
   * A department that assists.
   *
   * @param contribution what it said; none until it has
   * @param own whether the viewer speaks for it
   */
  @Schema(name = "CaseAssist")
  public record Assist(
      UUID unitId,
      String unitName,
      @Nullable String contribution,
      @Nullable String contributedBy,
      @Nullable Instant contributedAt,
      boolean own) {

    static Assist of(CaseAssist assist, Actor viewer) {
      return new Assist(
          assist.unitId,
          assist.unitName,
          assist.contribution,
          assist.contributedBy,
          assist.contributedAt == null ? null : assist.contributedAt.toInstant(),
          viewer.has(Role.DEPARTMENT_HANDLER, assist.unitId));
    }
  }

  /** Another case that this one is examined with. */
  @Schema(name = "OtherCase")
  public record Other(
      UUID id, String number, CaseState state, String stateChinese, LocalDate ratedOn) {

    static Other of(BadReviewCase about) {
      return new Other(about.id, about.number, about.state, about.state.chinese(), about.ratedOn);
    }
  }

  /** What was found and done, and what the citizen reads. */
  @Schema(name = "CaseAnswer")
  public record Answer(
      BadReviewCase.@Nullable Finding finding,
      BadReviewCase.@Nullable Disposition disposition,
      @Nullable String investigation,
      @Nullable String cause,
      @Nullable String measures,
      @Nullable String reply,
      @Nullable String draftedBy,
      @Nullable String signedBy) {}

  /** The working days it runs under. */
  @Schema(name = "CaseTerms")
  public record Terms(
      int clear, int complex, int giveBack, int extension, int report, int appeal) {}

  /** 附件2 as it was sent last. */
  @Schema(name = "CaseReport")
  public record Report(int version, Instant at, String signedBy) {}

  /** One thing that happened. */
  @Schema(name = "CaseStep")
  public record Step(Instant at, String event, String chinese, String by, String text) {}

  /** A deadline with the reason for its date. */
  public record DutyView(
      String kind,
      String clause,
      String title,
      String responsible,
      LocalDate openedOn,
      int workingDays,
      LocalDate dueOn,
      @Nullable LocalDate originalDueOn,
      @Nullable Instant doneAt,
      DutyState state,
      String words,
      String calendarVersion,
      List<Day> explanation,
      @Nullable String warning) {}

  /** One day of the way. */
  public record Day(LocalDate date, boolean counts, String note) {}

  /** A department the case can be handed to. */
  @Schema(name = "HandOverUnit")
  public record Unit(UUID id, String name, boolean rated) {}

  static CaseView of(BadReviewCase c, List<Duty> duties, LocalDate today) {
    return new CaseView(
        c.id,
        c.version,
        c.number,
        c.tenantName,
        c.unitId,
        c.unitName,
        c.leadUnitName,
        c.level,
        c.level.chinese(),
        c.source,
        Source.ofNumber(c.source).map(Source::chinese).orElse(""),
        Terminal.ofPf(c.terminal).map(Terminal::chinese).orElse(""),
        c.windowName,
        c.matterName,
        c.tags,
        c.words,
        c.contactGiven,
        c.ratedOn,
        c.receivedAt.toInstant(),
        c.state,
        c.isWithdrawn() ? "已撤回" : c.state.chinese(),
        c.trial,
        c.followUp,
        c.firstNumber,
        c.isWithdrawn(),
        due(duties, today));
  }

  private static @Nullable Due due(List<Duty> duties, LocalDate today) {
    for (Duty duty : duties) {
      if (duty.doneAt() == null) {
        return due(duty, today);
      }
    }
    return null;
  }

  static Due due(Duty duty, LocalDate today) {
    return new Due(
        duty.kind().clause(),
        duty.kind().chinese(),
        duty.dueOn(),
        duty.state(today),
        duty.words(today));
  }

  static DutyView duty(Duty duty, LocalDate today) {
    List<Day> days = new ArrayList<>();
    for (int i = 0; i < duty.explanation().size(); i++) {
      var day = duty.explanation().getJsonObject(i);
      days.add(
          new Day(
              LocalDate.parse(day.getString("date")),
              day.getBoolean("counts"),
              day.getString("note")));
    }
    return new DutyView(
        duty.kind().name(),
        duty.kind().clause(),
        duty.kind().chinese(),
        duty.responsibleUnitName(),
        duty.openedOn(),
        duty.workingDays(),
        duty.dueOn(),
        duty.originalDueOn(),
        duty.doneAt(),
        duty.state(today),
        duty.words(today),
        duty.calendarVersion(),
        days,
        duty.warning());
  }
}
