package org.haochaping.onboarding;

import java.util.Arrays;

/** What is asked for when a tenant is onboarded, in the order in which it is best answered. */
enum Step {
  PLACE("tenant"),
  ORGANISATION("units", "halls", "matters", "staff"),
  LEADS("leads"),
  POLICIES("policies"),
  CALENDAR("calendar"),
  CHANNELS("channels"),
  ADMINISTRATOR("administrator");

  private final String[] sections;

  Step(String... sections) {
    this.sections = sections;
  }

  /** The step that answers for a place in the draft's file, as {@code leads[2].unit}. */
  static Step of(String path) {
    String section = path.replaceFirst("[.\\[].*", "");
    return Arrays.stream(values())
        .filter(step -> Arrays.asList(step.sections).contains(section))
        .findFirst()
        .orElse(PLACE);
  }
}
