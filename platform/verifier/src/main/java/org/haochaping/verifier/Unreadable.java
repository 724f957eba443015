package org.haochaping.verifier;

/** Nothing can be said about the file. */
final class Unreadable extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final String chinese;

  Unreadable(String chinese, String english) {
    super(english);
    this.chinese = chinese;
  }

  String chinese() {
    return chinese;
  }

  String english() {
    return String.valueOf(getMessage());
  }
}
