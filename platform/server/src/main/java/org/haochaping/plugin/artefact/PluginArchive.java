package org.haochaping.plugin.artefact;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.jar.JarFile;
import java.util.jar.Manifest;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/**
 * Looks through a jar before any class of it is loaded. It is opened as the class loader will open
 * it, by its central directory, so that both see the same entries.
 */
public final class PluginArchive {
  /** The largest jar. */
  public static final int LARGEST = 48 * 1024 * 1024;

  static final int MOST_ENTRIES = 10_000;
  static final long LARGEST_ENTRY = 24L * 1024 * 1024;
  static final long LARGEST_UNPACKED = 160L * 1024 * 1024;
  static final int LONGEST_NAME = 300;

  private static final Pattern VERSIONED = Pattern.compile("^META-INF/versions/[0-9]+/");
  private static final Pattern NESTED = Pattern.compile("(?i).*\\.(jar|war|ear|zip)");
  private static final List<String> THE_CORES =
      List.of(
          "org/haochaping/plugin/api/",
          "org/haochaping/plugin/artefact/",
          "org/pf4j/",
          "org/slf4j/",
          "jakarta/",
          "java/",
          "javax/");

  private PluginArchive() {}

  /** The manifest of a jar that may be loaded; refuses any other. */
  public static PluginManifest inspect(Path jar) {
    try (ZipFile zip = new ZipFile(jar.toFile())) {
      entries(zip);
      PluginManifest manifest = manifest(zip);
      manifest.checkApi();
      if (zip.getEntry("META-INF/extensions.idx") == null) {
        throw PluginRefusals.noExtensions();
      }
      return manifest;
    } catch (IOException | IllegalArgumentException e) {
      throw PluginRefusals.notAJar();
    }
  }

  private static PluginManifest manifest(ZipFile zip) throws IOException {
    ZipEntry entry = zip.getEntry(JarFile.MANIFEST_NAME);
    if (entry == null) {
      throw PluginRefusals.manifest("Plugin-Id");
    }
    try (InputStream in = zip.getInputStream(entry)) {
      return PluginManifest.read(new Manifest(in).getMainAttributes());
    }
  }

  private static void entries(ZipFile zip) throws IOException {
    Set<String> names = new HashSet<>();
    long unpacked = 0;
    for (ZipEntry entry : Collections.list(zip.entries())) {
      if (names.size() >= MOST_ENTRIES) {
        throw PluginRefusals.unsafe("条目过多", "too many entries");
      }
      name(entry.getName(), names);
      unpacked += size(zip, entry, LARGEST_UNPACKED - unpacked);
    }
  }

  private static void name(String name, Set<String> names) {
    boolean escapes =
        name.isEmpty()
            || name.length() > LONGEST_NAME
            || name.startsWith("/")
            || name.contains("\\")
            || name.contains(":")
            || name.chars().anyMatch(Character::isISOControl)
            || List.of(name.split("/", -1)).contains("..");
    if (escapes) {
      throw PluginRefusals.unsafe("条目名称不安全", "an entry's name is not safe");
    }
    if (!names.add(name)) {
      throw PluginRefusals.unsafe("条目重复", "an entry stands there twice");
    }
    String plain = VERSIONED.matcher(name).replaceFirst("");
    if (!name.endsWith("/") && THE_CORES.stream().anyMatch(plain::startsWith)) {
      throw PluginRefusals.bringsCore(plain);
    }
    if (NESTED.matcher(name).matches()) {
      throw PluginRefusals.unsafe("内含嵌套压缩包", "it holds another archive");
    }
  }

  /** Counts what really comes out: the size an entry claims may be a lie. */
  private static long size(ZipFile zip, ZipEntry entry, long left) throws IOException {
    long most = Math.min(LARGEST_ENTRY, left);
    long size = 0;
    byte[] buffer = new byte[16_384];
    try (InputStream in = zip.getInputStream(entry)) {
      for (int got = in.read(buffer); got >= 0; got = in.read(buffer)) {
        size += got;
        if (size > most) {
          throw PluginRefusals.unsafe("解压后过大", "it unpacks to too much");
        }
      }
    }
    return size;
  }
}
