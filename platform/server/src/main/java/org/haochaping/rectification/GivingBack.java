package org.haochaping.rectification;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Optional;
import org.haochaping.duty.DutyKind;
import org.haochaping.web.Refusal;

/** What stands against giving a case back as addressed wrongly, 一(二)1. */
final class GivingBack {
  private GivingBack() {}

  static Optional<Refusal> against(
      Connection connection, CaseDeadlines deadlines, BadReviewCase about, LocalDate today)
      throws SQLException {
    if (about.state != CaseState.HANDED_OVER) {
      return Optional.empty();
    }
    if (about.answeredBefore()) {
      return Optional.of(
          Refusal.conflict(
              "reopened",
              "该差评经回访重新整改，本单位已经答复过，不能再退回；请签收后重新整改，认为误评的可以申请复核。",
              "Your unit answered this case before it was reopened; acknowledge it, or appeal."));
    }
    if (deadlines.running(connection, about, DutyKind.APPEAL_DECISION).isPresent()) {
      return Optional.of(
          Refusal.conflict(
              "under-appeal",
              "该差评正在复核，复核期间不能退回；如属误转，复核决定会更正承办部门。",
              "An appeal is being examined; its decision corrects the department if it was wrong."));
    }
    LocalDate last =
        deadlines.due(connection, about, about.handedOverOn(), about.terms.giveBack).dueOn();
    if (today.isAfter(last)) {
      return Optional.of(
          Refusal.conflict(
              "too-late-to-give-back",
              "退回误转差评的时限是转办后" + about.terms.giveBack + "个工作日，已于" + last + "届满；请签收办理，或与牵头部门联系。",
              "It could be given back until " + last + "; acknowledge it, or call the lead."));
    }
    return Optional.empty();
  }
}
