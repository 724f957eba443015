package org.haochaping.rectification;

/** What a party can do with a case. */
public enum CaseAction {
  HAND_OVER,
  ACKNOWLEDGE,
  ANSWER,
  CLOSE
}
