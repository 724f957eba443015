package org.haochaping.retention;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import java.io.StringReader;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** What the nights have taken away, as the journal tells it. */
@ApplicationScoped
public class ErasureRuns {

  /** One stretch: so many of one class under a term of so many days. */
  public record ErasureRun(Instant at, DataClass kind, int number, int days) {}

  List<ErasureRun> latest(Connection connection, UUID tenant) throws SQLException {
    try (PreparedStatement statement =
        connection.prepareStatement(
            "select at, content from journal where tenant_id = ? and subject_id = ? and kind = ?"
                + " order by id desc limit 50")) {
      statement.setObject(1, tenant);
      statement.setObject(2, tenant);
      statement.setString(3, Erasure.ERASED);
      List<ErasureRun> runs = new ArrayList<>();
      try (ResultSet row = statement.executeQuery()) {
        while (row.next()) {
          try (JsonReader reader = Json.createReader(new StringReader(row.getString(2)))) {
            JsonObject content = reader.readObject();
            runs.add(
                new ErasureRun(
                    row.getTimestamp(1).toInstant(),
                    DataClass.valueOf(content.getString("kind")),
                    content.getInt("number"),
                    content.getInt("days")));
          }
        }
      }
      return runs;
    }
  }
}
