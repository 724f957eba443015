package org.haochaping.bulletin.form;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Forms as rows; never changed. */
final class FormRows {
  private static final String COLUMNS =
      "id, plugin_id, plugin_version, media_type, extension, octet_length(bytes), sha256,"
          + " rendered_at";

  private FormRows() {}

  /** Keeps one; tells whether there was none of this format yet. */
  static boolean insert(Connection connection, UUID tenant, UUID bulletin, Form form, byte[] bytes)
      throws SQLException {
    try (PreparedStatement statement =
        connection.prepareStatement(
            "insert into bulletin_form (tenant_id, id, bulletin_id, plugin_id, plugin_version,"
                + " media_type, extension, sha256, rendered_at, bytes)"
                + " values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"
                + " on conflict (tenant_id, bulletin_id, plugin_id) do nothing")) {
      statement.setObject(1, tenant);
      statement.setObject(2, form.id());
      statement.setObject(3, bulletin);
      statement.setString(4, form.pluginId());
      statement.setString(5, form.pluginVersion());
      statement.setString(6, form.mediaType());
      statement.setString(7, form.extension());
      statement.setString(8, form.sha256());
      statement.setTimestamp(9, Timestamp.from(form.renderedAt()));
      statement.setBytes(10, bytes);
      return statement.executeUpdate() == 1;
    }
  }

  /** Of one bulletin, by format. */
  static List<Form> of(Connection connection, UUID tenant, UUID bulletin) throws SQLException {
    try (PreparedStatement statement =
        connection.prepareStatement(
            "select "
                + COLUMNS
                + " from bulletin_form where tenant_id = ? and bulletin_id = ?"
                + " order by plugin_id")) {
      statement.setObject(1, tenant);
      statement.setObject(2, bulletin);
      List<Form> forms = new ArrayList<>();
      try (ResultSet row = statement.executeQuery()) {
        while (row.next()) {
          forms.add(form(row));
        }
      }
      return forms;
    }
  }

  /** Of every bulletin of a tenant, each by format. */
  static Map<UUID, List<Form>> all(Connection connection, UUID tenant) throws SQLException {
    try (PreparedStatement statement =
        connection.prepareStatement(
            "select "
                + COLUMNS
                + ", bulletin_id from bulletin_form where tenant_id = ?"
                + " order by bulletin_id, plugin_id")) {
      statement.setObject(1, tenant);
      Map<UUID, List<Form>> forms = new HashMap<>();
      try (ResultSet row = statement.executeQuery()) {
        while (row.next()) {
          forms
              .computeIfAbsent(row.getObject(9, UUID.class), any -> new ArrayList<>())
              .add(form(row));
        }
      }
      return forms;
    }
  }

  private static Form form(ResultSet row) throws SQLException {
    return new Form(
        row.getObject(1, UUID.class),
        row.getString(2),
        row.getString(3),
        row.getString(4),
        row.getString(5),
        row.getInt(6),
        row.getString(7),
        row.getTimestamp(8).toInstant());
  }

  static Optional<byte[]> bytes(Connection connection, UUID tenant, UUID bulletin, UUID form)
      throws SQLException {
    try (PreparedStatement statement =
        connection.prepareStatement(
            "select bytes from bulletin_form where tenant_id = ? and bulletin_id = ? and id = ?")) {
      statement.setObject(1, tenant);
      statement.setObject(2, bulletin);
      statement.setObject(3, form);
      try (ResultSet row = statement.executeQuery()) {
        return row.next() ? Optional.of(row.getBytes(1)) : Optional.empty();
      }
    }
  }
}
