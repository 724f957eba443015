package org.haochaping.rectification;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.UUID;

/** A way to tell citizens of their cases by the contact they left; found by CDI. */
public interface CitizenPost {

  /** Whether this tenant can send by it now; it then writes down itself what became of it. */
  boolean isOpen(Connection connection, UUID tenant) throws SQLException;
}
