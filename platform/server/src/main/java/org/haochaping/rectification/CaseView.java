package org.haochaping.rectification;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.haochaping.duty.Duty;
import org.haochaping.plugin.api.Source;
import org.haochaping.plugin.api.Terminal;
import org.jspecify.annotations.Nullable;

/** A case as its parties see it. Nothing in it says who the citizen is. */
public record CaseView(
    UUID id,
    String number,
    String tenantName,
    String unitName,
    String leadUnitName,
    String level,
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
    String state,
    String stateChinese,
    @Nullable Due due) {

  /** The deadline that runs now. */
  public record Due(String clause, String title, LocalDate on, String state, String words) {}

  /** A case with its history, its deadlines and what the viewer can do. */
  public record Detail(
      CaseView summary,
      long version,
      @Nullable String section,
      @Nullable String complexity,
      @Nullable String finding,
      @Nullable String measures,
      @Nullable String reply,
      List<Step> timeline,
      List<DutyView> duties,
      List<String> actions,
      List<Unit> handOverUnits) {}

  /** One thing that happened. */
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
      @Nullable Instant doneAt,
      String state,
      String words,
      String calendarVersion,
      List<Day> explanation,
      @Nullable String warning) {}

  /** One day of the way. */
  public record Day(LocalDate date, boolean counts, String note) {}

  /** A department the case can be handed to. */
  public record Unit(UUID id, String name, boolean rated) {}

  static CaseView of(BadReviewCase c, List<Duty> duties, LocalDate today) {
    return new CaseView(
        c.id,
        c.number,
        c.tenantName,
        c.unitName,
        c.leadUnitName,
        c.level.name(),
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
        c.state.name(),
        c.state.chinese(),
        due(duties, today));
  }

  private static @Nullable Due due(List<Duty> duties, LocalDate today) {
    for (Duty duty : duties) {
      if (duty.doneAt() == null) {
        return new Due(
            duty.kind().clause(),
            duty.kind().chinese(),
            duty.dueOn(),
            duty.state(today).name(),
            duty.words(today));
      }
    }
    return null;
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
        duty.doneAt(),
        duty.state(today).name(),
        duty.words(today),
        duty.calendarVersion(),
        days,
        duty.warning());
  }
}
