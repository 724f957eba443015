package org.haochaping.vault;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.util.Base64;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * The master keys, from a file outside the database: {@code current=<id>} and {@code
 * key.<id>=<base64 of 32 bytes>}. Every purpose has a key of its own derived from one of them.
 */
@ApplicationScoped
public class MasterKeys {
  private static final String PREFIX = "key.";

  @Inject
  @ConfigProperty(name = "haochaping.master.keys")
  String file;

  private String current = "";
  private Map<String, byte[]> keys = Map.of();

  @PostConstruct
  void read() {
    Properties properties = new Properties();
    try (Reader reader = Files.newBufferedReader(Path.of(file), StandardCharsets.UTF_8)) {
      properties.load(reader);
    } catch (IOException e) {
      throw new IllegalStateException(
          "主密钥文件无法读取,请检查HAOCHAPING_MASTER_KEYS。The master key file cannot be read: " + file, e);
    }
    take(properties);
  }

  /** Keys for tests and tools. */
  public static MasterKeys of(Properties properties) {
    MasterKeys keys = new MasterKeys();
    keys.take(properties);
    return keys;
  }

  private void take(Properties properties) {
    Map<String, byte[]> found = new TreeMap<>();
    for (String name : properties.stringPropertyNames()) {
      if (name.startsWith(PREFIX)) {
        byte[] key = Base64.getDecoder().decode(properties.getProperty(name));
        if (key.length != 32) {
          throw new IllegalStateException("master key " + name + " must have 32 bytes");
        }
        found.put(name.substring(PREFIX.length()), key);
      }
    }
    current = properties.getProperty("current", "");
    if (!found.containsKey(current)) {
      throw new IllegalStateException("the current master key is not in the file: " + current);
    }
    keys = found;
  }

  /** The id of the key new secrets are sealed with. */
  public String current() {
    return current;
  }

  /** The key of one purpose under one master key. */
  SecretKeySpec derived(String keyId, String purpose) {
    byte[] master = keys.get(keyId);
    if (master == null) {
      throw new IllegalStateException("no master key " + keyId + " in the key file");
    }
    return new SecretKeySpec(hmac(master, "haochaping/" + purpose), "AES");
  }

  /**
   * A keyed digest for looking things up. It must stay the same over rotations, so it is made with
   * the oldest key.
   */
  public byte[] digest(String purpose, String text) {
    byte[] oldest = keys.values().iterator().next();
    return hmac(hmac(oldest, "haochaping/digest/" + purpose), text);
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
