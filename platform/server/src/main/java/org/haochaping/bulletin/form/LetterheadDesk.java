package org.haochaping.bulletin.form;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.Json;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import org.haochaping.bulletin.way.Issue;
import org.haochaping.bulletin.way.IssueState;
import org.haochaping.bulletin.way.Issuers;
import org.haochaping.journal.Journal;
import org.haochaping.tenancy.Actor;
import org.haochaping.tenancy.Ids;
import org.haochaping.web.Refusal;
import org.haochaping.web.Versions;
import org.jspecify.annotations.Nullable;

/** Takes down what a bulletin's letter has around it, until it is published. */
@ApplicationScoped
public class LetterheadDesk {
  /** GB/T 9704-2012 7.2.5: the year in full in 〔〕, the number without zeros before it and 第. */
  private static final Pattern NUMBER =
      Pattern.compile("[^\\s〔〕\\[\\]()（）]{1,20}〔[2-9]\\d{3}〕[1-9]\\d{0,4}号");

  @Inject Issuers issuers;
  @Inject Journal journal;
  @Inject Clock clock;

  /** For work outside the container. */
  public static LetterheadDesk by(Issuers issuers, Journal journal, Clock clock) {
    LetterheadDesk desk = new LetterheadDesk();
    desk.issuers = issuers;
    desk.journal = journal;
    desk.clock = clock;
    return desk;
  }

  /** Enters it for a bulletin of the actor's own, over one he has read. */
  public Letterhead enter(
      Connection connection,
      Actor actor,
      Issue issue,
      @Nullable String ifMatch,
      Letterhead letterhead)
      throws SQLException {
    admit(connection, actor, issue);
    if (issue.state() == IssueState.PUBLISHED || issue.state() == IssueState.DROPPED) {
      throw Refusal.conflict(
          "letterhead-fixed",
          "该通报目前为“" + issue.state().chinese() + "”，文号、主送、抄送等不能再更改。",
          "What stands around the bulletin is fixed: it is \""
              + issue.state().english()
              + "\" now.");
    }
    Versions.match(ifMatch, Letterheads.revision(connection, issue));
    if (!letterhead.number().isEmpty()) {
      checkNumber(connection, issue, letterhead.number());
    }
    Letterheads.insert(
        connection, issue, Ids.of(clock).next(), letterhead, actor.name(), clock.instant());
    journal.record(
        connection,
        issue.tenantId(),
        "BulletinLetterheadEntered",
        issue.id(),
        actor.login(),
        Json.createObjectBuilder()
            .add("period", issue.period().code())
            .add("number", letterhead.number())
            .add("recipients", letterhead.recipients())
            .add("copies", Json.createArrayBuilder(letterhead.copies()))
            .add("note", letterhead.note())
            .add("printer", letterhead.printer())
            .add("sealed", letterhead.sealed())
            .build());
    return letterhead;
  }

  private static void checkNumber(Connection connection, Issue issue, String number)
      throws SQLException {
    if (!NUMBER.matcher(number).matches()) {
      throw Refusal.invalid(
          List.of(
              new Refusal.Field(
                  "number",
                  "document-number",
                  "发文字号请按“西政服〔2026〕12号”填写：年份用六角括号〔〕括起并写全，序号前不加“第”，不编虚位。",
                  "Write it as 西政服〔2026〕12号: the whole year in 〔〕, no 第 and no zeros before the"
                      + " number.")));
    }
    Letterheads.lockNumbers(connection, issue.tenantId());
    if (Letterheads.isTaken(connection, issue, number)) {
      throw Refusal.invalid(
          List.of(
              new Refusal.Field(
                  "number",
                  "number-taken",
                  "已有通报使用“" + number + "”，请核对后改用新的文号。",
                  "Another bulletin has gone out under " + number + "; give a new number.")));
    }
  }

  private void admit(Connection connection, Actor actor, Issue issue) throws SQLException {
    if (!issuers
        .of(connection, Objects.requireNonNull(actor.tenant()), issue)
        .isActedForBy(actor)) {
      throw Refusal.forbidden(
          "not-your-bulletin",
          "该通报由" + issue.issuerName() + "发布，您所在单位不能代为录入文号、主送和抄送。",
          "This bulletin is another office's; you cannot enter what stands around it.");
    }
  }
}
