package org.haochaping.launcher;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import org.haochaping.launcher.terminal.Progress;
import org.haochaping.launcher.terminal.Refusal;

/** {@code java -jar haochaping.jar}: runs the product until it is told to stop. */
public final class Launcher {
  private static final int FAILED = 1;
  private static final int MISUSED = 2;

  private Launcher() {}

  public static void main(String[] args) {
    Progress progress = Progress.onConsole();
    List<String> flags = List.of(args);
    if (flags.contains("--help") || flags.contains("-h")) {
      Help.lines().forEach(progress::say);
      return;
    }
    Optional<Command> command = flags.stream().findFirst().flatMap(Command::of);
    if (command.isPresent()) {
      System.exit(run(command.get(), flags.subList(1, flags.size()), progress));
    }
    Settings settings;
    try {
      settings = Settings.of(flags, System.getenv(), Path.of(System.getProperty("user.home")));
    } catch (Refusal | IOException e) {
      progress.say(String.valueOf(e.getMessage()));
      progress.say("");
      Help.lines().forEach(progress::say);
      System.exit(MISUSED);
      return;
    }
    System.exit(run(settings, progress));
  }

  private static int run(Command command, List<String> args, Progress progress) {
    Logs.quiet();
    try {
      new Commands(System.getenv(), Path.of(System.getProperty("user.home")), progress)
          .run(command, args);
      return 0;
    } catch (Refusal e) {
      progress.say(e.words());
    } catch (Exception e) {
      progress.say("没有成功  It did not succeed: " + e);
    }
    return FAILED;
  }

  private static int run(Settings settings, Progress progress) {
    Logs.quiet();
    try {
      Home home = Home.at(settings.home());
      HomeLock lock = HomeLock.take(home);
      HomeKind.keep(home, settings.demo());
      Distribution distribution = Distribution.here();
      progress.say("好差评平台 haochaping " + distribution.version() + "  " + home.root());
      Product product = new Product(settings, home, distribution, progress);
      Runtime.getRuntime().addShutdownHook(new Thread(() -> end(product, lock), "stop"));
      return run(product, home, progress);
    } catch (Refusal e) {
      progress.say(e.words());
    } catch (Exception e) {
      progress.say("启动没有成功  The start did not succeed: " + e);
    }
    return FAILED;
  }

  private static int run(Product product, Home home, Progress progress)
      throws InterruptedException, IOException {
    try {
      product.start();
    } catch (Exception e) {
      if (!product.stopping()) {
        progress.say(Logs.keep(home, e));
        return FAILED;
      }
      // Told to stop while starting: the shutdown hook is at work, and what broke is its doing.
    }
    new CountDownLatch(1).await();
    return 0;
  }

  private static void end(Product product, HomeLock lock) {
    product.stop();
    try {
      lock.close();
    } catch (IOException e) {
      // The system frees it with the process.
    }
  }
}
