package org.haochaping.tenancy;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import javax.sql.DataSource;

/**
 * Refuses to start on a database role that row-level security does not bind, or on a foreign
 * schema.
 */
@ApplicationScoped
public class RoleGuard {
  /** The schema generation this server is written for; it also runs on the next. */
  public static final int GENERATION = 1;

  @Resource(lookup = "java:app/jdbc/haochaping")
  DataSource dataSource;

  void check(@Observes @Initialized(ApplicationScoped.class) Object started) {
    try (Connection connection = dataSource.getConnection()) {
      check(connection);
    } catch (SQLException e) {
      throw new IllegalStateException(
          "数据库不可用,请检查HAOCHAPING_DB_URL、用户和密码。The database cannot be used: " + e.getMessage(), e);
    }
  }

  static void check(Connection connection) throws SQLException {
    try (Statement statement = connection.createStatement();
        ResultSet row =
            statement.executeQuery(
                "select r.rolsuper or r.rolbypassrls or exists (select 1 from pg_class c"
                    + " where c.relname = 'evaluation' and c.relowner = r.oid), r.rolname,"
                    + " (select max(generation) from schema_generation)"
                    + " from pg_roles r where r.rolname = current_user")) {
      row.next();
      if (row.getBoolean(1)) {
        throw new IllegalStateException(
            "数据库角色"
                + row.getString(2)
                + "不受行级安全约束,拒绝启动。Role "
                + row.getString(2)
                + " is not bound by row-level security; use haochaping_app.");
      }
      int generation = row.getInt(3);
      if (generation != GENERATION && generation != GENERATION + 1) {
        throw new IllegalStateException(
            "数据库结构为第"
                + generation
                + "代,本程序需要第"
                + GENERATION
                + "代,请先执行迁移。The schema is of generation "
                + generation
                + ", this server needs "
                + GENERATION
                + "; migrate first.");
      }
    }
  }
}
