package org.haochaping.launcher;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;
import org.haochaping.launcher.terminal.Refusal;
import org.jspecify.annotations.Nullable;

/** One launcher per home; the system frees the lock even after a kill -9. */
public final class HomeLock implements AutoCloseable {
  private final FileChannel channel;

  private HomeLock(FileChannel channel) {
    this.channel = channel;
  }

  public static HomeLock take(Home home) throws IOException {
    Optional<HomeLock> taken = tryTake(home);
    if (taken.isEmpty()) {
      Path owner = home.run().resolve("launcher.pid");
      String pid = Files.exists(owner) ? Files.readString(owner).strip() : "?";
      throw Refusal.of(
          "另一个启动器（进程 %s）正在使用 %s。请先停止它，或用 --home=另一个文件夹 再启动。".formatted(pid, home.root()),
          "Another launcher (process %s) is using %s. Stop it first, or start with --home=another-folder."
              .formatted(pid, home.root()));
    }
    return taken.get();
  }

  /** Empty when a launcher runs this home. */
  public static Optional<HomeLock> tryTake(Home home) throws IOException {
    FileChannel channel =
        FileChannel.open(
            home.run().resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
    if (tryLock(channel) == null) {
      channel.close();
      return Optional.empty();
    }
    Files.writeString(
        home.run().resolve("launcher.pid"), Long.toString(ProcessHandle.current().pid()));
    return Optional.of(new HomeLock(channel));
  }

  private static @Nullable FileLock tryLock(FileChannel channel) throws IOException {
    try {
      return channel.tryLock();
    } catch (OverlappingFileLockException e) {
      return null;
    }
  }

  @Override
  public void close() throws IOException {
    channel.close();
  }
}
