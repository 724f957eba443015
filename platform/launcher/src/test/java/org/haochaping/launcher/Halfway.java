package org.haochaping.launcher;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import org.haochaping.launcher.terminal.Progress;

/**
 * A launcher that stops short of our own server, in a process of its own so that it can be killed.
 */
public final class Halfway {
  private Halfway() {}

  public static void main(String[] args) throws Exception {
    Logs.quiet();
    Settings settings = Settings.of(List.of(args), System.getenv(), Path.of("unused"));
    Home home = Home.at(settings.home());
    HomeLock lock = HomeLock.take(home);
    Progress progress = Progress.onConsole();
    Distribution distribution = new Distribution(Path.of(System.getProperty("dist")));
    Product product = new Product(settings, home, distribution, progress);
    Runtime.getRuntime().addShutdownHook(new Thread(product::stop));
    product.foundation();
    progress.say("READY " + lock.hashCode());
    new CountDownLatch(1).await();
  }
}
