package org.haochaping.launcher.terminal;

import org.jspecify.annotations.Nullable;

/** Something the person at the terminal must know and act on; says what to do, shows no stack. */
public final class Refusal extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final transient Words words;

  private Refusal(Words words, @Nullable Throwable cause) {
    super(words.chinese() + "\n" + words.english(), cause);
    this.words = words;
  }

  public static Refusal of(String chinese, String english) {
    return new Refusal(Words.of(chinese, english), null);
  }

  public static Refusal because(Throwable cause, String chinese, String english) {
    return new Refusal(Words.of(chinese, english), cause);
  }

  public Words words() {
    return words;
  }
}
