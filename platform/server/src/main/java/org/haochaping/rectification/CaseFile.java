package org.haochaping.rectification;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.haochaping.duty.Parties;

/**
 * What an appeal or a call-back must know of a case; nothing in it says who the citizen is.
 *
 * @param handOver which hand-over, the first being 1; an appeal is lodged once in each
 * @param handedOverOn when it came to the rated department
 * @param answered whether its citizen has an answer to what he said
 * @param feedbackOn 反馈之日: when the rated department was told, by the hand-over or, 二(一), later
 * @param as as what whoever asked can act on it
 */
public record CaseFile(
    UUID id,
    UUID tenantId,
    UUID leadTenantId,
    UUID centreTenantId,
    UUID evaluationId,
    String number,
    CaseState state,
    boolean answered,
    UUID unitId,
    String unitName,
    UUID leadUnitId,
    String leadUnitName,
    int handOver,
    LocalDate handedOverOn,
    LocalDate feedbackOn,
    int appealDays,
    int appealDecisionDays,
    int hearingDays,
    List<Party> as) {

  static CaseFile of(BadReviewCase about, List<Party> as) {
    return new CaseFile(
        about.id,
        about.tenantId,
        about.leadTenantId,
        about.centreTenantId,
        about.evaluationId,
        about.number,
        about.state,
        about.isAnswered(),
        about.unitId,
        about.unitName,
        about.leadUnitId,
        about.leadUnitName,
        about.handOvers,
        about.handedOverOn(),
        about.toldOn(),
        about.terms.appeal,
        about.terms.appealDecision,
        about.terms.hearing,
        as);
  }

  public Parties parties() {
    return new Parties(tenantId, leadTenantId, centreTenantId);
  }
}
