package org.haochaping.people;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.haochaping.tenancy.Role;
import org.jspecify.annotations.Nullable;

/** Reads the people of one tenant, within its transaction. */
@ApplicationScoped
public class Roster {
  private static final String PERSON =
      "select s.id, s.number, s.name, s.login, s.unit_id, u.name, s.valid_from, s.valid_to,"
          + " s.disabled_at, s.version from staff s"
          + " join unit u on u.tenant_id = s.tenant_id and u.id = s.unit_id where s.tenant_id = ?";
  private static final String IN_ORDER = " order by s.number, s.id";
  private static final String DEPUTIES =
      "select d.id, d.deputy_id, a.name, d.principal_id, p.name, d.valid_from, d.valid_to, d.reason"
          + " from staff_deputy d"
          + " join staff a on a.tenant_id = d.tenant_id and a.id = d.deputy_id"
          + " join staff p on p.tenant_id = d.tenant_id and p.id = d.principal_id"
          + " where d.tenant_id = ?";

  /**
   * Whom to list.
   *
   * @param text a part of the name, number, login or unit
   * @param left also those who have left before this day; none for nobody of them
   */
  record Search(String text, boolean left, LocalDate today, @Nullable UUID after, int most) {}

  List<Person> search(Connection connection, UUID tenant, Search search) throws SQLException {
    String like = "%" + search.text().replaceAll("[%_\\\\]", "") + "%";
    StringBuilder sql = new StringBuilder(PERSON);
    sql.append(" and (s.name like ? or s.number ilike ? or s.login ilike ? or u.name like ?)");
    if (!search.left()) {
      sql.append(" and (s.valid_to is null or s.valid_to >= ?)");
    }
    if (search.after() != null) {
      sql.append(
          " and (s.number, s.id) >"
              + " (select number, id from staff where tenant_id = ? and id = ?)");
    }
    sql.append(IN_ORDER).append(" limit ").append(search.most());
    try (PreparedStatement statement = connection.prepareStatement(sql.toString())) {
      int next = 1;
      statement.setObject(next++, tenant);
      for (int i = 0; i < 4; i++) {
        statement.setString(next++, like);
      }
      if (!search.left()) {
        statement.setObject(next++, search.today());
      }
      if (search.after() != null) {
        statement.setObject(next++, tenant);
        statement.setObject(next, search.after());
      }
      return people(connection, tenant, statement);
    }
  }

  List<Person> everybody(Connection connection, UUID tenant) throws SQLException {
    try (PreparedStatement statement = connection.prepareStatement(PERSON + IN_ORDER)) {
      statement.setObject(1, tenant);
      return people(connection, tenant, statement);
    }
  }

  Optional<Person> one(Connection connection, UUID tenant, UUID id) throws SQLException {
    return one(connection, tenant, id, "");
  }

  /** The same, held against changes by others until the transaction ends. */
  Optional<Person> held(Connection connection, UUID tenant, UUID id) throws SQLException {
    return one(connection, tenant, id, " for no key update of s");
  }

  private static Optional<Person> one(Connection connection, UUID tenant, UUID id, String lock)
      throws SQLException {
    try (PreparedStatement statement =
        connection.prepareStatement(PERSON + " and s.id = ?" + lock)) {
      statement.setObject(1, tenant);
      statement.setObject(2, id);
      return people(connection, tenant, statement).stream().findFirst();
    }
  }

  /** Whom he stands in for, and who for him; the latest first. */
  List<Deputy> deputies(Connection connection, UUID tenant, UUID person) throws SQLException {
    try (PreparedStatement statement =
        connection.prepareStatement(
            DEPUTIES + " and (d.deputy_id = ? or d.principal_id = ?) order by d.valid_from desc")) {
      statement.setObject(1, tenant);
      statement.setObject(2, person);
      statement.setObject(3, person);
      List<Deputy> deputies = new ArrayList<>();
      try (ResultSet row = statement.executeQuery()) {
        while (row.next()) {
          deputies.add(
              new Deputy(
                  row.getObject(1, UUID.class),
                  row.getObject(2, UUID.class),
                  row.getString(3),
                  row.getObject(4, UUID.class),
                  row.getString(5),
                  row.getObject(6, LocalDate.class),
                  row.getObject(7, LocalDate.class),
                  row.getString(8)));
        }
      }
      return deputies;
    }
  }

  private static List<Person> people(
      Connection connection, UUID tenant, PreparedStatement statement) throws SQLException {
    List<Person> people = new ArrayList<>();
    try (ResultSet row = statement.executeQuery()) {
      while (row.next()) {
        Timestamp disabled = row.getTimestamp(9);
        people.add(
            new Person(
                row.getObject(1, UUID.class),
                row.getString(2),
                row.getString(3),
                row.getString(4),
                row.getObject(5, UUID.class),
                row.getString(6),
                row.getObject(7, LocalDate.class),
                row.getObject(8, LocalDate.class),
                disabled == null ? null : disabled.toInstant(),
                row.getLong(10),
                List.of()));
      }
    }
    Map<UUID, List<Person.Granted>> roles = roles(connection, tenant, people);
    return people.stream().map(one -> with(one, roles.getOrDefault(one.id(), List.of()))).toList();
  }

  private static Person with(Person one, List<Person.Granted> roles) {
    return new Person(
        one.id(),
        one.number(),
        one.name(),
        one.login(),
        one.unitId(),
        one.unitName(),
        one.from(),
        one.to(),
        one.disabledAt(),
        one.version(),
        roles);
  }

  private static Map<UUID, List<Person.Granted>> roles(
      Connection connection, UUID tenant, List<Person> people) throws SQLException {
    Map<UUID, List<Person.Granted>> roles = new HashMap<>();
    try (PreparedStatement statement =
        connection.prepareStatement(
            "select r.staff_id, r.id, r.role, r.unit_id, u.name, r.source, r.valid_from, r.valid_to"
                + " from staff_role r"
                + " left join unit u on u.tenant_id = r.tenant_id and u.id = r.unit_id"
                + " where r.tenant_id = ? and r.staff_id = any (?)"
                + " order by r.valid_from, r.role, u.name")) {
      statement.setObject(1, tenant);
      statement.setArray(
          2, connection.createArrayOf("uuid", people.stream().map(Person::id).toArray()));
      try (ResultSet row = statement.executeQuery()) {
        while (row.next()) {
          roles
              .computeIfAbsent(row.getObject(1, UUID.class), id -> new ArrayList<>())
              .add(
                  new Person.Granted(
                      row.getObject(2, UUID.class),
                      Role.of(row.getString(3)).orElseThrow(),
                      row.getObject(4, UUID.class),
                      row.getString(5),
                      row.getObject(6, Integer.class),
                      row.getObject(7, LocalDate.class),
                      row.getObject(8, LocalDate.class)));
        }
      }
    }
    return roles;
  }
}
