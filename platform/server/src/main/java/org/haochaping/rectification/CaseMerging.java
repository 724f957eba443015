package org.haochaping.rectification;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.EnumSet;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.haochaping.duty.DutyKind;
import org.haochaping.tenancy.Actor;
import org.haochaping.web.Refusal;
import org.jspecify.annotations.Nullable;

/**
 * 重复评价合并, 一(二)1: the lead department has what several ratings say examined once. Every rating still
 * counts as a rating, and every citizen is answered.
 */
@ApplicationScoped
public class CaseMerging {
  /** Where a case still can take others in: its answer has not been signed. */
  static final Set<CaseState> TAKES_IN =
      Set.copyOf(
          EnumSet.of(
              CaseState.OPENED, CaseState.HANDED_OVER, CaseState.ACKNOWLEDGED, CaseState.DRAFTED));

  @Inject CaseDesk desk;
  @Inject Cases cases;
  @Inject CaseDeadlines deadlines;
  @Inject MergedCases merged;

  /** 并案. */
  BadReviewCase merge(
      Connection connection,
      Actor actor,
      UUID id,
      @Nullable String ifMatch,
      UUID mainId,
      String note)
      throws SQLException {
    if (id.equals(mainId)) {
      throw Refusal.conflict("merged-into-itself", "不能把差评并入它自己，请另选主件。", "Choose another case.");
    }
    lock(actor, id, mainId);
    BadReviewCase about = desk.take(actor, id, ifMatch, CaseAction.MERGE);
    BadReviewCase main = cases.byId(actor, mainId).orElseThrow(CaseDesk::unknown);
    if (!CaseParties.of(main, actor).contains(Party.LEAD)) {
      throw CaseDesk.unknown();
    }
    check(about, main);
    about.merge(main);
    if (!merged.of(about).isEmpty()) {
      throw Refusal.conflict(
          "has-merged",
          "该差评已有并入的差评，请以它为主件，或先撤销并案。",
          "Others are merged into this case; make it the main one, or take them out first.");
    }
    desk.flush();
    desk.touch(main);
    String why = note.isBlank() ? "" : "：" + note;
    desk.record(connection, actor, about, CaseEvent.MERGED, "并入主件" + main.number + why);
    desk.record(connection, actor, main, CaseEvent.TAKEN_IN, about.number + why);
    if (main.state != CaseState.OPENED) {
      merged.handedOver(connection, actor, about, main);
    }
    return about;
  }

  /** 撤销并案, while no answer has gone out with the main case. */
  BadReviewCase unmerge(
      Connection connection, Actor actor, UUID id, @Nullable String ifMatch, String reason)
      throws SQLException {
    BadReviewCase seen = desk.take(actor, id, ifMatch, CaseAction.UNMERGE);
    UUID mainId = seen.mergedInto;
    if (mainId != null) {
      lock(actor, id, mainId);
    }
    BadReviewCase about = desk.take(actor, id, ifMatch, CaseAction.UNMERGE);
    if (about.state == CaseState.MERGED && about.answeredAt != null) {
      throw Refusal.conflict(
          "answered-with-main",
          "该差评已随主件答复评价人，不能再撤销并案。",
          "The citizen was answered with the main case, so it stays merged.");
    }
    if (deadlines.running(connection, about, DutyKind.APPEAL_DECISION).isPresent()) {
      throw Refusal.conflict(
          "appeal-open", "该差评正在复核，请先作出复核决定，再撤销并案。", "It is under appeal; decide the appeal first.");
    }
    merged.standAlone(connection, actor, about, CaseAction.UNMERGE, reason);
    return about;
  }

  /** Both rows in one order, so that two who merge across never wait for each other in a circle. */
  private void lock(Actor actor, UUID one, UUID other) {
    Stream.of(one, other).sorted().forEach(id -> cases.lock(actor, id));
  }

  private static void check(BadReviewCase about, BadReviewCase main) {
    if (!about.tenantId.equals(main.tenantId)
        || !about.leadTenantId.equals(main.leadTenantId)
        || !about.leadUnitId.equals(main.leadUnitId)) {
      throw Refusal.conflict(
          "merged-across",
          "只能并入同一地区、同一牵头部门的差评，请另选主件。",
          "Choose a main case of the same place and the same lead department.");
    }
    if (about.trial != main.trial) {
      throw Refusal.conflict(
          "merged-trial", "测试差评不能与正式差评并案。", "A trial is not merged with a real case.");
    }
    if (!TAKES_IN.contains(main.state)) {
      throw Refusal.conflict(
          "main-not-open",
          "主件" + main.number + "目前为“" + main.state.chinese() + "”，请选择尚未答复、未并案的差评作主件。",
          "The main case is \""
              + main.state.english()
              + "\"; choose one that is neither answered nor merged.");
    }
  }
}
