package org.haochaping.launcher;

import java.util.logging.Level;
import java.util.logging.Logger;

/** Libraries talk in English about details; the terminal belongs to the person. */
final class Logs {
  /** Held, since a logger nobody holds forgets its level. */
  private static final Logger ROOT = Logger.getLogger("");

  private Logs() {}

  static void quiet() {
    ROOT.setLevel(Level.SEVERE);
    System.setProperty("liquibase.command.showSummary", "OFF");
  }
}
