package org.haochaping.launcher;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.haochaping.launcher.terminal.Refusal;
import org.haochaping.launcher.terminal.Words;

/** Libraries talk about details, in English; the terminal belongs to the person. */
final class Logs {
  /** Held, since a logger nobody holds forgets its level. */
  private static final Logger ROOT = Logger.getLogger("");

  private Logs() {}

  static void quiet() {
    ROOT.setLevel(Level.SEVERE);
    System.setProperty("liquibase.command.showSummary", "OFF");
  }

  /**
   * What to say about a failure; where it came from goes into a file for whoever has to mend it.
   */
  static Words keep(Home home, Exception failure) throws IOException {
    if (failure instanceof Refusal refusal && failure.getCause() == null) {
      return refusal.words();
    }
    StringWriter trace = new StringWriter();
    failure.printStackTrace(new PrintWriter(trace));
    Path log = home.logs().resolve("launcher.log");
    Files.writeString(log, trace.toString(), StandardOpenOption.CREATE, StandardOpenOption.APPEND);
    Words words =
        failure instanceof Refusal refusal
            ? refusal.words()
            : Words.of("启动没有成功：" + failure, "The start did not succeed: " + failure);
    return Words.of(
        words.chinese() + "（详情见 " + log + "）", words.english() + " (details in " + log + ")");
  }
}
