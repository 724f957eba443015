package org.haochaping.rectification;

import org.haochaping.tenancy.Role;

/** As what somebody acts on a case. */
public enum Party {
  /** 牵头部门, of the rated office's tenant or of one above. */
  LEAD("牵头部门", Role.LEAD_DEPARTMENT),
  /** 被评价部门. */
  RATED("被评价部门", Role.DEPARTMENT_HANDLER),
  /** 政务服务中心. */
  CENTRE("政务服务中心", Role.SERVICE_CENTRE);

  private final String chinese;
  private final Role role;

  Party(String chinese, Role role) {
    this.chinese = chinese;
    this.role = role;
  }

  public String chinese() {
    return chinese;
  }

  Role role() {
    return role;
  }
}
