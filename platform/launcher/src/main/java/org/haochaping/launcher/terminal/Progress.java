package org.haochaping.launcher.terminal;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/** Says what is being done and how long it has taken; on a real terminal the seconds tick. */
public final class Progress {
  private static final int COLUMN = 64;

  private final PrintStream out;
  private final boolean live;
  private boolean open;

  public Progress(PrintStream out, boolean live) {
    this.out = out;
    this.live = live;
  }

  /** Always UTF-8: a bare machine often has the locale C, and Java would print question marks. */
  public static Progress onConsole() {
    var out =
        new PrintStream(new FileOutputStream(FileDescriptor.out), true, StandardCharsets.UTF_8);
    return new Progress(out, System.console() != null);
  }

  @SuppressWarnings("ReturnValueIgnored")
  public void step(Words what, Runnable work) {
    step(
        what,
        () -> {
          work.run();
          return true;
        });
  }

  public <T> T step(Words what, Callable<T> work) {
    long from = System.nanoTime();
    String title = Width.pad("· " + what + " ", COLUMN).replaceAll("(?<= ) (?= )", ".");
    begin(title);
    ScheduledExecutorService ticker = ticker(title, from);
    boolean done = false;
    try {
      T result = work.call();
      done = true;
      return result;
    } catch (Refusal e) {
      throw e;
    } catch (Exception e) {
      throw Refusal.because(
          e,
          what.chinese() + "没有成功：" + reason(e),
          what.english() + " did not succeed: " + reason(e));
    } finally {
      ticker.shutdownNow();
      end(title, (done ? "" : "失败 failed ") + seconds(from));
    }
  }

  /** A line of its own, even in the middle of a step. */
  public synchronized void say(String line) {
    if (open) {
      out.println();
      open = false;
    }
    out.println(line);
  }

  public void say(Words words) {
    say(words.chinese());
    say(words.english());
  }

  private synchronized void begin(String title) {
    if (open) {
      out.println();
    }
    out.print(title);
    out.flush();
    open = true;
  }

  private synchronized void end(String title, String time) {
    if (live || !open) {
      out.println((live && open ? "\r" : "") + title + " " + time);
    } else {
      out.println(" " + time);
    }
    open = false;
  }

  private ScheduledExecutorService ticker(String title, long from) {
    ScheduledExecutorService ticker =
        Executors.newSingleThreadScheduledExecutor(
            work -> {
              Thread thread = new Thread(work, "progress");
              thread.setDaemon(true);
              return thread;
            });
    if (live) {
      var unused = ticker.scheduleAtFixedRate(() -> tick(title, from), 1, 1, TimeUnit.SECONDS);
    }
    return ticker;
  }

  private synchronized void tick(String title, long from) {
    if (open) {
      out.print("\r" + title + " " + seconds(from));
      out.flush();
    }
  }

  private static String seconds(long from) {
    return String.format(Locale.ROOT, "%5.1f 秒 s", (System.nanoTime() - from) / 1e9);
  }

  private static String reason(Exception e) {
    return e.getMessage() == null ? e.getClass().getSimpleName() : e.getMessage();
  }
}
