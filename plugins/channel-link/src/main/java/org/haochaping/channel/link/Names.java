package org.haochaping.channel.link;

/** The national interface's names of what leads to a rating page. */
public final class Names {
  public static final String NUMBER = "projectNo";
  public static final String SERVICE = "serviceNumber";
  public static final String DEPARTMENT = "deptCode";
  public static final String MATTER = "taskCode";
  public static final String TERMINAL = "pf";
  public static final String USER_NAME = "userName";
  public static final String MOBILE = "mobile";
  public static final String BACK_URL = "backUrl";

  /** Not the nation's: what an app knows its user by. */
  public static final String USER = "userId";

  private Names() {}
}
