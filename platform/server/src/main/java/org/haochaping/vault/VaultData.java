package org.haochaping.vault;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import java.io.StringReader;
import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.haochaping.retention.DataClass;
import org.haochaping.retention.PersonalData;
import org.haochaping.tenancy.IdRows;

/** What is behind the wall, as data that is kept no longer than needed. */
@ApplicationScoped
public class VaultData implements PersonalData {
  @Inject Vault vault;

  @Override
  public Set<DataClass> classes() {
    return Set.of(DataClass.CONTACT, DataClass.SERVICE_RECORD_NUMBER);
  }

  @Override
  public List<UUID> begunBefore(
      Connection connection, UUID tenant, DataClass kind, Instant before, UUID behind, int most)
      throws SQLException {
    try (PreparedStatement statement =
        connection.prepareStatement(
            "select distinct evaluation_id from vault_entry where tenant_id = ? and kind = any(?)"
                + " and evaluation_id > ? and evaluation_id < uuid7_floor(?)"
                + " order by evaluation_id limit ?")) {
      statement.setObject(1, tenant);
      statement.setArray(2, entries(connection, kind));
      statement.setObject(3, behind);
      statement.setTimestamp(4, Timestamp.from(before));
      statement.setInt(5, most);
      return IdRows.of(statement);
    }
  }

  @Override
  public Set<UUID> erase(
      Connection connection, UUID tenant, DataClass kind, Collection<UUID> subjects)
      throws SQLException {
    try (PreparedStatement statement =
        connection.prepareStatement(
            "delete from vault_entry where tenant_id = ? and kind = any(?) and evaluation_id = any(?)"
                + " returning evaluation_id")) {
      statement.setObject(1, tenant);
      statement.setArray(2, entries(connection, kind));
      statement.setArray(3, connection.createArrayOf("uuid", subjects.toArray()));
      return new HashSet<>(IdRows.of(statement));
    }
  }

  @Override
  public List<Held> about(Connection connection, UUID tenant, UUID evaluation) throws SQLException {
    List<Held> held = new ArrayList<>();
    vault
        .forOwnWork(connection, tenant, evaluation, Vault.Kind.SERVICE_RECORD_NUMBER)
        .ifPresent(
            number ->
                held.add(
                    new Held(
                        DataClass.SERVICE_RECORD_NUMBER,
                        "serviceRecordNumber",
                        "办件编号",
                        "Service record number",
                        number)));
    Optional<String> contact = vault.forOwnWork(connection, tenant, evaluation, Vault.Kind.CONTACT);
    if (contact.isPresent()) {
      try (JsonReader reader = Json.createReader(new StringReader(contact.get()))) {
        JsonObject items = reader.readObject();
        add(held, "name", "姓名", "Name", items.getString("name", ""));
        add(held, "phone", "联系电话", "Phone", items.getString("phone", ""));
      }
      add(held, "consent", "您同意的内容", "What you agreed to", consent(connection, tenant, evaluation));
    }
    vault
        .forOwnWork(connection, tenant, evaluation, Vault.Kind.APP_USER)
        .ifPresent(user -> add(held, "appUser", "您在App中的用户标识", "Your id in the app", user));
    return held;
  }

  private static void add(
      List<Held> held, String item, String chinese, String english, String text) {
    if (!text.isBlank()) {
      held.add(new Held(DataClass.CONTACT, item, chinese, english, text));
    }
  }

  private static String consent(Connection connection, UUID tenant, UUID evaluation)
      throws SQLException {
    try (PreparedStatement statement =
        connection.prepareStatement(
            "select consent_text from vault_entry"
                + " where tenant_id = ? and evaluation_id = ? and kind = 'CONTACT'")) {
      statement.setObject(1, tenant);
      statement.setObject(2, evaluation);
      try (ResultSet row = statement.executeQuery()) {
        return row.next() ? row.getString(1) : "";
      }
    }
  }

  private static Array entries(Connection connection, DataClass kind) throws SQLException {
    Set<Vault.Kind> kinds =
        switch (kind) {
          case CONTACT -> Set.of(Vault.Kind.CONTACT, Vault.Kind.APP_USER);
          case SERVICE_RECORD_NUMBER -> Set.of(Vault.Kind.SERVICE_RECORD_NUMBER);
          case WORDS, REJECTED_RECORD, UPLOADED_FILE, MESSAGE, ANSWERED ->
              throw new IllegalArgumentException("not in the vault: " + kind);
        };
    return connection.createArrayOf("text", kinds.stream().map(Enum::name).toArray());
  }
}
