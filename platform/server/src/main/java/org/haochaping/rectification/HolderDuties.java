package org.haochaping.rectification;

/** Tells the duties of the department that has a case now from those of one it was taken from. */
public final class HolderDuties {
  /**
   * 更正承办部门, 二(二)3, as a condition on a duty {@code d}: what the first department missed is nothing
   * the right one has to answer for.
   */
  public static final String ALONE =
      "not exists (select 1 from case_event taken where taken.tenant_id = d.tenant_id"
          + " and taken.case_id = d.subject_id and taken.event = 'REATTRIBUTED'"
          + " and (taken.at at time zone 'Asia/Shanghai')::date > d.opened_on)";

  private HolderDuties() {}
}
