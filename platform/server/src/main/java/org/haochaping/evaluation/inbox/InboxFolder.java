package org.haochaping.evaluation.inbox;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.haochaping.plugin.api.Problem;

/**
 * The folder of one channel, looked at again and again. Clocks play no part: a file is whole when
 * several looks found it the same, since its sender's clock may be anything.
 */
final class InboxFolder {
  /** So often a file must be found unchanged, with its sender's pauses in mind. */
  static final int LOOKS = 3;

  private static final Pattern UNFINISHED =
      Pattern.compile(
          "\\..*|~.*|.*~|.*\\.(tmp|temp|part|partial|filepart|crdownload|writing)",
          Pattern.CASE_INSENSITIVE);

  private final Path folder;
  private Map<Path, Look> seen = new HashMap<>();

  /** How a file was found, and how often just so. */
  private record Look(long size, FileTime modified, int times) {}

  InboxFolder(Path folder) {
    this.folder = folder;
  }

  /** Makes it and the folders within, and brings back what a stopped server had begun to take. */
  void prepare() throws IOException {
    Files.createDirectories(taking());
    Files.createDirectories(refused());
    for (Path begun : files(taking())) {
      Files.move(begun, folder.resolve(begun.getFileName()), StandardCopyOption.REPLACE_EXISTING);
    }
  }

  Path path() {
    return folder;
  }

  /** One look: the files that have not changed for so many, in the order of their names. */
  List<Path> ripe() throws IOException {
    Map<Path, Look> now = new HashMap<>();
    List<Path> ripe = new ArrayList<>();
    for (Path file : files(folder)) {
      if (UNFINISHED.matcher(file.getFileName().toString()).matches()) {
        continue;
      }
      BasicFileAttributes as =
          Files.readAttributes(file, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
      Look before = seen.get(file);
      boolean same =
          before != null
              && before.size == as.size()
              && before.modified.equals(as.lastModifiedTime());
      Look look = new Look(as.size(), as.lastModifiedTime(), same ? before.times + 1 : 1);
      now.put(file, look);
      if (look.times >= LOOKS) {
        ripe.add(file);
      }
    }
    seen = now;
    return ripe;
  }

  /** Takes a file out of everybody else's sight; empty where another server was first. */
  Optional<Path> claim(Path file) throws IOException {
    Path taken = taking().resolve(file.getFileName());
    try {
      return Optional.of(Files.move(file, taken, StandardCopyOption.ATOMIC_MOVE));
    } catch (NoSuchFileException e) {
      return Optional.empty();
    } catch (AtomicMoveNotSupportedException e) {
      throw new IOException("the inbox must lie on one file system", e);
    }
  }

  /** Lays a file aside with the reason beside it. */
  void refuse(Path taken, Problem reason) throws IOException {
    Path aside = refused().resolve(taken.getFileName());
    Files.move(taken, aside, StandardCopyOption.REPLACE_EXISTING);
    Files.writeString(
        refused().resolve(taken.getFileName() + ".txt"),
        reason.chinese() + "\r\n" + reason.english() + "\r\n",
        StandardCharsets.UTF_8);
  }

  /** How many files wait to be taken. */
  int waiting() throws IOException {
    return files(folder).size();
  }

  /** The names of what was laid aside, without the reasons. */
  List<String> laidAside() throws IOException {
    return files(refused()).stream()
        .map(file -> file.getFileName().toString())
        .filter(name -> !name.endsWith(".txt"))
        .toList();
  }

  private Path taking() {
    return folder.resolve("taking");
  }

  private Path refused() {
    return folder.resolve("refused");
  }

  /** Plain files only: a link could lead anywhere. */
  private static List<Path> files(Path folder) throws IOException {
    if (!Files.isDirectory(folder)) {
      return List.of();
    }
    try (Stream<Path> all = Files.list(folder)) {
      return all.filter(file -> Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS))
          .sorted()
          .toList();
    }
  }
}
