package org.haochaping.evaluation;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonReader;
import java.io.StringReader;
import java.util.Optional;
import org.haochaping.plugin.api.Contact;
import org.haochaping.plugin.api.HandOver;

/**
 * Whom an app handed over with a link; sealed in the link's row.
 *
 * @param user what the app knows him by
 * @param contact how to reach him; used only once he agreed on the page
 */
public record Person(Optional<String> user, Optional<Contact> contact) {

  /** The person of a hand-over, if it tells anything of him. */
  public static Optional<Person> of(HandOver handOver) {
    return Optional.of(new Person(handOver.user(), handOver.contact()))
        .filter(person -> person.user.isPresent() || person.contact.isPresent());
  }

  static Person read(String text) {
    try (JsonReader reader = Json.createReader(new StringReader(text))) {
      JsonObject items = reader.readObject();
      return new Person(
          filled(items, "user"),
          filled(items, "phone").map(phone -> new Contact(filled(items, "name"), phone)));
    }
  }

  private static Optional<String> filled(JsonObject items, String name) {
    return Optional.of(items.getString(name, "")).filter(text -> !text.isEmpty());
  }

  String text() {
    JsonObjectBuilder items = Json.createObjectBuilder();
    user.ifPresent(id -> items.add("user", id));
    contact.flatMap(Contact::name).ifPresent(name -> items.add("name", name));
    contact.ifPresent(one -> items.add("phone", one.phone()));
    return items.build().toString();
  }

  /** Personal data stay out of logs. */
  @Override
  public String toString() {
    return "Person[***]";
  }
}
