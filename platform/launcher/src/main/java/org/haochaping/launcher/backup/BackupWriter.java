package org.haochaping.launcher.backup;

import java.io.BufferedOutputStream;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.SQLException;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Writes a backup; it bears its name only once it is whole. */
final class BackupWriter implements AutoCloseable {
  private final Path file;
  private final Path draft;
  private final ZipOutputStream zip;
  private final Map<String, Manifest.Entry> entries = new LinkedHashMap<>();
  private boolean whole;

  private BackupWriter(Path file, Path draft, ZipOutputStream zip) {
    this.file = file;
    this.draft = draft;
    this.zip = zip;
  }

  static BackupWriter to(Path file, char[] passphrase) throws IOException {
    if (Files.exists(file)) {
      throw BackupRefusals.fileExists(file);
    }
    Path folder = file.toAbsolutePath().getParent();
    Files.createDirectories(folder);
    Path draft = Files.createTempFile(folder, file.getFileName() + ".", ".part");
    OutputStream out = new BufferedOutputStream(Files.newOutputStream(draft));
    return new BackupWriter(file, draft, new ZipOutputStream(new SealedOutput(out, passphrase)));
  }

  /** How an entry is written; gives the number of its rows. */
  @FunctionalInterface
  interface Content {
    long write(OutputStream out) throws IOException, SQLException;
  }

  void add(String name, List<String> columns, Content content) throws IOException, SQLException {
    MessageDigest digest = sha256();
    zip.putNextEntry(new ZipEntry(name));
    Counted counted = new Counted(new DigestOutputStream(zip, digest));
    long rows = content.write(counted);
    zip.closeEntry();
    String sha256 = HexFormat.of().formatHex(digest.digest());
    entries.put(name, new Manifest.Entry(sha256, counted.count, rows, columns));
  }

  Map<String, Manifest.Entry> entries() {
    return entries;
  }

  void finish(Manifest manifest) throws IOException {
    zip.putNextEntry(new ZipEntry(Manifest.NAME));
    zip.write(manifest.json());
    zip.closeEntry();
    zip.close();
    Files.move(draft, file, StandardCopyOption.ATOMIC_MOVE);
    whole = true;
  }

  @Override
  public void close() throws IOException {
    if (!whole) {
      Files.deleteIfExists(draft);
    }
  }

  static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every Java has SHA-256", e);
    }
  }

  /** Whoever writes an entry must not close the archive. */
  private static final class Counted extends FilterOutputStream {
    private long count;

    Counted(OutputStream out) {
      super(out);
    }

    @Override
    public void write(int value) throws IOException {
      out.write(value);
      count++;
    }

    @Override
    public void write(byte[] bytes, int from, int length) throws IOException {
      out.write(bytes, from, length);
      count += length;
    }

    @Override
    public void close() {
      // The archive goes on.
    }
  }
}
