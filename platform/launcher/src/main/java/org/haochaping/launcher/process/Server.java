package org.haochaping.launcher.process;

import java.io.IOException;
import java.time.Duration;
import org.haochaping.launcher.terminal.Words;

/** One of the servers the product consists of: how it starts, when it is ready, how it stops. */
public interface Server {

  /** A proper name, the same in every language. */
  String name();

  Words starting();

  Child start() throws IOException;

  boolean ready();

  void stop(Child child) throws IOException, InterruptedException;

  Duration patience();
}
