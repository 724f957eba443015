package org.haochaping.launcher;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.haochaping.launcher.process.Java;

/**
 * Runs the launcher from inside Maven and waits for its end. Maven's own ways either leave the
 * terminal before the launcher has stopped everything, or run it inside Maven's class loaders.
 */
public final class Fork {
  private Fork() {}

  public static void main(String[] args) throws IOException, InterruptedException {
    List<String> command = new ArrayList<>(List.of(Java.program(), "-Xmx256m", "-jar"));
    command.addAll(List.of(args));
    Process launcher = new ProcessBuilder(command).inheritIO().start();
    Runtime.getRuntime().addShutdownHook(new Thread(() -> stop(launcher), "stop-launcher"));
    // Leaves Maven at once: what the launcher said last is what the person should read last.
    System.exit(launcher.waitFor());
  }

  private static void stop(Process launcher) {
    launcher.destroy();
    try {
      launcher.waitFor();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
