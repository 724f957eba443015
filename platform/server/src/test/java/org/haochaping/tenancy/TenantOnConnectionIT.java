package org.haochaping.tenancy;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.io.File;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.ShrinkWrap;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(ArquillianExtension.class)
@DisplayName("On Payara Micro the tenant reaches the very connection EclipseLink uses")
class TenantOnConnectionIT {

  @Deployment
  static WebArchive war() {
    return ShrinkWrap.createFromZipFile(WebArchive.class, new File("target/haochaping.war"))
        .addClasses(TenantOnConnectionIT.class, TestHall.class);
  }

  @Inject TenantTransactions transactions;

  @PersistenceContext EntityManager entities;

  @Test
  void eclipselink_reads_and_writes_on_the_connection_that_holds_the_tenant() {
    UUID tenant = tenant("532801", "ABC234");
    UUID hall = UUID.randomUUID();
    transactions.run(
        tenant,
        connection -> {
          assertEquals(
              backend(connection),
              entities.createNativeQuery("select pg_backend_pid()").getSingleResult());
          assertEquals(
              tenant.toString(),
              entities
                  .createNativeQuery("select current_setting('app.tenant_id', true)")
                  .getSingleResult());
          assertEquals(List.of(), entities.createQuery("select h from TestHall h").getResultList());
          entities.persist(TestHall.of(tenant, hall, "H1"));
          entities.flush();
          assertEquals(1, count(connection));
        });
    transactions.run(
        tenant, connection -> assertEquals("H1", entities.find(TestHall.class, hall).code));
  }

  @Test
  void find_by_id_never_returns_another_tenants_row() {
    UUID mine = tenant("532822", "DEF234");
    UUID other = tenant("532823", "GHJ234");
    UUID hall = UUID.randomUUID();
    transactions.run(mine, connection -> entities.persist(TestHall.of(mine, hall, "H2")));
    transactions.run(
        mine, connection -> assertEquals(hall, entities.find(TestHall.class, hall).id));
    transactions.run(other, connection -> assertNull(entities.find(TestHall.class, hall)));
  }

  @Test
  void a_row_for_another_tenant_is_refused_and_everything_rolls_back() {
    UUID mine = tenant("532824", "KMN234");
    UUID other = tenant("532825", "PQR234");
    assertThrows(
        RuntimeException.class,
        () ->
            transactions.run(
                mine,
                connection -> {
                  entities.persist(TestHall.of(mine, UUID.randomUUID(), "H3"));
                  entities.persist(TestHall.of(other, UUID.randomUUID(), "H4"));
                  entities.flush();
                }));
    transactions.run(mine, connection -> assertEquals(0, count(connection)));
  }

  @Test
  void the_next_borrower_of_the_connection_has_no_tenant() throws SQLException {
    UUID mine = tenant("532826", "STV234");
    int used = transactions.in(mine, TenantOnConnectionIT::backend);
    assertNotEquals(0, used);
    assertThrows(
        RuntimeException.class,
        () -> transactions.run(mine, c -> transactions.run(UUID.randomUUID(), inner -> {})));
    transactions.run(UUID.randomUUID(), connection -> assertEquals(0, count(connection)));
  }

  /** The directory is open to the application role; only ids stand in it. */
  private UUID tenant(String code, String key) {
    UUID id = UUID.randomUUID();
    transactions.run(
        id,
        connection -> {
          try (var statement =
              connection.prepareStatement(
                  "insert into tenant (id, code, public_key, name, level, created_at)"
                      + " values (?, ?, ?, '测试县', 'COUNTY', now())")) {
            statement.setObject(1, id);
            statement.setString(2, code);
            statement.setString(3, key);
            statement.executeUpdate();
          }
        });
    return id;
  }

  private static int backend(Connection connection) throws SQLException {
    return number(connection, "select pg_backend_pid()");
  }

  private static int count(Connection connection) throws SQLException {
    return number(connection, "select count(*) from hall");
  }

  private static int number(Connection connection, String sql) throws SQLException {
    try (var statement = connection.createStatement();
        var row = statement.executeQuery(sql)) {
      row.next();
      return row.getInt(1);
    }
  }
}
