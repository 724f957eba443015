package org.haochaping.onboarding;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonReader;
import java.io.StringReader;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.haochaping.web.Versions;
import org.jspecify.annotations.Nullable;

/** The drafts of one tenant above, within its transaction. */
@ApplicationScoped
public class Drafts {
  private static final String COLUMNS =
      "id, tenant_id, code, name, starts_on, file, administrator, calendar, steps, state, version,"
          + " trial_evaluation_id, created_by, created_at, changed_at, applied_at, live_at";

  @Inject
  public Drafts() {}

  /** The latest first. */
  List<Draft> all(Connection connection, UUID tenant) throws SQLException {
    try (PreparedStatement statement =
        connection.prepareStatement(
            "select "
                + COLUMNS
                + " from onboarding_draft where tenant_id = ? order by id desc limit 200")) {
      statement.setObject(1, tenant);
      return list(statement);
    }
  }

  Optional<Draft> byId(Connection connection, UUID tenant, UUID id) throws SQLException {
    try (PreparedStatement statement =
        connection.prepareStatement(
            "select " + COLUMNS + " from onboarding_draft where tenant_id = ? and id = ?")) {
      statement.setObject(1, tenant);
      statement.setObject(2, id);
      return list(statement).stream().findFirst();
    }
  }

  boolean hasCode(Connection connection, UUID tenant, String code, UUID except)
      throws SQLException {
    try (PreparedStatement statement =
        connection.prepareStatement(
            "select 1 from onboarding_draft where tenant_id = ? and code = ? and id <> ?")) {
      statement.setObject(1, tenant);
      statement.setString(2, code);
      statement.setObject(3, except);
      try (ResultSet row = statement.executeQuery()) {
        return row.next();
      }
    }
  }

  void add(Connection connection, Draft draft) throws SQLException {
    try (PreparedStatement statement =
        connection.prepareStatement(
            "insert into onboarding_draft (code, name, starts_on, file, administrator, calendar,"
                + " steps, state, trial_evaluation_id, changed_at, applied_at, live_at, created_by,"
                + " created_at, version, tenant_id, id)"
                + " values (?, ?, ?, ?::jsonb, ?::jsonb, ?, ?::jsonb, ?, ?, ?, ?, ?, ?, ?, 1, ?, ?)")) {
      int next = set(statement, draft);
      statement.setString(next++, draft.createdBy());
      statement.setTimestamp(next++, Timestamp.from(draft.createdAt()));
      statement.setObject(next++, draft.parentId());
      statement.setObject(next, draft.id());
      statement.executeUpdate();
    }
  }

  /** Writes what has changed, unless somebody else was faster. */
  void change(Connection connection, Draft draft) throws SQLException {
    try (PreparedStatement statement =
        connection.prepareStatement(
            "update onboarding_draft set code = ?, name = ?, starts_on = ?, file = ?::jsonb,"
                + " administrator = ?::jsonb, calendar = ?, steps = ?::jsonb, state = ?,"
                + " trial_evaluation_id = ?, changed_at = ?, applied_at = ?, live_at = ?,"
                + " version = version + 1 where version = ? and tenant_id = ? and id = ?")) {
      int next = set(statement, draft);
      statement.setLong(next++, draft.version());
      statement.setObject(next++, draft.parentId());
      statement.setObject(next, draft.id());
      if (statement.executeUpdate() == 0) {
        Versions.match("0", -1);
      }
    }
  }

  void remove(Connection connection, Draft draft) throws SQLException {
    try (PreparedStatement statement =
        connection.prepareStatement(
            "delete from onboarding_draft where tenant_id = ? and id = ? and state = 'DRAFT'")) {
      statement.setObject(1, draft.parentId());
      statement.setObject(2, draft.id());
      statement.executeUpdate();
    }
  }

  private static int set(PreparedStatement statement, Draft draft) throws SQLException {
    JsonObjectBuilder steps = Json.createObjectBuilder();
    draft.steps().forEach((step, at) -> steps.add(step.name(), at.toString()));
    int next = 1;
    statement.setString(next++, draft.code());
    statement.setString(next++, draft.name());
    statement.setObject(next++, draft.startsOn());
    statement.setString(next++, draft.file().sections().toString());
    statement.setString(
        next++, draft.file().administrator().map(JsonObject::toString).orElse(null));
    statement.setString(next++, draft.calendar().orElse(null));
    statement.setString(next++, steps.build().toString());
    statement.setString(next++, draft.state().name());
    statement.setObject(next++, draft.trial().orElse(null), Types.OTHER);
    statement.setTimestamp(next++, Timestamp.from(draft.changedAt()));
    statement.setTimestamp(next++, draft.appliedAt().map(Timestamp::from).orElse(null));
    statement.setTimestamp(next++, draft.liveAt().map(Timestamp::from).orElse(null));
    return next;
  }

  private static List<Draft> list(PreparedStatement statement) throws SQLException {
    List<Draft> drafts = new ArrayList<>();
    try (ResultSet row = statement.executeQuery()) {
      while (row.next()) {
        drafts.add(
            new Draft(
                row.getObject(1, UUID.class),
                row.getObject(2, UUID.class),
                row.getString(3),
                row.getString(4),
                row.getObject(5, LocalDate.class),
                new DraftFile(
                    object(row.getString(6)),
                    Optional.ofNullable(row.getString(7)).map(Drafts::object)),
                Optional.ofNullable(row.getString(8)),
                steps(object(row.getString(9))),
                Draft.State.valueOf(row.getString(10)),
                row.getLong(11),
                Optional.ofNullable(row.getString(12)).map(UUID::fromString),
                row.getString(13),
                row.getTimestamp(14).toInstant(),
                row.getTimestamp(15).toInstant(),
                instant(row.getTimestamp(16)),
                instant(row.getTimestamp(17))));
      }
    }
    return drafts;
  }

  private static Map<Step, Instant> steps(JsonObject stored) {
    Map<Step, Instant> steps = new EnumMap<>(Step.class);
    stored
        .keySet()
        .forEach(name -> steps.put(Step.valueOf(name), Instant.parse(stored.getString(name))));
    return steps;
  }

  @SuppressWarnings("NullableOptional") // a column that may be null becomes an Optional here
  private static Optional<Instant> instant(@Nullable Timestamp timestamp) {
    return timestamp == null ? Optional.empty() : Optional.of(timestamp.toInstant());
  }

  private static JsonObject object(String json) {
    try (JsonReader reader = Json.createReader(new StringReader(json))) {
      return reader.readObject();
    }
  }
}
