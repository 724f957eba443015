package org.haochaping.launcher.backup;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.sql.SQLException;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipInputStream;

/** A backup that is read; proved as a whole before anything of it is used. */
final class BackupFile {
  private final Path file;
  private final char[] passphrase;

  BackupFile(Path file, char[] passphrase) {
    this.file = file;
    this.passphrase = passphrase.clone();
  }

  /** What is done with an entry; false to read no further. */
  @FunctionalInterface
  interface Visitor {
    boolean visit(String name, InputStream content) throws IOException, SQLException;
  }

  /** Reads to the last byte and compares every digest. */
  Manifest verified() throws IOException, SQLException {
    Map<String, String> digests = new LinkedHashMap<>();
    ByteArrayOutputStream manifest = new ByteArrayOutputStream();
    each(
        (name, content) -> {
          if (name.equals(Manifest.NAME)) {
            content.transferTo(manifest);
          } else {
            MessageDigest digest = BackupWriter.sha256();
            new DigestInputStream(content, digest).transferTo(OutputStream.nullOutputStream());
            digests.put(name, HexFormat.of().formatHex(digest.digest()));
          }
          return true;
        });
    if (manifest.size() == 0) {
      throw BackupRefusals.truncated();
    }
    Manifest found = Manifest.of(manifest.toByteArray());
    if (!digests.keySet().equals(found.entries().keySet())) {
      throw BackupRefusals.altered();
    }
    digests.forEach(
        (name, digest) -> {
          if (!found.entry(name).sha256().equals(digest)) {
            throw BackupRefusals.altered();
          }
        });
    return found;
  }

  void each(Visitor visitor) throws IOException, SQLException {
    try (InputStream bytes = new BufferedInputStream(Files.newInputStream(file));
        SealedInput opened = new SealedInput(bytes, passphrase);
        ZipInputStream zip = new ZipInputStream(opened)) {
      for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
        if (!visitor.visit(entry.getName(), zip)) {
          return;
        }
      }
      // The archive's end is not the file's: the last chunk proves that nothing is missing.
      opened.transferTo(OutputStream.nullOutputStream());
    } catch (ZipException e) {
      throw BackupRefusals.altered();
    }
  }
}
