package org.haochaping.tenancy;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import javax.sql.DataSource;

/** The directory of tenants. It stands outside row-level security and holds ids, never content. */
@ApplicationScoped
public class Tenants {
  /** As the table has it; what comes in an address can be anything. */
  private static final Pattern KEY = Pattern.compile("[0-9A-Z]{6}");

  private static final String COLUMNS = "t.id, t.code, t.public_key, t.name, t.level, t.parent_id";

  @Resource(lookup = "java:app/jdbc/haochaping")
  DataSource dataSource;

  /** The directory over a database, for work outside the container. */
  public static Tenants over(DataSource dataSource) {
    Tenants tenants = new Tenants();
    tenants.dataSource = dataSource;
    return tenants;
  }

  public List<Tenant> all() {
    return list("select " + COLUMNS + " from tenant t order by t.code");
  }

  public Optional<Tenant> byId(UUID id) {
    return list("select " + COLUMNS + " from tenant t where t.id = ?", id).stream().findFirst();
  }

  public Optional<Tenant> byKey(String key) {
    if (!KEY.matcher(key).matches()) {
      return Optional.empty();
    }
    return list("select " + COLUMNS + " from tenant t where t.public_key = ?", key).stream()
        .findFirst();
  }

  public Optional<Tenant> byCode(String code) {
    return list("select " + COLUMNS + " from tenant t where t.code = ?", code).stream().findFirst();
  }

  public Optional<Tenant> byOrganization(String keycloakOrganizationId) {
    return list(
            "select " + COLUMNS + " from tenant t where t.keycloak_org_id = ?",
            keycloakOrganizationId)
        .stream()
        .findFirst();
  }

  /** The tenant's organization in Keycloak, once it has one. */
  public Optional<String> organization(UUID tenant) {
    try (Connection connection = dataSource.getConnection();
        PreparedStatement statement =
            connection.prepareStatement("select keycloak_org_id from tenant where id = ?")) {
      statement.setObject(1, tenant);
      try (ResultSet row = statement.executeQuery()) {
        return row.next() ? Optional.ofNullable(row.getString(1)) : Optional.empty();
      }
    } catch (SQLException e) {
      throw new DatabaseFailure(e);
    }
  }

  /** Keeps which organization in Keycloak is the tenant's. */
  public void keepOrganization(UUID tenant, String organization) {
    try (Connection connection = dataSource.getConnection();
        PreparedStatement statement =
            connection.prepareStatement("update tenant set keycloak_org_id = ? where id = ?")) {
      statement.setString(1, organization);
      statement.setObject(2, tenant);
      statement.executeUpdate();
    } catch (SQLException e) {
      throw new DatabaseFailure(e);
    }
  }

  /** The tenant itself and all below it, by code. */
  public List<Tenant> atOrBelow(UUID ancestor) {
    return list(
        "select "
            + COLUMNS
            + " from tenant t join tenant_closure c on c.descendant_id = t.id"
            + " where c.ancestor_id = ? order by t.code",
        ancestor);
  }

  /** The tenant itself and all above it, the nearest first. */
  public List<Tenant> atOrAbove(UUID descendant) {
    return list(
        "select "
            + COLUMNS
            + " from tenant t join tenant_closure c on c.ancestor_id = t.id"
            + " where c.descendant_id = ? order by c.depth",
        descendant);
  }

  public boolean isAtOrBelow(UUID descendant, UUID ancestor) {
    return atOrAbove(descendant).stream().anyMatch(tenant -> tenant.id().equals(ancestor));
  }

  /** Whether this login runs the installation. */
  public boolean isOperator(String login) {
    try (Connection connection = dataSource.getConnection();
        PreparedStatement statement =
            connection.prepareStatement("select 1 from operator_account where login = ?")) {
      statement.setString(1, login);
      try (ResultSet rows = statement.executeQuery()) {
        return rows.next();
      }
    } catch (SQLException e) {
      throw new DatabaseFailure(e);
    }
  }

  private List<Tenant> list(String sql, Object... parameters) {
    try (Connection connection = dataSource.getConnection();
        PreparedStatement statement = connection.prepareStatement(sql)) {
      for (int i = 0; i < parameters.length; i++) {
        statement.setObject(i + 1, parameters[i]);
      }
      List<Tenant> tenants = new ArrayList<>();
      try (ResultSet rows = statement.executeQuery()) {
        while (rows.next()) {
          tenants.add(
              new Tenant(
                  rows.getObject(1, UUID.class),
                  rows.getString(2),
                  rows.getString(3),
                  rows.getString(4),
                  TenantLevel.valueOf(rows.getString(5)),
                  rows.getObject(6, UUID.class)));
        }
      }
      return tenants;
    } catch (SQLException e) {
      throw new DatabaseFailure(e);
    }
  }
}
