package org.haochaping.appeal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.UUID;
import org.haochaping.rectification.CaseFile;
import org.haochaping.rectification.CaseFiles;
import org.haochaping.rectification.Party;
import org.haochaping.tenancy.Actor;
import org.haochaping.tenancy.Role;
import org.haochaping.web.Refusal;

/** Who may see an appeal, and as what he acts on it. */
@ApplicationScoped
public class AppealRights {

  @Inject CaseFiles files;
  @Inject Appeals appeals;

  CaseFile file(Actor actor, UUID caseId) {
    return files.of(actor, caseId).orElseThrow(AppealRights::noCase);
  }

  /** The case of an appeal that somebody may see, whether or not he may see the case itself. */
  CaseFile known(Appeal appeal) {
    return files.known(appeal.caseId()).orElseThrow(AppealRights::noCase);
  }

  private static Refusal noCase() {
    return Refusal.unknown(
        "case-unknown",
        "没有这件差评、尚未转办，或您无权查看。",
        "There is no such case, it is not handed over yet, or you may not see it.");
  }

  /**
   * An appeal this person may read: a party of its case, or of the rated unit. While it is being
   * written it is the rated department's own.
   */
  Appeal seen(Connection connection, Actor actor, UUID id) throws SQLException {
    Appeal appeal = found(connection, id);
    if (!mayRead(actor, appeal)) {
      throw unknown();
    }
    return appeal;
  }

  boolean mayRead(Actor actor, Appeal appeal) {
    return switch (appeal.state()) {
      case DRAFTED -> isApplicant(actor, appeal);
      case LODGED, DECIDED ->
          isApplicant(actor, appeal)
              || isStaff(actor, appeal)
              || files.of(actor, appeal.caseId()).isPresent();
    };
  }

  /** Also when the case has gone to another department since. */
  private static boolean isApplicant(Actor actor, Appeal appeal) {
    return actor.tenantId().equals(appeal.tenantId())
        && (actor.has(Role.DEPARTMENT_HANDLER, appeal.unitId())
            || actor.has(Role.UNIT_APPROVER, appeal.unitId()));
  }

  static boolean isStaff(Actor actor, Appeal appeal) {
    return actor.tenantId().equals(appeal.tenantId())
        && actor.has(Role.RATED_STAFF, appeal.unitId());
  }

  static void needsStaff(Actor actor, Appeal appeal) {
    if (!isStaff(actor, appeal)) {
      throw Refusal.forbidden(
          "not-your-part",
          "只有被评价单位的窗口人员可以举证申辩。",
          "Only staff of the rated unit can state their case.");
    }
  }

  Appeal found(Connection connection, UUID id) throws SQLException {
    return appeals.byId(connection, id).orElseThrow(AppealRights::unknown);
  }

  private static Refusal unknown() {
    return Refusal.unknown(
        "appeal-unknown", "没有这份复核申请，或您无权查看。", "There is no such appeal, or you may not see it.");
  }

  static void needs(CaseFile file, Party party, AppealAction action) {
    if (!file.as().contains(party)) {
      throw Refusal.forbidden(
          "not-your-part",
          "“" + action.chinese() + "”由" + party.chinese() + "办理。",
          "Only " + party.english() + " can " + action.english() + ".");
    }
  }
}
