package org.haochaping.launcher.process;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Comparator;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.apache.commons.compress.compressors.xz.XZCompressorInputStream;

/** Unpacks a program once; a half unpacked one is never used, since it is moved in place whole. */
public final class Archive {
  private Archive() {}

  /** How the bytes become files below the folder. */
  @FunctionalInterface
  public interface Unpacking {
    void into(Path folder) throws IOException;
  }

  public static Path once(Path target, Unpacking unpacking) throws IOException {
    if (!Files.exists(target)) {
      Files.createDirectories(target.toAbsolutePath().getParent());
      Path draft = Files.createTempDirectory(target.toAbsolutePath().getParent(), "unpacking");
      unpacking.into(draft);
      try {
        Files.move(draft, target, StandardCopyOption.ATOMIC_MOVE);
      } catch (java.nio.file.FileSystemException e) {
        delete(draft);
        if (!Files.exists(target)) {
          throw e;
        }
      }
    }
    return target;
  }

  public static void tarXz(InputStream bytes, Path folder) throws IOException {
    try (var tar = new TarArchiveInputStream(new XZCompressorInputStream(bytes))) {
      for (TarArchiveEntry entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
        Path file = inside(folder, entry.getName());
        if (entry.isDirectory()) {
          Files.createDirectories(file);
        } else if (entry.isSymbolicLink()) {
          Files.createDirectories(file.getParent());
          Files.createSymbolicLink(file, Path.of(entry.getLinkName()));
        } else {
          Files.createDirectories(file.getParent());
          Files.copy(tar, file);
          file.toFile().setExecutable((entry.getMode() & 0100) != 0);
        }
      }
    }
  }

  /** Leaves out the one folder that the zip keeps everything in. */
  public static void zip(InputStream bytes, Path folder) throws IOException {
    try (ZipInputStream zip = new ZipInputStream(bytes)) {
      for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
        String name = entry.getName().substring(entry.getName().indexOf('/') + 1);
        Path file = inside(folder, name);
        if (entry.isDirectory()) {
          Files.createDirectories(file);
        } else {
          Files.createDirectories(file.getParent());
          Files.copy(zip, file);
        }
      }
    }
  }

  private static Path inside(Path folder, String name) throws IOException {
    Path file = folder.resolve(name).normalize();
    if (!file.startsWith(folder.normalize())) {
      throw new IOException("The archive has an entry outside its folder: " + name);
    }
    return file;
  }

  public static void delete(Path folder) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(file);
      }
    }
  }
}
