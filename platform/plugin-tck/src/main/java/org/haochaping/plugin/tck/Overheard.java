package org.haochaping.plugin.tck;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import java.util.logging.SimpleFormatter;

/** What is printed or logged while something runs, in every log level. */
final class Overheard {
  private static final SimpleFormatter FORMAT = new SimpleFormatter();

  private Overheard() {}

  /** What runs meanwhile. */
  interface Talk {
    void run() throws Exception;
  }

  /** Everything said; what it throws is said too, as the server would log it. */
  static String during(Talk talk) {
    ByteArrayOutputStream printed = new ByteArrayOutputStream();
    List<String> logged = Collections.synchronizedList(new ArrayList<>());
    Handler handler = handler(logged);
    Logger root = Logger.getLogger("");
    Level level = root.getLevel();
    PrintStream out = System.out;
    PrintStream err = System.err;
    root.addHandler(handler);
    root.setLevel(Level.ALL);
    try (PrintStream ear = new PrintStream(printed, true, StandardCharsets.UTF_8)) {
      System.setOut(ear);
      System.setErr(ear);
      talk.run();
    } catch (Exception e) {
      logged.add(e.toString());
    } finally {
      System.setOut(out);
      System.setErr(err);
      root.setLevel(level);
      root.removeHandler(handler);
    }
    return printed.toString(StandardCharsets.UTF_8) + String.join("\n", logged);
  }

  private static Handler handler(List<String> logged) {
    Handler handler =
        new Handler() {
          @Override
          public void publish(LogRecord message) {
            logged.add(FORMAT.format(message));
          }

          @Override
          public void flush() {}

          @Override
          public void close() {}
        };
    handler.setLevel(Level.ALL);
    return handler;
  }
}
