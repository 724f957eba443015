package org.haochaping.evaluation;

/** Who says which case a rating is about. */
public enum NumberFrom {
  /** The office: by a link it made for the case, a push or a file. */
  OFFICE,
  /**
   * Whoever scanned a window's code and typed a number. It may be another's, so it must not keep
   * anybody from rating his own case, tell whether that was rated, or reach what is kept about it.
   */
  CITIZEN
}
