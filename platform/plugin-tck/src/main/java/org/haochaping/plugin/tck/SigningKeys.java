package org.haochaping.plugin.tck;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.spec.PKCS8EncodedKeySpec;
import java.security.spec.X509EncodedKeySpec;
import java.util.Base64;

/**
 * Ed25519 key pairs in two files: {@code <keyId>.private} (base64 of PKCS#8, readable by its owner
 * only) and {@code <keyId>.public} (base64 of X.509, which the operator trusts).
 */
public final class SigningKeys {

  private SigningKeys() {}

  /** Makes a key pair. */
  public static KeyPair make() {
    try {
      return KeyPairGenerator.getInstance(SignatureFile.ALGORITHM).generateKeyPair();
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every JDK since 15 has Ed25519", e);
    }
  }

  /** Writes a key pair into a folder; never over an existing private key. */
  public static void write(KeyPair pair, Path folder, String keyId) throws IOException {
    Files.createDirectories(folder);
    Path secret = folder.resolve(keyId + ".private");
    boolean posix = Files.getFileStore(folder).supportsFileAttributeView("posix");
    if (posix) {
      Files.createFile(
          secret,
          PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
    } else {
      Files.createFile(secret);
    }
    Files.write(secret, base64(pair.getPrivate().getEncoded()), StandardOpenOption.WRITE);
    Files.write(folder.resolve(keyId + ".public"), base64(pair.getPublic().getEncoded()));
  }

  /** Reads a {@code .private} file. */
  public static PrivateKey readPrivate(Path file) throws IOException {
    try {
      return KeyFactory.getInstance(SignatureFile.ALGORITHM)
          .generatePrivate(new PKCS8EncodedKeySpec(bytes(file)));
    } catch (GeneralSecurityException | IllegalArgumentException e) {
      throw new IOException("not a private key: " + file.getFileName(), e);
    }
  }

  /** Reads a {@code .public} file. */
  public static PublicKey readPublic(Path file) throws IOException {
    try {
      return KeyFactory.getInstance(SignatureFile.ALGORITHM)
          .generatePublic(new X509EncodedKeySpec(bytes(file)));
    } catch (GeneralSecurityException | IllegalArgumentException e) {
      throw new IOException("not a public key: " + file.getFileName(), e);
    }
  }

  private static byte[] bytes(Path file) throws IOException {
    return Base64.getDecoder().decode(Files.readString(file).strip());
  }

  private static byte[] base64(byte[] encoded) {
    return (Base64.getEncoder().encodeToString(encoded) + "\n").getBytes(StandardCharsets.US_ASCII);
  }
}
