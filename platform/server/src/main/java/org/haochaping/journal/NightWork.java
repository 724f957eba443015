package org.haochaping.journal;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.UUID;

/** Work that comes back every night in every tenant; it queues itself again when it is done. */
public interface NightWork {

  /** Sees to it that it is queued for this tenant; within a transaction of the tenant. */
  void watch(Connection connection, UUID tenant) throws SQLException;
}
