package org.haochaping.vault;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.security.GeneralSecurityException;
import java.util.Base64;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import java.util.TreeMap;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

/**
 * The master keys, from a file outside the database: {@code current=<id>} and {@code
 * key.<id>=<base64 of 32 bytes>}, {@code digest=<base64 of 32 bytes>}. Every purpose has a key of
 * its own derived from one of them.
 */
@ApplicationScoped
public class MasterKeys {
  private static final String PREFIX = "key.";

  @Inject
  @ConfigProperty(name = "haochaping.master.keys")
  @Nullable String file;

  private volatile Held held = new Held("", new byte[0], Map.of(), FileTime.fromMillis(0));

  /** What stood in the file when it was last read. */
  @SuppressWarnings("ArrayRecordComponent") // never compared
  private record Held(String current, byte[] digest, Map<String, byte[]> keys, FileTime readOf) {}

  @PostConstruct
  void read() {
    Path path = Path.of(Objects.requireNonNull(file));
    Properties properties = new Properties();
    FileTime changed;
    try (Reader reader = Files.newBufferedReader(path, StandardCharsets.UTF_8)) {
      changed = Files.getLastModifiedTime(path);
      properties.load(reader);
    } catch (IOException e) {
      throw new IllegalStateException(
          "主密钥文件无法读取,请检查HAOCHAPING_MASTER_KEYS。The master key file cannot be read: " + file, e);
    }
    held = of(properties, changed);
  }

  /** Keys for tests and tools. */
  public static MasterKeys of(Properties properties) {
    MasterKeys keys = new MasterKeys();
    keys.held = of(properties, FileTime.fromMillis(0));
    return keys;
  }

  private static Held of(Properties properties, FileTime changed) {
    Map<String, byte[]> found = new TreeMap<>();
    for (String name : properties.stringPropertyNames()) {
      if (name.startsWith(PREFIX)) {
        found.put(name.substring(PREFIX.length()), key(name, properties.getProperty(name)));
      }
    }
    String current = properties.getProperty("current", "");
    if (!found.containsKey(current)) {
      throw new IllegalStateException("the current master key is not in the file: " + current);
    }
    String digest = properties.getProperty("digest");
    return new Held(
        current,
        digest == null ? found.values().iterator().next() : key("digest", digest),
        found,
        changed);
  }

  private static byte[] key(String name, String base64) {
    byte[] key = Base64.getDecoder().decode(base64.strip());
    if (key.length != 32) {
      throw new IllegalStateException("master key " + name + " must have 32 bytes");
    }
    return key;
  }

  /**
   * A rotation changes the file under a running server; nothing may be sealed under a key on its
   * way out.
   */
  private Held fresh() {
    if (file != null) {
      try {
        if (!Files.getLastModifiedTime(Path.of(file)).equals(held.readOf())) {
          read();
        }
      } catch (IOException e) {
        throw new IllegalStateException(
            "主密钥文件无法读取,请检查HAOCHAPING_MASTER_KEYS。The master key file cannot be read: " + file, e);
      }
    }
    return held;
  }

  /** The id of the key new secrets are sealed with. */
  public String current() {
    return fresh().current();
  }

  /** The key of one purpose under one master key. */
  SecretKeySpec derived(String keyId, String purpose) {
    byte[] master = fresh().keys().get(keyId);
    if (master == null) {
      throw new IllegalStateException(
          "主密钥文件中没有编号为%s的密钥,请从备份找回密钥文件。The master key file has no key %s; bring it back from a backup."
              .formatted(keyId, keyId));
    }
    return new SecretKeySpec(hmac(master, "haochaping/" + purpose), "AES");
  }

  /**
   * A keyed digest for looking things up. It must stay the same over rotations, so its key is apart
   * from those that seal; a file without one is from before that, when the first key served.
   */
  public byte[] digest(String purpose, String text) {
    return hmac(hmac(held.digest(), "haochaping/digest/" + purpose), text);
  }

  private static byte[] hmac(byte[] key, String text) {
    try {
      Mac mac = Mac.getInstance("HmacSHA256");
      mac.init(new SecretKeySpec(key, "HmacSHA256"));
      return mac.doFinal(text.getBytes(StandardCharsets.UTF_8));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }
}
