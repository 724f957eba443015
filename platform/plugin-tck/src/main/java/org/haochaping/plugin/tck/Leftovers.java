package org.haochaping.plugin.tck;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** Threads that were not there before, and files that are still open. */
final class Leftovers {
  private static final Path OPEN_FILES = Path.of("/proc/self/fd");
  private static final long PATIENCE_NANOS = 2_000_000_000L;

  private final Set<Thread> before = new HashSet<>(Thread.getAllStackTraces().keySet());

  private Leftovers() {}

  static Leftovers from() {
    return new Leftovers();
  }

  /** A thread may take a moment to end. */
  void noThread() throws InterruptedException {
    long end = System.nanoTime() + PATIENCE_NANOS;
    while (!threads().isEmpty() && System.nanoTime() < end) {
      Thread.sleep(20);
    }
    assertThat(threads()).as("threads left running").isEmpty();
  }

  private List<String> threads() {
    return Thread.getAllStackTraces().keySet().stream()
        .filter(thread -> !before.contains(thread) && thread.isAlive())
        .filter(thread -> thread.getThreadGroup() != null)
        .filter(thread -> !"system".equals(thread.getThreadGroup().getName()))
        .map(Thread::getName)
        // The pool that all of the JVM shares.
        .filter(name -> !name.startsWith("ForkJoinPool.commonPool"))
        .sorted()
        .toList();
  }

  /** Looks only where the system shows its open files. */
  static void notOpen(Path file) throws IOException {
    if (!Files.isDirectory(OPEN_FILES)) {
      return;
    }
    Path real = file.toRealPath();
    try (Stream<Path> open = Files.list(OPEN_FILES)) {
      assertThat(open.filter(one -> leadsTo(one, real))).as("%s is still open", file).isEmpty();
    }
  }

  private static boolean leadsTo(Path descriptor, Path file) {
    try {
      return Files.readSymbolicLink(descriptor).equals(file);
    } catch (IOException e) {
      return false; // it was closed meanwhile
    }
  }
}
