package org.haochaping.bulletin.way;

/** Who acts on a bulletin. */
public enum IssueParty {
  /** The lead department; the service bureau for what is led from above. */
  ISSUER("牵头部门"),
  BUREAU("政务服务管理局"),
  GOVERNMENT("人民政府"),
  SYSTEM("系统");

  private final String chinese;

  IssueParty(String chinese) {
    this.chinese = chinese;
  }

  public String chinese() {
    return chinese;
  }
}
