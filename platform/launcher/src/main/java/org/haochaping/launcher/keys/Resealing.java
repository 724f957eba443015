package org.haochaping.launcher.keys;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** Seals again what an older key sealed, tenant by tenant, a batch a transaction. */
final class Resealing {
  private static final int BATCH = 500;

  private final Connection owner;
  private final Seals seals;

  Resealing(Connection owner, Seals seals) {
    this.owner = owner;
    this.seals = seals;
  }

  /** A column of the schema's own list of them; its place is SQL of the migration, no input. */
  private record Column(String table, String key, String ciphertext, String place) {}

  /** Visits everything once; gives how many were sealed again. */
  long round() throws SQLException {
    long done = 0;
    for (Column column : columns()) {
      for (UUID tenant : tenants()) {
        int batch;
        do {
          batch = batch(column, tenant);
          done += batch;
        } while (batch == BATCH);
      }
    }
    return done;
  }

  private int batch(Column column, UUID tenant) throws SQLException {
    owner.setAutoCommit(false);
    try (PreparedStatement enter =
            owner.prepareStatement("select set_config('app.tenant_id', ?, true)");
        PreparedStatement query =
            owner.prepareStatement(
                "select id, %2$s, %3$s, %4$s from %1$s where tenant_id = ? and %2$s <> ? limit %5$d for update"
                    .formatted(column.table, column.key, column.ciphertext, column.place, BATCH));
        PreparedStatement update =
            owner.prepareStatement(
                "update %s set %s = ?, %s = ? where tenant_id = ? and id = ?"
                    .formatted(column.table, column.key, column.ciphertext))) {
      enter.setString(1, tenant.toString());
      enter.execute();
      query.setObject(1, tenant);
      query.setString(2, seals.file().current());
      int count = 0;
      try (ResultSet row = query.executeQuery()) {
        while (row.next()) {
          update.setString(1, seals.file().current());
          update.setBytes(2, seals.again(row.getString(2), row.getBytes(3), row.getString(4)));
          update.setObject(3, tenant);
          update.setObject(4, row.getObject(1, UUID.class));
          update.addBatch();
          count++;
        }
      }
      update.executeBatch();
      owner.commit();
      return count;
    } catch (SQLException | RuntimeException e) {
      owner.rollback();
      throw e;
    } finally {
      owner.setAutoCommit(true);
    }
  }

  private List<Column> columns() throws SQLException {
    List<Column> columns = new ArrayList<>();
    try (Statement statement = owner.createStatement();
        ResultSet row =
            statement.executeQuery(
                "select table_name, key_column, ciphertext_column, place from sealed_column"
                    + " order by 1, 3")) {
      while (row.next()) {
        columns.add(
            new Column(row.getString(1), row.getString(2), row.getString(3), row.getString(4)));
      }
    }
    return columns;
  }

  private List<UUID> tenants() throws SQLException {
    List<UUID> tenants = new ArrayList<>();
    try (Statement statement = owner.createStatement();
        ResultSet row = statement.executeQuery("select id from tenant order by code")) {
      while (row.next()) {
        tenants.add(row.getObject(1, UUID.class));
      }
    }
    return tenants;
  }

  /** Whoever sealed under the old key before the change of the file has committed by then. */
  void awaitEarlierTransactions() throws SQLException, InterruptedException {
    String line = one("select pg_current_xact_id()::text");
    while (one("select (pg_snapshot_xmin(pg_current_snapshot()) > '%s'::xid8)::text"
            .formatted(line))
        .equals("false")) {
      Thread.sleep(500);
    }
  }

  private String one(String sql) throws SQLException {
    try (Statement statement = owner.createStatement();
        ResultSet row = statement.executeQuery(sql)) {
      row.next();
      return row.getString(1);
    }
  }
}
