package org.haochaping.launcher.process;

import java.io.IOException;

/** The one signal that Java itself cannot send. */
public final class Signals {
  private Signals() {}

  public static void interrupt(long pid) throws IOException, InterruptedException {
    new ProcessBuilder("kill", "-INT", Long.toString(pid))
        .redirectErrorStream(true)
        .redirectOutput(ProcessBuilder.Redirect.DISCARD)
        .start()
        .waitFor();
  }
}
