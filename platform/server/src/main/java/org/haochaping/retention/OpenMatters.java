package org.haochaping.retention;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Somebody who may still need a citizen's data, found by CDI: cases, calls, imports. */
public interface OpenMatters {

  /** What he has to do with these subjects; nothing about those he has nothing to do with. */
  List<Matter> of(Connection connection, UUID tenant, Collection<UUID> subjects)
      throws SQLException;

  /**
   * Something that needs or needed the data of a subject.
   *
   * @param ended when it ended; none while it is open
   */
  record Matter(UUID subject, @Nullable Instant ended) {}
}
