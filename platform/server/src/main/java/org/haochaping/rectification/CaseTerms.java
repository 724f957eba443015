package org.haochaping.rectification;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import org.haochaping.tenancy.Policy;

/**
 * The numbers of working days a case runs under, copied when it is opened: a rule that changes
 * later changes no running case, and a party of another tenant need not read this tenant's rules.
 */
@Embeddable
public class CaseTerms {

  @Column(name = "hand_over_days")
  int handOver;

  @Column(name = "rectify_clear_days")
  int clear;

  @Column(name = "rectify_complex_days")
  int complex;

  @Column(name = "return_days")
  int giveBack;

  @Column(name = "extension_days")
  int extension;

  @Column(name = "report_days")
  int report;

  @Column(name = "appeal_days")
  int appeal;

  @Column(name = "appeal_decision_days")
  int appealDecision;

  @Column(name = "hearing_days")
  int hearing;

  @Column(name = "reminder_days")
  int reminder;

  @Column(name = "escalation_days")
  int escalation;

  protected CaseTerms() {}

  static CaseTerms of(Policy policy) {
    CaseTerms terms = new CaseTerms();
    terms.handOver = policy.handOver().workingDays();
    terms.clear = policy.rectifyClear().workingDays();
    terms.complex = policy.rectifyComplex().workingDays();
    terms.giveBack = policy.giveBack().workingDays();
    terms.extension = policy.extension().workingDays();
    terms.report = policy.report().workingDays();
    terms.appeal = policy.appeal().workingDays();
    terms.appealDecision = policy.appealDecision().workingDays();
    terms.hearing = policy.hearing().workingDays();
    terms.reminder = policy.reminder().workingDays();
    terms.escalation = policy.escalation().workingDays();
    return terms;
  }
}
