package org.haochaping.verifier;

import java.util.List;

/**
 * One part of a bulletin, checked.
 *
 * @param unit what is counted in it
 * @param count how many were recomputed, right or wrong
 * @param wrong those that were printed otherwise
 * @param unchecked those that nothing is known about
 */
record Checked(
    String chinese,
    String english,
    Unit unit,
    int count,
    List<Wrong> wrong,
    List<String> unchecked) {

  /** What is counted. */
  enum Unit {
    CELL("个单元格", "cells"),
    NUMBER("个数", "numbers");

    private final String chinese;
    private final String english;

    Unit(String chinese, String english) {
      this.chinese = chinese;
      this.english = english;
    }

    String chinese() {
      return chinese;
    }

    String english() {
      return english;
    }
  }

  /** Printed otherwise than computed. */
  record Wrong(String where, String printed, String recomputed) {
    static final String NOTHING = "（无）";

    static Wrong missing(String where, String recomputed) {
      return new Wrong(where, NOTHING, recomputed);
    }
  }

  Checked {
    wrong = List.copyOf(wrong);
    unchecked = List.copyOf(unchecked);
  }

  boolean passed() {
    return wrong.isEmpty() && unchecked.isEmpty();
  }
}
