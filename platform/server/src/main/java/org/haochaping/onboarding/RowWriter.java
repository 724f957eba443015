package org.haochaping.onboarding;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.haochaping.onboarding.file.Entry;
import org.haochaping.onboarding.file.Field;
import org.haochaping.onboarding.file.Kind;
import org.haochaping.onboarding.file.Shape;
import org.haochaping.organisation.DirectoryEntry;
import org.haochaping.organisation.Organisation;
import org.haochaping.organisation.UnitNames;
import org.haochaping.web.Refusal;
import org.jspecify.annotations.Nullable;

/** Writes entries as rows of one tenant. */
final class RowWriter {
  private static final ZoneId CHINA = ZoneId.of("Asia/Shanghai");

  private final Connection connection;
  private final UUID tenant;
  private final Keys keys;
  private final Instant at;

  RowWriter(Connection connection, UUID tenant, Keys keys, Instant at) {
    this.connection = connection;
    this.tenant = tenant;
    this.keys = keys;
    this.at = at;
  }

  void add(UUID id, Entry entry) throws SQLException {
    List<Field> fields = Shape.of(entry.kind());
    boolean channel = entry.kind() == Kind.CHANNEL;
    String columns = fields.stream().map(Field::column).collect(Collectors.joining(", "));
    String marks = fields.stream().map(RowWriter::mark).collect(Collectors.joining(", "));
    try (PreparedStatement statement =
        connection.prepareStatement(
            "insert into "
                + entry.kind().table()
                + " (tenant_id, id, "
                + columns
                + (channel ? ", settings_version, state, created_at" : "")
                + ") values (?, ?, "
                + marks
                + (channel ? ", 1, 'ACTIVE', ?" : "")
                + ")")) {
      statement.setObject(1, tenant);
      statement.setObject(2, id);
      int next = set(statement, 3, fields, entry);
      if (channel) {
        statement.setTimestamp(next, Timestamp.from(at));
      }
      statement.executeUpdate();
    }
  }

  void change(UUID id, Entry entry) throws SQLException {
    List<Field> fields = Shape.of(entry.kind());
    if (entry.kind() == Kind.UNIT) {
      keepName(id, entry);
    }
    String columns =
        fields.stream()
            .map(field -> field.column() + " = " + mark(field))
            .collect(Collectors.joining(", "));
    boolean person = entry.kind() == Kind.STAFF;
    try (PreparedStatement statement =
        connection.prepareStatement(
            "update "
                + entry.kind().table()
                + " set "
                + columns
                + (entry.kind() == Kind.CHANNEL ? ", settings_version = settings_version + 1" : "")
                // Another login is another account, which binds itself at its first sign-in.
                + (person
                    ? ", subject = case when login is not distinct from ? then subject end"
                    : "")
                + " where tenant_id = ? and id = ?")) {
      int next = set(statement, 1, fields, entry);
      if (person) {
        statement.setString(next++, entry.value("login"));
      }
      statement.setObject(next++, tenant);
      statement.setObject(next, id);
      statement.executeUpdate();
    }
  }

  /** A unit that the file calls otherwise keeps the name it had until yesterday. */
  private void keepName(UUID id, Entry entry) throws SQLException {
    DirectoryEntry unit = new Organisation().unit(connection, tenant, id).orElseThrow();
    LocalDate today = LocalDate.ofInstant(at, CHINA);
    if (unit.to() != null
        && entry.value("to") == null
        && Organisation.succeeded(connection, tenant, id)) {
      throw Refusal.conflict(
          "unit-ended",
          "“" + unit.name() + "”已撤并，文件仍把它列为在用单位，未作任何更改；请先导出现行文件，在其上修改后再导入。",
          "A unit in the file has been merged or abolished; nothing was changed. Export the present"
              + " file, edit that and import it.");
    }
    if (!unit.name().equals(entry.value("name")) && unit.from().isBefore(today)) {
      UnitNames.keep(connection, tenant, unit, today);
    }
  }

  private static String mark(Field field) {
    return field.type() == Field.Type.SETTINGS ? "?::jsonb" : "?";
  }

  private int set(PreparedStatement statement, int first, List<Field> fields, Entry entry)
      throws SQLException {
    int next = first;
    for (Field field : fields) {
      set(statement, next++, field, entry.value(field.name()));
    }
    return next;
  }

  private void set(PreparedStatement statement, int i, Field field, @Nullable String value)
      throws SQLException {
    switch (field.type()) {
      case TEXT, CODE, CHOICE, SETTINGS -> statement.setString(i, value);
      case NUMBER -> {
        if (value == null) {
          statement.setNull(i, Types.INTEGER);
        } else {
          statement.setInt(i, Integer.parseInt(value));
        }
      }
      case FLAG -> statement.setBoolean(i, Boolean.parseBoolean(value));
      case DATE ->
          statement.setObject(i, value == null ? null : LocalDate.parse(value), Types.DATE);
      case REFERENCE -> statement.setObject(i, id(field, value), Types.OTHER);
    }
  }

  private @Nullable UUID id(Field field, @Nullable String key) {
    Kind kind = field.refersTo();
    if (key == null || kind == null) {
      return null;
    }
    UUID id = keys.id(kind, key);
    if (id == null) {
      throw new IllegalStateException("unresolved " + kind + " " + key);
    }
    return id;
  }
}
