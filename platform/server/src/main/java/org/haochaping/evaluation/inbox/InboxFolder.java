package org.haochaping.evaluation.inbox;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
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
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.haochaping.plugin.api.Problem;

/**
 * The folder of one channel, looked at again and again. Clocks play no part: a file is whole when
 * several looks found it the same, since its sender's clock may be anything. Nothing is ever
 * written over.
 */
final class InboxFolder {
  /** So often a file must be found unchanged, with its sender's pauses in mind. */
  static final int LOOKS = 3;

  private static final String REASON = ".reason.txt";
  private static final int KEY = 36;

  private static final Pattern UNFINISHED =
      Pattern.compile(
          "\\..*|~.*|.*~|.*\\.(tmp|temp|part|partial|filepart|crdownload|writing)",
          Pattern.CASE_INSENSITIVE);

  private final Path folder;
  private Map<Path, Look> seen = new HashMap<>();

  /** How a file was found, and how often just so. */
  private record Look(long size, FileTime modified, int times) {}

  /**
   * A file out of everybody else's sight.
   *
   * @param name as its sender called it
   */
  record Taken(Path path, String name) {

    /** Its bytes, but one more than so many at the most. */
    byte[] bytes(int most) throws IOException {
      try (InputStream in = Files.newInputStream(path, LinkOption.NOFOLLOW_LINKS)) {
        return in.readNBytes(most + 1);
      }
    }
  }

  InboxFolder(Path folder) {
    this.folder = folder;
  }

  /** Makes it and the folders within, and brings back what a stopped server had begun to take. */
  void prepare() throws IOException {
    Files.createDirectories(taking());
    Files.createDirectories(refused());
    for (Path begun : files(taking())) {
      putBack(new Taken(begun, begun.getFileName().toString().substring(KEY + 1)));
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
      Optional<Look> look = look(file);
      if (look.isPresent()) {
        now.put(file, look.get());
        if (look.get().times >= LOOKS) {
          ripe.add(file);
        }
      }
    }
    seen = now;
    return ripe;
  }

  private Optional<Look> look(Path file) throws IOException {
    try {
      BasicFileAttributes as =
          Files.readAttributes(file, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
      Look before = seen.get(file);
      int times =
          before != null
                  && before.size == as.size()
                  && before.modified.equals(as.lastModifiedTime())
              ? before.times + 1
              : 1;
      return Optional.of(new Look(as.size(), as.lastModifiedTime(), times));
    } catch (NoSuchFileException e) {
      return Optional.empty();
    }
  }

  /** Takes a file out of everybody else's sight; empty where another server was first. */
  Optional<Taken> claim(Path file) throws IOException {
    Files.createDirectories(taking());
    String name = file.getFileName().toString();
    Path taken = taking().resolve(UUID.randomUUID() + "-" + name);
    try {
      Files.move(file, taken, StandardCopyOption.ATOMIC_MOVE);
    } catch (NoSuchFileException e) {
      return Optional.empty();
    }
    if (!Files.isRegularFile(taken, LinkOption.NOFOLLOW_LINKS)) {
      Files.delete(taken);
      return Optional.empty();
    }
    return Optional.of(new Taken(taken, name));
  }

  /** What could not be taken now is there again; beside one that came meanwhile. */
  void putBack(Taken taken) throws IOException {
    move(taken, folder);
  }

  /** Lays a file aside with the reason beside it. */
  void refuse(Taken taken, Problem reason) throws IOException {
    Files.createDirectories(refused());
    Path aside = move(taken, refused());
    Files.writeString(
        aside.resolveSibling(aside.getFileName() + REASON),
        reason.chinese() + "\r\n" + reason.english() + "\r\n",
        StandardCharsets.UTF_8);
  }

  private static Path move(Taken taken, Path to) throws IOException {
    try {
      return Files.move(taken.path(), to.resolve(taken.name()));
    } catch (FileAlreadyExistsException e) {
      return Files.move(taken.path(), to.resolve(UUID.randomUUID() + "-" + taken.name()));
    }
  }

  /** How many files wait to be taken. */
  int waiting() throws IOException {
    return files(folder).size() + files(taking()).size();
  }

  /** The names of what was laid aside, without the reasons. */
  List<String> laidAside() throws IOException {
    return files(refused()).stream()
        .map(file -> file.getFileName().toString())
        .filter(name -> !name.endsWith(REASON))
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
