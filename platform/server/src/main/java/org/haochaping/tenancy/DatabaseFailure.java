package org.haochaping.tenancy;

import java.sql.SQLException;

/** The database refused or could not be reached; carries the SQL state, never shown to callers. */
public class DatabaseFailure extends RuntimeException {
  private static final long serialVersionUID = 1L;

  public DatabaseFailure(SQLException cause) {
    super(cause);
  }
}
