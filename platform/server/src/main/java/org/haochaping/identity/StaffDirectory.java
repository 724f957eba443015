package org.haochaping.identity;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.haochaping.tenancy.Actor;
import org.haochaping.tenancy.Role;
import org.haochaping.tenancy.Tenant;
import org.haochaping.tenancy.TenantTransactions;
import org.haochaping.tenancy.Tenants;

/** Finds who is acting, from a verified token and our own rows. */
@ApplicationScoped
public class StaffDirectory {
  private static final ZoneId CHINA = ZoneId.of("Asia/Shanghai");

  @Inject Tenants tenants;
  @Inject TenantTransactions transactions;
  @Inject Clock clock;

  /**
   * The actor a token stands for; empty when he is neither an operator nor staff in force today.
   */
  Optional<Actor> find(Claims claims) {
    if (tenants.isOperator(claims.login())) {
      return Optional.of(
          new Actor(
              claims.login(),
              claims.name(),
              null,
              "平台运维",
              List.of(new Actor.Held(Role.OPERATOR, null, null, null))));
    }
    if (claims.organizations().size() != 1) {
      return Optional.empty();
    }
    return tenants
        .byOrganization(claims.organizations().get(0))
        .flatMap(
            tenant -> transactions.in(tenant.id(), connection -> find(connection, tenant, claims)));
  }

  /** Whether an administrator has disabled the person a token stands for. */
  boolean isDisabled(Claims claims) {
    if (claims.organizations().size() != 1) {
      return false;
    }
    return tenants
        .byOrganization(claims.organizations().get(0))
        .map(
            tenant ->
                transactions.in(tenant.id(), connection -> isDisabled(connection, tenant, claims)))
        .orElse(false);
  }

  private static boolean isDisabled(Connection connection, Tenant tenant, Claims claims)
      throws SQLException {
    try (PreparedStatement statement =
        connection.prepareStatement(
            "select 1 from staff where tenant_id = ? and login = ? and disabled_at is not null"
                + " and subject = ?")) {
      statement.setObject(1, tenant.id());
      statement.setString(2, claims.login());
      statement.setString(3, claims.subject());
      try (ResultSet row = statement.executeQuery()) {
        return row.next();
      }
    }
  }

  private Optional<Actor> find(Connection connection, Tenant tenant, Claims claims)
      throws SQLException {
    LocalDate today = LocalDate.ofInstant(clock.instant(), CHINA);
    try (PreparedStatement statement =
        connection.prepareStatement(
            "select s.id, s.name, s.subject, u.name from staff s"
                + " join unit u on u.tenant_id = s.tenant_id and u.id = s.unit_id"
                + " where s.tenant_id = ? and s.login = ? and s.disabled_at is null"
                + " and s.valid_from <= ?"
                + " and (s.valid_to is null or s.valid_to >= ?)")) {
      statement.setObject(1, tenant.id());
      statement.setString(2, claims.login());
      statement.setObject(3, today);
      statement.setObject(4, today);
      try (ResultSet row = statement.executeQuery()) {
        if (!row.next()) {
          return Optional.empty();
        }
        UUID id = row.getObject(1, UUID.class);
        String subject = row.getString(3);
        if (subject == null) {
          bind(connection, tenant, id, claims.subject());
        } else if (!subject.equals(claims.subject())) {
          return Optional.empty();
        }
        return Optional.of(
            new Actor(
                claims.login(),
                row.getString(2),
                tenant,
                row.getString(4),
                roles(connection, tenant, id, today)));
      }
    }
  }

  private static void bind(Connection connection, Tenant tenant, UUID staff, String subject)
      throws SQLException {
    try (PreparedStatement statement =
        connection.prepareStatement(
            "update staff set subject = ? where tenant_id = ? and id = ? and subject is null")) {
      statement.setString(1, subject);
      statement.setObject(2, tenant.id());
      statement.setObject(3, staff);
      statement.executeUpdate();
    }
  }

  private static List<Actor.Held> roles(
      Connection connection, Tenant tenant, UUID staff, LocalDate today) throws SQLException {
    List<Actor.Held> roles = new ArrayList<>();
    try (PreparedStatement statement =
        connection.prepareStatement(
            "select r.role, u.id, u.name, r.source from staff_role r"
                + " join staff s on s.tenant_id = r.tenant_id and s.id = r.staff_id"
                // Whoever sits at a window is rated as one of his own unit.
                + " left join unit u on u.tenant_id = r.tenant_id and u.id = coalesce(r.unit_id,"
                + " case when r.role = 'rated-staff' then s.unit_id end)"
                + " where r.tenant_id = ? and r.staff_id = ? and r.valid_from <= ?"
                + " and (r.valid_to is null or r.valid_to >= ?) order by r.role, u.name")) {
      statement.setObject(1, tenant.id());
      statement.setObject(2, staff);
      statement.setObject(3, today);
      statement.setObject(4, today);
      try (ResultSet row = statement.executeQuery()) {
        while (row.next()) {
          Role role = Role.of(row.getString(1)).orElseThrow();
          roles.add(
              new Actor.Held(
                  role,
                  row.getObject(2, UUID.class),
                  row.getString(3),
                  row.getObject(4, Integer.class)));
        }
      }
    }
    roles.addAll(Deputyships.roles(connection, tenant.id(), staff, today));
    return roles;
  }
}
