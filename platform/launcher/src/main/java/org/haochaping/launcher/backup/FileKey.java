package org.haochaping.launcher.backup;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Arrays;
import javax.crypto.Cipher;
import javax.crypto.SecretKeyFactory;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.PBEKeySpec;
import javax.crypto.spec.SecretKeySpec;

/**
 * The key of one backup, made of the passphrase and the file's own salt. Each chunk is sealed with
 * its number and whether it is the last, so that none can be left out, moved or cut off.
 */
final class FileKey {
  static final int CHUNK = 1 << 16;
  static final int TAG = 16;
  private static final byte[] MAGIC = "HCPBAK1\n".getBytes(StandardCharsets.US_ASCII);
  private static final int ITERATIONS = 600_000;
  private static final int MOST_ITERATIONS = 10_000_000;
  private static final int SALT = 16;
  private static final int CHECK = 16;
  private static final int KEY = 32;

  private final SecretKeySpec key;

  private FileKey(byte[] derived) {
    this.key = new SecretKeySpec(derived, 0, KEY, "AES");
  }

  /** A new key; its salt stands at the head of the file. */
  static FileKey write(DataOutputStream out, char[] passphrase) throws IOException {
    byte[] salt = new byte[SALT];
    new SecureRandom().nextBytes(salt);
    byte[] derived = derive(passphrase, salt, ITERATIONS);
    out.write(MAGIC);
    out.writeInt(ITERATIONS);
    out.write(salt);
    out.write(derived, KEY, CHECK);
    return new FileKey(derived);
  }

  /** The key of a file; a wrong passphrase is told apart from a damaged file. */
  static FileKey read(DataInputStream in, char[] passphrase) throws IOException {
    byte[] magic = new byte[MAGIC.length];
    byte[] salt = new byte[SALT];
    byte[] check = new byte[CHECK];
    int iterations;
    try {
      in.readFully(magic);
      if (!Arrays.equals(magic, MAGIC)) {
        throw BackupRefusals.noBackup();
      }
      iterations = in.readInt();
      in.readFully(salt);
      in.readFully(check);
    } catch (EOFException e) {
      throw BackupRefusals.noBackup();
    }
    if (iterations < 1 || iterations > MOST_ITERATIONS) {
      throw BackupRefusals.altered();
    }
    byte[] derived = derive(passphrase, salt, iterations);
    if (!MessageDigest.isEqual(check, Arrays.copyOfRange(derived, KEY, KEY + CHECK))) {
      throw BackupRefusals.wrongPassphrase();
    }
    return new FileKey(derived);
  }

  byte[] seal(byte[] bytes, int length, long number, boolean last) {
    try {
      return cipher(Cipher.ENCRYPT_MODE, number, last).doFinal(bytes, 0, length);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("Every Java has AES-GCM", e);
    }
  }

  byte[] open(byte[] sealed, long number, boolean last) {
    try {
      return cipher(Cipher.DECRYPT_MODE, number, last).doFinal(sealed);
    } catch (GeneralSecurityException e) {
      throw BackupRefusals.altered();
    }
  }

  /** The key is the file's own, so the chunk's number never makes the same nonce twice. */
  private Cipher cipher(int mode, long number, boolean last) throws GeneralSecurityException {
    Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
    byte[] nonce = ByteBuffer.allocate(12).putInt(0).putLong(number).array();
    cipher.init(mode, key, new GCMParameterSpec(TAG * 8, nonce));
    cipher.updateAAD(new byte[] {(byte) (last ? 1 : 0)});
    return cipher;
  }

  private static byte[] derive(char[] passphrase, byte[] salt, int iterations) {
    try {
      return SecretKeyFactory.getInstance("PBKDF2WithHmacSHA256")
          .generateSecret(new PBEKeySpec(passphrase, salt, iterations, (KEY + CHECK) * 8))
          .getEncoded();
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("Every Java has PBKDF2", e);
    }
  }
}
