package org.haochaping.launcher.process;

import java.nio.file.Path;

/** The Java that runs us also runs the servers. */
public final class Java {
  private Java() {}

  public static String program() {
    return Path.of(System.getProperty("java.home"), "bin", "java").toString();
  }
}
