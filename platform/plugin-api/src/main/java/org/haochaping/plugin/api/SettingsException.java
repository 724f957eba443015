package org.haochaping.plugin.api;

import java.util.List;
import java.util.stream.Collectors;

/** Settings that do not make sense; the problems are shown to the person who configures. */
public final class SettingsException extends RuntimeException {
  private static final long serialVersionUID = 1L;
  private final transient List<Problem> problems;

  /** Refuses the settings for these reasons. */
  public SettingsException(List<Problem> problems) {
    super(problems.stream().map(Problem::english).collect(Collectors.joining(" ")));
    this.problems = List.copyOf(problems);
  }

  /** Everything that is wrong, and what to change. */
  public List<Problem> problems() {
    return problems;
  }
}
