package org.haochaping.evaluation;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;

/** A way to send a citizen his own receipts, to the contact he left himself; found by CDI. */
public interface ReceiptPost {

  /** Whether this tenant can send by it now. */
  boolean isOpen(Connection connection, UUID tenant) throws SQLException;

  /** Sends the receipts of these ratings to the contact that was left with them. */
  void send(Connection connection, UUID tenant, List<UUID> evaluations) throws SQLException;
}
