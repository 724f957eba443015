package org.haochaping.liquibase;

import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Path;

/**
 * Ends the PostgreSQL of tests that were killed, and frees its memory: no hook of theirs runs then.
 */
final class Undertaker {
  private static final String WATCH =
      """
      while kill -0 "$0" 2>/dev/null; do sleep 2; done
      [ -f "$1/postmaster.pid" ] && kill -QUIT "$(head -n 1 "$1/postmaster.pid")" && sleep 2
      rm -rf "$1"
      """;

  private Undertaker() {}

  /** Watches over this Java; what is asked for here outlives it by some seconds. */
  static void of(Path data) throws IOException {
    new ProcessBuilder(
            "/bin/sh", "-c", WATCH, String.valueOf(ProcessHandle.current().pid()), data.toString())
        .redirectInput(Redirect.from(Path.of("/dev/null").toFile()))
        .redirectOutput(Redirect.DISCARD)
        .redirectError(Redirect.DISCARD)
        .start();
  }
}
