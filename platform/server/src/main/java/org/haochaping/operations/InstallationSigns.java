package org.haochaping.operations;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.File;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import javax.sql.DataSource;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.haochaping.tenancy.DatabaseFailure;
import org.haochaping.tenancy.RoleGuard;
import org.jspecify.annotations.Nullable;

/** Reads what belongs to no tenant: directory tables, the catalogue, this node's disk. */
@ApplicationScoped
public class InstallationSigns {
  @Resource(lookup = "java:app/jdbc/haochaping")
  DataSource dataSource;

  @Inject
  @ConfigProperty(name = "haochaping.data")
  String data;

  Installation read() {
    try (Connection connection = dataSource.getConnection()) {
      File disk = new File(data).getAbsoluteFile();
      return read(connection, disk.getUsableSpace(), disk.getTotalSpace());
    } catch (SQLException e) {
      throw new DatabaseFailure(e);
    }
  }

  static Installation read(Connection connection, long free, long total) throws SQLException {
    try (Statement statement = connection.createStatement();
        ResultSet row =
            statement.executeQuery(
                "select (select coalesce(max(substr(c.relname, 12, 4) || '-' || substr(c.relname, 16)), '')"
                    + " from pg_inherits i join pg_class c on c.oid = i.inhrelid"
                    + " where i.inhparent = 'evaluation'::regclass"
                    + " and c.relname ~ '^evaluation_[0-9]{6}$'),"
                    + " g.generation, g.changed_at::date::text from schema_generation g"
                    + " order by g.generation desc limit 1")) {
      row.next();
      return new Installation(
          row.getString(1),
          row.getInt(2),
          RoleGuard.GENERATION,
          row.getString(3),
          free,
          total,
          backup(connection));
    }
  }

  private static Installation.@Nullable LastBackup backup(Connection connection)
      throws SQLException {
    try (Statement statement = connection.createStatement();
        ResultSet row =
            statement.executeQuery(
                "select at, file_name, bytes, version from backup_record order by at desc limit 1")) {
      return row.next()
          ? new Installation.LastBackup(
              row.getTimestamp(1).toInstant(), row.getString(2), row.getLong(3), row.getString(4))
          : null;
    }
  }
}
