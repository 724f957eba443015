package org.haochaping.system.product;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** {@code java -jar haochaping.jar --demo}, as a newcomer would start it. */
final class LauncherProcess {
  private static final String READY = "haochaping is ready";
  private static final Duration PATIENCE = Duration.ofMinutes(8);

  private final Process process;
  private final Path log;

  private LauncherProcess(Process process, Path log) {
    this.process = process;
    this.log = log;
  }

  /** Returns when it says that everything is ready. */
  static LauncherProcess start(
      Path jar, List<String> flags, Map<String, String> environment, Path log) throws IOException {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.add("-jar");
    command.add(jar.toString());
    command.addAll(flags);
    Files.createDirectories(log.getParent());
    Files.deleteIfExists(log);
    ProcessBuilder builder =
        new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(log.toFile());
    builder.environment().putAll(environment);
    LauncherProcess launcher = new LauncherProcess(builder.start(), log);
    launcher.awaitReady();
    return launcher;
  }

  /** A command that ends by itself; what it said. */
  static String run(Path jar, List<String> args) throws IOException {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(List.of("-Xmx256m", "-jar", jar.toString()));
    command.addAll(args);
    Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
    String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    if (process.onExit().join().exitValue() != 0) {
      throw new AssertionError(String.join(" ", args) + ":\n" + said);
    }
    return said;
  }

  private void awaitReady() throws IOException {
    long end = System.nanoTime() + PATIENCE.toNanos();
    while (!said().contains(READY)) {
      if (!process.isAlive() || System.nanoTime() > end) {
        stop();
        throw new AssertionError("the product did not start:\n" + said());
      }
      sleep();
    }
  }

  /** All it has said so far. */
  String said() throws IOException {
    return Files.readString(log);
  }

  void stop() {
    process.destroy();
    try {
      if (!process.waitFor(90, TimeUnit.SECONDS)) {
        kill();
      }
    } catch (InterruptedException e) {
      kill();
      Thread.currentThread().interrupt();
    }
  }

  void kill() {
    process.destroyForcibly();
    process.onExit().join();
  }

  private static void sleep() {
    try {
      Thread.sleep(200);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new AssertionError("interrupted while the product started", e);
    }
  }
}
