package org.haochaping.evaluation;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Which versions of the catalogue of contents there are for a tenant. */
public final class Catalogues {
  private Catalogues() {}

  /**
   * A version that was released.
   *
   * @param notice what orders it (文号), or where it was taken from
   * @param from the first day it may be used; none for what comes with the product
   * @param ownedBy the tenant that has released it; none for what comes with the product
   */
  public record Released(
      String version,
      String name,
      String notice,
      @Nullable LocalDate from,
      @Nullable UUID ownedBy,
      @Nullable String by,
      @Nullable Instant at) {

    /** Whether ratings of that day may be made under it. */
    public boolean usableOn(LocalDate day) {
      return from == null || !from.isAfter(day);
    }
  }

  /** Those that come with the product and those released at or above the tenant, by their age. */
  public static List<Released> of(Connection connection, UUID tenant) throws SQLException {
    try (PreparedStatement statement =
        connection.prepareStatement(
            "select version, name, source, null::date, null::uuid, null, null::timestamptz, 0"
                + " from tag_catalogue union all"
                + " select version, name, notice, effective_from, tenant_id, released_by,"
                + " released_at, number from tenant_tag_catalogue"
                + " where tenant_id = any (array(select ancestor_id from tenant_closure"
                + " where descendant_id = ?)) order by 8, 1")) {
      statement.setObject(1, tenant);
      List<Released> released = new ArrayList<>();
      try (ResultSet row = statement.executeQuery()) {
        while (row.next()) {
          released.add(
              new Released(
                  row.getString(1),
                  row.getString(2),
                  row.getString(3),
                  row.getObject(4, LocalDate.class),
                  row.getObject(5, UUID.class),
                  row.getString(6),
                  row.getTimestamp(7) == null ? null : row.getTimestamp(7).toInstant()));
        }
      }
      return released;
    }
  }
}
