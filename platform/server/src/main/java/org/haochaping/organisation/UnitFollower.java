package org.haochaping.organisation;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;

/**
 * What stands on units in a package above this one and follows them when they change. It acts in
 * the transaction of the act, which is undone when the act is only tried.
 */
public interface UnitFollower {

  /**
   * Follows an act and tells what it moved.
   *
   * @throws org.haochaping.web.Refusal if the act cannot be, with what to do instead
   */
  List<Followed> follow(Connection connection, UnitChange change) throws SQLException;
}
