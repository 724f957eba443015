package org.haochaping.plugin.artefact;

import jakarta.json.Json;
import jakarta.json.JsonException;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import java.io.StringReader;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.MessageDigest;
import java.security.PublicKey;
import java.security.Signature;
import java.security.spec.X509EncodedKeySpec;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Set;
import org.haochaping.web.Sha256;

/**
 * A detached signature: Ed25519 over the SHA-256 of the exact file.
 *
 * @param json as it came
 */
@SuppressWarnings("ArrayRecordComponent") // read once, never compared
public record PluginSignature(String keyId, String sha256, byte[] signature, String json) {
  private static final String ALGORITHM = "Ed25519";
  private static final int LONGEST = 4_096;
  private static final Set<String> FIELDS = Set.of("keyId", "algorithm", "sha256", "signature");

  /** Reads the sidecar JSON; refuses what is not one. */
  public static PluginSignature parse(String json) {
    if (json.isBlank()) {
      throw PluginRefusals.unsigned();
    }
    if (json.length() > LONGEST) {
      throw PluginRefusals.signatureUnreadable();
    }
    try (JsonReader reader = Json.createReader(new StringReader(json))) {
      JsonObject object = reader.readObject();
      if (!object.keySet().equals(FIELDS) || !object.getString("algorithm").equals(ALGORITHM)) {
        throw PluginRefusals.signatureUnreadable();
      }
      return new PluginSignature(
          object.getString("keyId"),
          object.getString("sha256"),
          Base64.getDecoder().decode(object.getString("signature")),
          json);
    } catch (JsonException | ClassCastException | IllegalArgumentException e) {
      throw PluginRefusals.signatureUnreadable();
    }
  }

  /** Refuses unless this key, trusted and not revoked, signed exactly these bytes. */
  public void verify(byte[] jar, TrustedKey key) {
    if (key.revoked()) {
      throw PluginRefusals.keyRevoked(key.keyId());
    }
    byte[] digest = Sha256.of(jar);
    if (!MessageDigest.isEqual(digest, claimed())) {
      throw PluginRefusals.fileChanged();
    }
    if (!key.keyId().equals(keyId) || !signedBy(digest, key)) {
      throw PluginRefusals.signatureWrong(keyId);
    }
  }

  private byte[] claimed() {
    try {
      return HexFormat.of().parseHex(sha256);
    } catch (IllegalArgumentException e) {
      throw PluginRefusals.signatureUnreadable();
    }
  }

  private boolean signedBy(byte[] digest, TrustedKey key) {
    try {
      PublicKey publicKey =
          KeyFactory.getInstance(ALGORITHM).generatePublic(new X509EncodedKeySpec(key.publicKey()));
      Signature verifier = Signature.getInstance(ALGORITHM);
      verifier.initVerify(publicKey);
      verifier.update(digest);
      return verifier.verify(signature);
    } catch (GeneralSecurityException e) {
      return false;
    }
  }
}
