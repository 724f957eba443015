package org.haochaping.evaluation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonReader;
import java.io.StringReader;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Optional;
import java.util.UUID;
import org.haochaping.vault.Vault;

/**
 * The name a citizen gave, for hiding it in what is written; nobody gets to see it. A follow-up has
 * no contact of its own: it is its first rating's.
 */
@ApplicationScoped
public class ContactNames {
  @Inject Vault vault;

  /** Empty when he gave none. */
  public String of(Connection connection, UUID tenant, GivenRating rating) throws SQLException {
    Optional<String> contact = contact(connection, tenant, rating.id());
    UUID first = rating.followsId();
    if (contact.isEmpty() && first != null) {
      contact = contact(connection, tenant, first);
    }
    if (contact.isEmpty()) {
      return "";
    }
    try (JsonReader reader = Json.createReader(new StringReader(contact.get()))) {
      return reader.readObject().getString("name", "");
    }
  }

  private Optional<String> contact(Connection connection, UUID tenant, UUID rating)
      throws SQLException {
    return vault.forOwnWork(connection, tenant, rating, Vault.Kind.CONTACT);
  }
}
