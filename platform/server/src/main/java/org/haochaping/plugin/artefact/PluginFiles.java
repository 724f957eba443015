package org.haochaping.plugin.artefact;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Collection;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.haochaping.web.Sha256;

/**
 * Copies of the rows' bytes for the class loader, one immutable file per digest. A file is never
 * overwritten while it may be open; strays are removed at start.
 */
public final class PluginFiles {
  private final Path folder;

  public PluginFiles(Path folder) {
    this.folder = folder;
  }

  /** A file to look at before it is known what it is; the caller moves or deletes it. */
  public Path incoming(byte[] bytes) {
    try {
      Files.createDirectories(folder);
      return Files.write(Files.createTempFile(folder, "incoming-", ".tmp"), bytes);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The file of an artefact, made of the incoming one unless it is there already. */
  public Path keep(Path incoming, PluginManifest manifest, String sha256) {
    Path file = folder.resolve(name(manifest.pluginId(), manifest.version(), sha256));
    try {
      if (Files.exists(file) && Sha256.hex(Files.readAllBytes(file)).equals(sha256)) {
        Files.delete(incoming);
        return file;
      }
      return Files.move(incoming, file, StandardCopyOption.ATOMIC_MOVE);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The incoming file under a name of its own, for a look at it; the caller discards it. */
  public Path apart(Path incoming) {
    try {
      return Files.move(incoming, folder.resolve(incoming.getFileName() + ".jar"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  public void discard(Path incoming) {
    try {
      Files.deleteIfExists(incoming);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Removes what belongs to none of these artefacts. */
  public void removeStrays(Collection<Artefact> known) {
    Set<String> names =
        known.stream()
            .map(artefact -> name(artefact.pluginId(), artefact.version(), artefact.sha256()))
            .collect(Collectors.toSet());
    if (!Files.isDirectory(folder)) {
      return;
    }
    try (Stream<Path> files = Files.list(folder)) {
      files
          .filter(file -> file.toString().matches(".*\\.(jar|tmp)"))
          .filter(file -> !names.contains(String.valueOf(file.getFileName())))
          .forEach(this::discard);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String name(String pluginId, String version, String sha256) {
    return pluginId + "-" + version + "-" + sha256 + ".jar";
  }
}
