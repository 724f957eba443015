package org.haochaping.rectification;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.util.UUID;
import org.haochaping.duty.DutyKind;
import org.haochaping.tenancy.Actor;
import org.haochaping.web.Refusal;
import org.jspecify.annotations.Nullable;

/**
 * How a case is answered: the section drafts, the head of the unit signs or sends back, the citizen
 * is answered at that moment, and 附件2 goes to the lead department and the service centre.
 */
@ApplicationScoped
public class CaseAnswering {

  @Inject CaseDesk desk;
  @Inject CaseDeadlines deadlines;
  @Inject CaseReplies replies;
  @Inject CaseReports reports;
  @Inject MergedCases merged;
  @Inject Clock clock;

  /** 拟写答复. */
  BadReviewCase draft(
      Connection connection, Actor actor, UUID id, @Nullable String ifMatch, Draft draft)
      throws SQLException {
    BadReviewCase about = desk.take(actor, id, ifMatch, CaseAction.DRAFT);
    about.draft(draft.hiding(text -> desk.hide(about, text)), actor.name());
    desk.flush();
    desk.record(connection, actor, about, CaseEvent.DRAFTED, "");
    return about;
  }

  /** 退回修改: the draft goes back to the section; the clock runs on. */
  BadReviewCase sendBack(
      Connection connection, Actor actor, UUID id, @Nullable String ifMatch, String opinion)
      throws SQLException {
    BadReviewCase about = desk.take(actor, id, ifMatch, CaseAction.SEND_BACK);
    about.sendBack();
    desk.flush();
    desk.record(connection, actor, about, CaseEvent.SENT_BACK, opinion);
    return about;
  }

  /** 签批: rectified and answered at this moment; the report is due from it. */
  BadReviewCase sign(Connection connection, Actor actor, UUID id, @Nullable String ifMatch)
      throws SQLException {
    BadReviewCase about = desk.take(actor, id, ifMatch, CaseAction.SIGN);
    about.sign(actor.name(), clock.instant());
    desk.flush();
    deadlines.fulfil(connection, about, DutyKind.RECTIFICATION);
    deadlines.withdraw(connection, about, DutyKind.EXTENSION_DECISION);
    deadlines.open(
        connection,
        about,
        DutyKind.REPORT,
        CaseWork.rated(about),
        desk.today(),
        about.terms.report,
        actor.tenantId());
    replies.post(connection, about, actor);
    desk.record(connection, actor, about, CaseEvent.ANSWERED, "");
    merged.answered(connection, actor, about);
    return about;
  }

  /**
   * 电话答复: who holds the contact, the lead department, tells the citizen and writes down whether he
   * was reached.
   */
  BadReviewCase tell(
      Connection connection,
      Actor actor,
      UUID id,
      @Nullable String ifMatch,
      boolean reached,
      String said)
      throws SQLException {
    BadReviewCase about = desk.take(actor, id, ifMatch, CaseAction.TELL);
    if (!about.contactGiven) {
      throw Refusal.conflict(
          "no-contact",
          "评价人没有留下联系方式，答复已公布在查询码页面，不需电话答复。",
          "The citizen left no contact; he reads the answer by his receipt.");
    }
    if (about.answeredAt == null || about.isWithdrawn()) {
      throw Refusal.conflict(
          "not-answered",
          "该差评还没有答复，请在签批答复后登记电话答复。",
          "The case has no answer yet; note the call once it has been signed.");
    }
    about.stay(CaseAction.TELL);
    String note = desk.hide(about, said);
    replies.called(connection, about, actor, reached, note);
    desk.touch(about);
    desk.record(
        connection, actor, about, CaseEvent.TOLD, (reached ? "已联系上" : "未联系上") + blank(note));
    return about;
  }

  private static String blank(String note) {
    return note.isBlank() ? "" : "：" + note;
  }

  /** 报送, 一(二)3: 附件2 to the lead department and, at the same moment, the service centre. */
  BadReviewCase report(
      Connection connection, Actor actor, UUID id, @Nullable String ifMatch, String opinion)
      throws SQLException {
    return reportNow(connection, actor, desk.take(actor, id, ifMatch, CaseAction.REPORT), opinion);
  }

  /** Reports what this person has just signed. */
  BadReviewCase reportNow(Connection connection, Actor actor, BadReviewCase about, String opinion)
      throws SQLException {
    about.report(clock.instant());
    desk.flush();
    deadlines.fulfil(connection, about, DutyKind.REPORT);
    reports.send(connection, about, actor, desk.hide(about, opinion));
    desk.record(
        connection, actor, about, CaseEvent.REPORTED, "同时送" + about.leadUnitName + "和政务服务中心");
    desk.record(connection, actor, about, CaseEvent.CLOSED, "");
    merged.closed(connection, actor, about);
    return about;
  }
}
