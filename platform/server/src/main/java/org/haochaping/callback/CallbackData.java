package org.haochaping.callback;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.haochaping.retention.DataClass;
import org.haochaping.retention.PersonalData;
import org.haochaping.tenancy.IdRows;

/** What citizens told the service centre in words; it goes with the words of their ratings. */
@ApplicationScoped
public class CallbackData implements PersonalData {

  @Override
  public Set<DataClass> classes() {
    return Set.of(DataClass.WORDS);
  }

  /** None: the rating tells its own. */
  @Override
  public List<UUID> begunBefore(
      Connection connection, UUID tenant, DataClass kind, Instant before, UUID behind, int most) {
    return List.of();
  }

  @Override
  public Set<UUID> erase(
      Connection connection, UUID tenant, DataClass kind, Collection<UUID> subjects)
      throws SQLException {
    Set<UUID> erased = new HashSet<>();
    for (String change :
        List.of(
            "update citizen_word set text = '' where text <> ''",
            "update callback set pressed_words = '', remarks = ''"
                + " where (pressed_words <> '' or remarks <> '')")) {
      try (PreparedStatement statement =
          connection.prepareStatement(
              change + " and tenant_id = ? and evaluation_id = any(?) returning evaluation_id")) {
        statement.setObject(1, tenant);
        statement.setArray(2, connection.createArrayOf("uuid", subjects.toArray()));
        erased.addAll(IdRows.of(statement));
      }
    }
    return erased;
  }

  @Override
  public List<Held> about(Connection connection, UUID tenant, UUID evaluation) throws SQLException {
    List<Held> held = new ArrayList<>();
    try (PreparedStatement statement =
        connection.prepareStatement(
            "select text from citizen_word where tenant_id = ? and evaluation_id = ?"
                + " and text <> '' union all select concat_ws('；', nullif(pressed_words, ''),"
                + " nullif(remarks, '')) from callback where tenant_id = ? and evaluation_id = ?"
                + " and (pressed_words <> '' or remarks <> '')")) {
      statement.setObject(1, tenant);
      statement.setObject(2, evaluation);
      statement.setObject(3, tenant);
      statement.setObject(4, evaluation);
      try (ResultSet row = statement.executeQuery()) {
        while (row.next()) {
          held.add(
              new Held(
                  DataClass.WORDS,
                  "toldTheCentre",
                  "向政务服务中心反映的内容",
                  "What you told the service centre",
                  row.getString(1)));
        }
      }
    }
    return held;
  }
}
