package org.haochaping.notification;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.haochaping.duty.Duty;
import org.haochaping.plugin.api.Reach;
import org.haochaping.tenancy.Role;
import org.jspecify.annotations.Nullable;

/** Who of the staff is to be told, and where each of them wants to be told. */
@ApplicationScoped
public class StaffAddresses {
  @Inject Clock clock;

  /** Somebody with a role now. */
  record Somebody(UUID id, String name, String login, Address address) {}

  /** His addresses; his own to give. */
  public record Address(@Nullable String mobile, @Nullable String mail) {
    static final Address NONE = new Address(null, null);

    /** Mail before short messages, which cost money. */
    Optional<Reach> way(Set<Reach> reaches) {
      return Stream.of(Reach.MAIL, Reach.MOBILE)
          .filter(reaches::contains)
          .filter(reach -> of(reach).isPresent())
          .findFirst();
    }

    Optional<String> of(Reach reach) {
      return switch (reach) {
        case MOBILE -> Optional.ofNullable(mobile);
        case MAIL -> Optional.ofNullable(mail);
        case GROUP -> Optional.empty();
      };
    }
  }

  /** Everybody who holds a role today, of one unit where it is named. */
  List<Somebody> holding(Connection connection, UUID tenant, Role role, @Nullable UUID unit)
      throws SQLException {
    LocalDate today = LocalDate.ofInstant(clock.instant(), Duty.CHINA);
    try (PreparedStatement statement =
        connection.prepareStatement(
            "select distinct s.id, s.name, s.login, a.mobile, a.mail from staff s"
                + " join staff_role r on r.tenant_id = s.tenant_id and r.staff_id = s.id"
                + " left join staff_address a on a.tenant_id = s.tenant_id and a.staff_id = s.id"
                + " where s.tenant_id = ? and r.role = ? and (?::uuid is null or r.unit_id = ?)"
                + " and s.login is not null and s.disabled_at is null and s.valid_from <= ?"
                + " and (s.valid_to is null or s.valid_to >= ?) and r.valid_from <= ?"
                + " and (r.valid_to is null or r.valid_to >= ?) order by s.id")) {
      statement.setObject(1, tenant);
      statement.setString(2, role.code());
      statement.setObject(3, unit);
      statement.setObject(4, unit);
      for (int i = 5; i <= 8; i++) {
        statement.setObject(i, today);
      }
      List<Somebody> found = new ArrayList<>();
      try (ResultSet row = statement.executeQuery()) {
        while (row.next()) {
          found.add(
              new Somebody(
                  row.getObject(1, UUID.class),
                  row.getString(2),
                  row.getString(3),
                  new Address(row.getString(4), row.getString(5))));
        }
      }
      return found;
    }
  }

  Address of(Connection connection, UUID tenant, UUID staff) throws SQLException {
    try (PreparedStatement statement =
        connection.prepareStatement(
            "select mobile, mail from staff_address where tenant_id = ? and staff_id = ?")) {
      statement.setObject(1, tenant);
      statement.setObject(2, staff);
      try (ResultSet row = statement.executeQuery()) {
        return row.next() ? new Address(row.getString(1), row.getString(2)) : Address.NONE;
      }
    }
  }

  /** The person behind a login. */
  Optional<UUID> staff(Connection connection, UUID tenant, String login) throws SQLException {
    try (PreparedStatement statement =
        connection.prepareStatement(
            "select id from staff where tenant_id = ? and login = ? order by valid_from desc"
                + " limit 1")) {
      statement.setObject(1, tenant);
      statement.setString(2, login);
      try (ResultSet row = statement.executeQuery()) {
        return row.next() ? Optional.of(row.getObject(1, UUID.class)) : Optional.empty();
      }
    }
  }

  void keep(Connection connection, UUID tenant, UUID staff, Address address) throws SQLException {
    try (PreparedStatement statement =
        connection.prepareStatement(
            "insert into staff_address (tenant_id, staff_id, mobile, mail, changed_at)"
                + " values (?, ?, ?, ?, ?) on conflict (tenant_id, staff_id) do update"
                + " set mobile = excluded.mobile, mail = excluded.mail,"
                + " changed_at = excluded.changed_at")) {
      statement.setObject(1, tenant);
      statement.setObject(2, staff);
      statement.setString(3, address.mobile());
      statement.setString(4, address.mail());
      statement.setTimestamp(5, Timestamp.from(clock.instant()));
      statement.executeUpdate();
    }
  }
}
