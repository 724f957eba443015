package org.haochaping.rectification;

import static java.util.stream.Collectors.joining;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.Json;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.UUID;
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
   * Without the citizen's name and anybody's numbers, whoever wrote them down; the number of the
   * case, as long as a phone's, stays.
   */
  String hide(BadReviewCase about, String text) {
    return Arrays.stream(text.split(Pattern.quote(about.number), -1))
        .map(part -> wall.hide(about.nameMark(), part))
        .collect(joining(about.number));
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
