package org.haochaping.rectification;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.Json;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.haochaping.duty.Duty;
import org.haochaping.journal.Journal;
import org.haochaping.tenancy.Actor;
import org.haochaping.vault.NameWall;
import org.haochaping.web.Refusal;
import org.haochaping.web.Versions;
import org.jspecify.annotations.Nullable;

/** Where a case is taken up to be acted on and every act is written down. */
@ApplicationScoped
public class CaseDesk {
  private static final Pattern CASE_NUMBER =
      Pattern.compile("(?<!\\d)\\d{6}-20\\d{2}(?:0[1-9]|1[0-2])-\\d{4,6}(?!\\d)");

  @Inject Cases cases;
  @Inject CaseAssists assists;
  @Inject Timeline timeline;
  @Inject Journal journal;
  @Inject NameWall wall;
  @Inject Clock clock;

  /** A case this person may act on in this way, in the version he saw. */
  BadReviewCase take(Actor actor, UUID id, @Nullable String ifMatch, CaseAction action) {
    BadReviewCase about = cases.shown(actor, id).orElseThrow(CaseDesk::unknown);
    Party needed =
        CaseLife.edges().stream()
            .filter(edge -> edge.action() == action)
            .map(CaseLife.Edge::party)
            .findFirst()
            .orElseThrow();
    if (!assists.parties(about, actor).contains(needed)) {
      throw Refusal.forbidden(
          "not-your-part",
          "“" + action.chinese() + "”由" + needed.chinese() + "办理。",
          "Only " + needed.english() + " can " + action.english() + ".");
    }
    Versions.match(ifMatch, about.version);
    return about;
  }

  /** Sends what was changed to the database; whoever was faster makes it fail here. */
  void flush() {
    cases.flush();
  }

  /** Makes a new version of a case whose own columns do not change. */
  void touch(BadReviewCase about) {
    cases.touch(about);
  }

  /**
   * Without the citizen's name and anybody's numbers, whoever wrote them down; numbers of cases, as
   * long as a phone's, stay.
   */
  String hide(BadReviewCase about, String text) {
    StringBuilder shown = new StringBuilder();
    int from = 0;
    for (MatchResult number : CASE_NUMBER.matcher(text).results().toList()) {
      shown.append(wall.hide(about.nameMark(), text.substring(from, number.start())));
      shown.append(number.group());
      from = number.end();
    }
    return shown.append(wall.hide(about.nameMark(), text.substring(from))).toString();
  }

  void record(Connection connection, Actor actor, BadReviewCase about, CaseEvent event, String said)
      throws SQLException {
    String text = hide(about, said);
    timeline.record(connection, about, event, actor.name(), actor.office(), text);
    journal.record(
        connection,
        actor.tenantId(),
        "Case" + event.english().replace(" ", ""),
        about.id,
        actor.login(),
        Json.createObjectBuilder().add("number", about.number).add("text", text).build());
  }

  LocalDate today() {
    return LocalDate.ofInstant(clock.instant(), Duty.CHINA);
  }

  static Refusal unknown() {
    return Refusal.unknown(
        "case-unknown", "没有这件差评,或您无权查看。", "There is no such case, or you may not see it.");
  }
}
