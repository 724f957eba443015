package org.haochaping.launcher.bundle;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** A file whose SHA-256 is known when it has been written. */
final class DigestedOutput extends DigestOutputStream {

  private DigestedOutput(OutputStream out, MessageDigest digest) {
    super(out, digest);
  }

  static DigestedOutput to(Path file) throws IOException {
    try {
      return new DigestedOutput(Files.newOutputStream(file), MessageDigest.getInstance("SHA-256"));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every Java has SHA-256", e);
    }
  }

  /** Of all that was written; to be asked for once, at the end. */
  String digest() {
    return HexFormat.of().formatHex(getMessageDigest().digest());
  }
}
