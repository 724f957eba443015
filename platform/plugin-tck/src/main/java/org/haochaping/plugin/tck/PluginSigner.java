package org.haochaping.plugin.tck;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.Signature;
import java.util.Base64;
import java.util.HexFormat;

/** Signs jars and checks signatures: Ed25519 over the SHA-256 of the exact file. */
public final class PluginSigner {

  private PluginSigner() {}

  /** Signs the jar and writes the signature beside it; gives the path of the signature. */
  public static Path sign(Path jar, String keyId, PrivateKey key) throws IOException {
    Path beside = SignatureFile.beside(jar);
    return Files.writeString(beside, signature(digest(jar), keyId, key).json());
  }

  /** Whether the signature beside the jar is this key's and the jar's. */
  public static boolean verify(Path jar, PublicKey key) throws IOException {
    SignatureFile file = SignatureFile.read(jar);
    byte[] digest = digest(jar);
    try {
      Signature verifier = Signature.getInstance(SignatureFile.ALGORITHM);
      verifier.initVerify(key);
      verifier.update(digest);
      return file.algorithm().equals(SignatureFile.ALGORITHM)
          && file.sha256().equals(HexFormat.of().formatHex(digest))
          && verifier.verify(Base64.getDecoder().decode(file.signature()));
    } catch (GeneralSecurityException | IllegalArgumentException e) {
      return false;
    }
  }

  private static SignatureFile signature(byte[] digest, String keyId, PrivateKey key) {
    try {
      Signature signer = Signature.getInstance(SignatureFile.ALGORITHM);
      signer.initSign(key);
      signer.update(digest);
      return new SignatureFile(
          keyId,
          SignatureFile.ALGORITHM,
          HexFormat.of().formatHex(digest),
          Base64.getEncoder().encodeToString(signer.sign()));
    } catch (GeneralSecurityException e) {
      throw new IllegalArgumentException("not an Ed25519 private key", e);
    }
  }

  private static byte[] digest(Path jar) throws IOException {
    try {
      MessageDigest sha256 = MessageDigest.getInstance("SHA-256");
      try (InputStream in = new DigestInputStream(Files.newInputStream(jar), sha256)) {
        in.transferTo(OutputStream.nullOutputStream());
      }
      return sha256.digest();
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every JDK has SHA-256", e);
    }
  }
}
