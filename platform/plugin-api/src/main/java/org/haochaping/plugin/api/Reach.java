package org.haochaping.plugin.api;

/** Whom a notifier can reach, and so of what kind its recipients' addresses are. */
public enum Reach {
  /** One person by a Chinese mobile number of eleven digits. */
  MOBILE,
  /** One person by an address of mail. */
  MAIL,
  /**
   * Everybody in one group, as of a robot: the instance's settings know it, no address is given.
   */
  GROUP
}
