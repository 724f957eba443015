package org.haochaping.plugin.tck;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import java.util.logging.SimpleFormatter;

/** Everything that is logged or printed while it is open. */
final class OverheardLogs implements AutoCloseable {
  private final String others;
  private final Logger root = Logger.getLogger("");
  private final Level before = root.getLevel();
  private final PrintStream out = System.out;
  private final PrintStream err = System.err;
  private final ByteArrayOutputStream printed = new ByteArrayOutputStream();
  private final Queue<String> logged = new ConcurrentLinkedQueue<>();
  private final Handler handler = new Ear();

  private final class Ear extends Handler {
    @Override
    public void publish(LogRecord record) {
      if (!String.valueOf(record.getLoggerName()).startsWith(others)) {
        logged.add(new SimpleFormatter().format(record));
      }
    }

    @Override
    public void flush() {}

    @Override
    public void close() {}
  }

  /**
   * Begins to listen.
   *
   * @param others how the names of loggers begin that are not listened to
   */
  OverheardLogs(String others) {
    this.others = others;
    handler.setLevel(Level.ALL);
    root.addHandler(handler);
    root.setLevel(Level.ALL);
    PrintStream both = new PrintStream(printed, true, StandardCharsets.UTF_8);
    System.setOut(both);
    System.setErr(both);
  }

  String text() {
    return String.join("", logged) + printed.toString(StandardCharsets.UTF_8);
  }

  @Override
  public void close() {
    root.removeHandler(handler);
    root.setLevel(before);
    System.setOut(out);
    System.setErr(err);
  }
}
