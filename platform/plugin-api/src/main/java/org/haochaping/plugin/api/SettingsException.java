package org.haochaping.plugin.api;

/** Settings that do not make sense; the message is shown to the person who configures. */
public class SettingsException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  /** Refuses the settings with a sentence that says what to change. */
  public SettingsException(String message) {
    super(message);
  }
}
