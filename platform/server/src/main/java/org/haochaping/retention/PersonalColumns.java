package org.haochaping.retention;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/** Personal data, all of one class, that stand in columns of one table. */
public interface PersonalColumns extends PersonalData {

  /** Which these are. */
  ErasableColumns columns();

  @Override
  default List<UUID> begunBefore(
      Connection connection, UUID tenant, DataClass kind, Instant before, UUID behind, int most)
      throws SQLException {
    return columns().begunBefore(connection, tenant, before, behind, most);
  }

  @Override
  default Set<UUID> erase(
      Connection connection, UUID tenant, DataClass kind, Collection<UUID> subjects)
      throws SQLException {
    return columns().erase(connection, tenant, subjects);
  }
}
