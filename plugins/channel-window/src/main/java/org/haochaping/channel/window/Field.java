package org.haochaping.channel.window;

import java.util.Arrays;
import java.util.Optional;

/** What is read of a device's record, by the names this channel knows. */
enum Field {
  RECORD("recordNo"),
  DEVICE("deviceNo"),
  WINDOW("windowCode"),
  UNIT("deptCode"),
  STAFF("staffNumber"),
  MATTER("matterCode"),
  NUMBER("projectNo"),
  LEVEL("level"),
  TIME("time"),
  WORDS("words"),
  BY_DEFAULT("isDefault");

  private final String key;

  Field(String key) {
    this.key = key;
  }

  String key() {
    return key;
  }

  static Optional<Field> of(String key) {
    return Arrays.stream(values()).filter(field -> field.key.equals(key)).findFirst();
  }
}
