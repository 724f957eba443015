package org.haochaping.vault;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;

/** AES-256-GCM with a random nonce; the place a secret belongs to is authenticated with it. */
@ApplicationScoped
public class Seal {
  private static final int NONCE = 12;
  private static final int TAG_BITS = 128;

  private final SecureRandom random = new SecureRandom();
  @Inject MasterKeys keys;

  /** What is stored. */
  @SuppressWarnings("ArrayRecordComponent") // written to a row, never compared
  public record Sealed(String keyId, byte[] ciphertext) {}

  static Seal of(MasterKeys keys) {
    Seal seal = new Seal();
    seal.keys = keys;
    return seal;
  }

  /**
   * Seals a text.
   *
   * @param place where it is stored, as tenant/table/row; it cannot be opened anywhere else
   */
  public Sealed seal(String place, String text) {
    byte[] nonce = new byte[NONCE];
    random.nextBytes(nonce);
    String keyId = keys.current();
    byte[] sealed =
        cipher(Cipher.ENCRYPT_MODE, keyId, nonce, place, text.getBytes(StandardCharsets.UTF_8), 0);
    return new Sealed(
        keyId, ByteBuffer.allocate(NONCE + sealed.length).put(nonce).put(sealed).array());
  }

  /** Opens what was sealed for this place. */
  public String open(String place, Sealed sealed) {
    byte[] nonce = new byte[NONCE];
    ByteBuffer.wrap(sealed.ciphertext()).get(nonce);
    return new String(
        cipher(Cipher.DECRYPT_MODE, sealed.keyId(), nonce, place, sealed.ciphertext(), NONCE),
        StandardCharsets.UTF_8);
  }

  private byte[] cipher(
      int mode, String keyId, byte[] nonce, String place, byte[] bytes, int from) {
    try {
      Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
      cipher.init(mode, keys.derived(keyId, "vault"), new GCMParameterSpec(TAG_BITS, nonce));
      cipher.updateAAD(place.getBytes(StandardCharsets.UTF_8));
      return cipher.doFinal(bytes, from, bytes.length - from);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("a sealed text could not be processed", e);
    }
  }
}
