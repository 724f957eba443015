package org.haochaping.launcher.keys;

import java.io.IOException;
import java.io.StringReader;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Map;
import java.util.Properties;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What stands in the key file. Receipts and once-only keys are digests that must stay the same for
 * ever; their key is kept apart, so that an encryption key can go.
 *
 * @param digest from which digests are made
 * @param keys under which texts are sealed, by id
 */
record MasterKeyFile(String current, String digest, SortedMap<String, byte[]> keys) {
  private static final String KEY = "key.";

  static MasterKeyFile of(String text) throws IOException {
    Properties properties = new Properties();
    properties.load(new StringReader(text));
    SortedMap<String, byte[]> keys = new TreeMap<>();
    for (String name : properties.stringPropertyNames()) {
      if (name.startsWith(KEY)) {
        keys.put(
            name.substring(KEY.length()),
            Base64.getDecoder().decode(properties.getProperty(name).strip()));
      }
    }
    // A file from before the digest had a key of its own: the first key made the digests.
    String digest =
        properties.getProperty(
            "digest", Base64.getEncoder().encodeToString(keys.get(keys.firstKey())));
    return new MasterKeyFile(properties.getProperty("current"), digest, keys);
  }

  /** With one key more, under which everything is sealed from now on. */
  MasterKeyFile withNewKey() {
    byte[] key = new byte[32];
    new SecureRandom().nextBytes(key);
    int last =
        keys.keySet().stream()
            .filter(id -> id.matches("k\\d+"))
            .mapToInt(id -> Integer.parseInt(id.substring(1)))
            .max()
            .orElse(0);
    String id = "k" + (last + 1);
    SortedMap<String, byte[]> more = new TreeMap<>(keys);
    more.put(id, key);
    return new MasterKeyFile(id, digest, more);
  }

  /** Without the keys nothing refers to any more. */
  MasterKeyFile withoutOld() {
    return new MasterKeyFile(current, digest, new TreeMap<>(Map.of(current, keys.get(current))));
  }

  boolean rotating() {
    return keys.size() > 1;
  }

  String text() {
    StringBuilder text = new StringBuilder("current=" + current + "\ndigest=" + digest + "\n");
    keys.forEach(
        (id, key) ->
            text.append(KEY)
                .append(id)
                .append('=')
                .append(Base64.getEncoder().encodeToString(key))
                .append('\n'));
    return text.toString();
  }
}
