package org.haochaping.journal;

import java.sql.Connection;
import java.sql.SQLException;

/** Does one kind of queued work. */
public interface Worker {

  /** The kind of work it does. */
  String kind();

  /**
   * Does it, within the transaction in which the item is removed. An exception undoes both and the
   * item comes again later.
   *
   * @return whether it is finished; an unfinished item stays and comes again at once
   */
  boolean work(Connection connection, WorkItem item) throws SQLException;

  /** What is told when it failed for good or will be tried again; in a transaction of its own. */
  default void failed(Connection connection, WorkItem item, String reason) throws SQLException {}
}
