package org.haochaping.oversight;

/** What a change of a rate means. */
public enum Verdict {
  WORSE,
  BETTER,
  /** It could be chance. */
  UNCLEAR
}
