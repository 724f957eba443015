package org.haochaping.launcher.keys;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import javax.crypto.Cipher;
import javax.crypto.Mac;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import org.haochaping.launcher.terminal.Refusal;

/**
 * Opens and seals as the server's vault does: AES-256-GCM, nonce first, the place authenticated.
 */
record Seals(MasterKeyFile file) {
  private static final int NONCE = 12;
  private static final SecureRandom RANDOM = new SecureRandom();

  byte[] again(String keyId, byte[] sealed, String place) {
    try {
      byte[] plain =
          cipher(Cipher.DECRYPT_MODE, keyId, sealed, place)
              .doFinal(sealed, NONCE, sealed.length - NONCE);
      byte[] nonce = new byte[NONCE];
      RANDOM.nextBytes(nonce);
      byte[] again = cipher(Cipher.ENCRYPT_MODE, file.current(), nonce, place).doFinal(plain);
      return ByteBuffer.allocate(NONCE + again.length).put(nonce).put(again).array();
    } catch (GeneralSecurityException e) {
      throw Refusal.because(
          e,
          "%s 用密钥 %s 打不开，没有改动它。请从备份恢复该行或核对密钥文件。".formatted(place, keyId),
          "%s does not open under key %s and was left as it is. Restore it from a backup or check the key file."
              .formatted(place, keyId));
    }
  }

  private Cipher cipher(int mode, String keyId, byte[] nonce, String place)
      throws GeneralSecurityException {
    byte[] master = file.keys().get(keyId);
    if (master == null) {
      throw Refusal.of(
          "密钥文件中没有编号为 %s 的主密钥。请从备份找回密钥文件后重试。".formatted(keyId),
          "The key file has no master key %s; bring the key file back from a backup."
              .formatted(keyId));
    }
    Mac mac = Mac.getInstance("HmacSHA256");
    mac.init(new SecretKeySpec(master, "HmacSHA256"));
    byte[] derived = mac.doFinal("haochaping/vault".getBytes(StandardCharsets.UTF_8));
    Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
    cipher.init(
        mode, new SecretKeySpec(derived, "AES"), new GCMParameterSpec(128, nonce, 0, NONCE));
    cipher.updateAAD(place.getBytes(StandardCharsets.UTF_8));
    return cipher;
  }
}
