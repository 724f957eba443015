package org.haochaping.evaluation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonReader;
import jakarta.json.JsonString;
import java.io.StringReader;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import org.haochaping.vault.Seal;
import org.jspecify.annotations.Nullable;

/** Settings as rows hold them: what may be read as JSON, the secrets sealed beside it. */
@ApplicationScoped
public class SettingValues {
  private Seal seal;

  protected SettingValues() {
    this(new Seal());
  }

  @Inject
  public SettingValues(Seal seal) {
    this.seal = seal;
  }

  /** As it stands in a row. */
  @SuppressWarnings("ArrayRecordComponent") // written to a row, never compared
  public record Stored(String json, @Nullable String keyId, byte @Nullable [] ciphertext) {}

  /** Where a channel's secrets are sealed for. */
  public static String place(UUID tenant, UUID channel) {
    return tenant + "/channel_instance/" + channel;
  }

  /** Where the secrets of a version of them are sealed for. */
  public static String place(UUID tenant, UUID channel, int version) {
    return tenant + "/channel_settings/" + channel + "/" + version;
  }

  /** The values with the secrets among them. */
  public Map<String, String> open(String place, Stored stored) {
    Map<String, String> values = read(stored.json);
    values.putAll(secrets(place, stored));
    return values;
  }

  /** The secrets alone. */
  public Map<String, String> secrets(String place, Stored stored) {
    String keyId = stored.keyId;
    byte[] ciphertext = stored.ciphertext;
    return keyId == null || ciphertext == null
        ? Map.of()
        : read(seal.open(place, new Seal.Sealed(keyId, ciphertext)));
  }

  /** Seals those of these names and leaves the others readable. */
  public Stored store(String place, Map<String, String> values, Set<String> secrets) {
    Map<String, String> open = new TreeMap<>(values);
    Map<String, String> secret = new TreeMap<>(values);
    open.keySet().removeAll(secrets);
    secret.keySet().retainAll(secrets);
    if (secret.isEmpty()) {
      return new Stored(write(open), null, null);
    }
    Seal.Sealed sealed = seal.seal(place, write(secret));
    return new Stored(write(open), sealed.keyId(), sealed.ciphertext());
  }

  private static String write(Map<String, String> values) {
    JsonObjectBuilder json = Json.createObjectBuilder();
    values.forEach(json::add);
    return json.build().toString();
  }

  private static Map<String, String> read(String json) {
    Map<String, String> values = new TreeMap<>();
    try (JsonReader reader = Json.createReader(new StringReader(json))) {
      reader
          .readObject()
          .forEach(
              (name, value) ->
                  values.put(
                      name,
                      value instanceof JsonString text ? text.getString() : value.toString()));
    }
    return values;
  }
}
