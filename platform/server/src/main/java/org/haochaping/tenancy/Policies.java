package org.haochaping.tenancy;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import java.io.StringReader;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * The rules in force. A tenant reads its own and those of the tenants above it, never another's.
 */
@ApplicationScoped
public class Policies {
  /** The version when no tenant has ruled anything. */
  static final String REGULATION = "regulation";

  private static final String COLUMNS =
      "select t.code, t.name, p.version, p.effective_from, p.policy"
          + " from tenant_policy p join tenant t on t.id = p.tenant_id";

  /** The rules for a tenant on a day. */
  public Policy at(Connection connection, UUID tenant, LocalDate day) throws SQLException {
    return policy(connection, tenant, inForce(connection, tenant, day));
  }

  /**
   * The rules a case or a closing of a tenant ran under, whatever has been ruled since.
   *
   * @param version as it was stored, see {@link Policy#version()}
   */
  public Policy recorded(Connection connection, UUID tenant, String version) throws SQLException {
    List<PolicyVersion> downwards = new ArrayList<>();
    for (String label : version.equals(REGULATION) ? new String[0] : version.split("\\+")) {
      String[] parts = label.split("@");
      try (PreparedStatement statement =
          connection.prepareStatement(COLUMNS + " where t.code = ? and p.version = ?")) {
        statement.setString(1, parts[0]);
        statement.setInt(2, Integer.parseInt(parts[1]));
        downwards.addAll(list(statement));
      }
    }
    return policy(connection, tenant, downwards);
  }

  private static Policy policy(Connection connection, UUID tenant, List<PolicyVersion> downwards)
      throws SQLException {
    JsonObject rules = PolicyVersion.resolve(downwards);
    String version =
        downwards.isEmpty()
            ? REGULATION
            : downwards.stream().map(PolicyVersion::label).collect(Collectors.joining("+"));
    JsonObject callback = rules.getJsonObject(PolicyRule.CALLBACK.key());
    return Policy.of(version, rules, centre(connection, tenant, callback.getString("centre", "")));
  }

  /** Every rule as it holds for a tenant on a day, and who says so. */
  public List<RuleInForce> rules(Connection connection, UUID tenant, LocalDate day)
      throws SQLException {
    return RuleInForce.of(inForce(connection, tenant, day));
  }

  /** How the rules that hold for a tenant follow one another, the earliest first. */
  public List<RulesFrom> course(Connection connection, UUID tenant) throws SQLException {
    List<PolicyVersion> all;
    try (PreparedStatement statement =
        connection.prepareStatement(
            COLUMNS
                + " join tenant_closure c on c.ancestor_id = p.tenant_id and c.descendant_id = ?"
                + " order by c.depth desc, p.version")) {
      statement.setObject(1, tenant);
      all = list(statement);
    }
    List<RulesFrom> course = new ArrayList<>();
    course.add(new RulesFrom(LocalDate.MIN, RuleInForce.of(List.of())));
    for (LocalDate day : new TreeSet<>(all.stream().map(PolicyVersion::from).toList())) {
      course.add(new RulesFrom(day, RuleInForce.of(PolicyVersion.inForce(all, day))));
    }
    return course;
  }

  /** Everything the tenant itself has ruled, the latest first. */
  public List<Ruling> rulings(Connection connection, UUID tenant) throws SQLException {
    try (PreparedStatement statement =
        connection.prepareStatement(
            "select t.code, t.name, p.version, p.effective_from, p.policy, p.recorded_by,"
                + " p.recorded_at from tenant_policy p join tenant t on t.id = p.tenant_id"
                + " where p.tenant_id = ? order by p.version desc")) {
      statement.setObject(1, tenant);
      List<Ruling> rulings = new ArrayList<>();
      try (ResultSet rows = statement.executeQuery()) {
        while (rows.next()) {
          rulings.add(
              new Ruling(version(rows), rows.getString(6), rows.getTimestamp(7).toInstant()));
        }
      }
      return rulings;
    }
  }

  /** The rules as they would be for a tenant on a day, if the tenant itself ruled so. */
  public Policy supposing(Connection connection, Tenant own, LocalDate day, JsonObject rules)
      throws SQLException {
    List<PolicyVersion> downwards =
        inForce(connection, own.id(), day).stream()
            .filter(version -> !version.tenantCode().equals(own.code()))
            .collect(Collectors.toCollection(ArrayList::new));
    downwards.add(new PolicyVersion(own.code(), own.name(), 0, day, rules));
    return policy(connection, own.id(), downwards);
  }

  /** Which rules bind those below this tenant, and the name of the tenant that has locked each. */
  public Map<PolicyRule, String> locks(Connection connection, UUID tenant, LocalDate day)
      throws SQLException {
    return PolicyVersion.locks(inForce(connection, tenant, day));
  }

  /** What the tenant itself has ruled last, whether in force yet or not. */
  public Optional<PolicyVersion> latest(Connection connection, UUID tenant) throws SQLException {
    try (PreparedStatement statement =
        connection.prepareStatement(
            COLUMNS + " where p.tenant_id = ? order by p.version desc limit 1")) {
      statement.setObject(1, tenant);
      return list(statement).stream().findFirst();
    }
  }

  /** Records a new version of what the tenant rules. */
  public int record(
      Connection connection, UUID tenant, LocalDate from, JsonObject rules, String by, Instant at)
      throws SQLException {
    int version = latest(connection, tenant).map(PolicyVersion::version).orElse(0) + 1;
    try (PreparedStatement statement =
        connection.prepareStatement(
            "insert into tenant_policy"
                + " (tenant_id, version, effective_from, policy, recorded_at, recorded_by)"
                + " values (?, ?, ?, ?::jsonb, ?, ?)")) {
      statement.setObject(1, tenant);
      statement.setInt(2, version);
      statement.setObject(3, from);
      statement.setString(4, rules.toString());
      statement.setTimestamp(5, Timestamp.from(at));
      statement.setString(6, by);
      statement.executeUpdate();
    }
    return version;
  }

  /** The version in force of each tenant at or above that has ruled anything, the highest first. */
  private static List<PolicyVersion> inForce(Connection connection, UUID tenant, LocalDate day)
      throws SQLException {
    try (PreparedStatement statement =
        connection.prepareStatement(
            COLUMNS
                + " join tenant_closure c on c.ancestor_id = p.tenant_id and c.descendant_id = ?"
                + " where p.version = (select max(q.version) from tenant_policy q"
                + " where q.tenant_id = p.tenant_id and q.effective_from <= ?)"
                + " order by c.depth desc")) {
      statement.setObject(1, tenant);
      statement.setObject(2, day);
      return list(statement);
    }
  }

  private static List<PolicyVersion> list(PreparedStatement statement) throws SQLException {
    List<PolicyVersion> versions = new ArrayList<>();
    try (ResultSet rows = statement.executeQuery()) {
      while (rows.next()) {
        versions.add(version(rows));
      }
    }
    return versions;
  }

  private static PolicyVersion version(ResultSet row) throws SQLException {
    try (JsonReader reader = Json.createReader(new StringReader(row.getString(5)))) {
      return new PolicyVersion(
          row.getString(1),
          row.getString(2),
          row.getInt(3),
          row.getObject(4, LocalDate.class),
          reader.readObject());
    }
  }

  /** The tenant whose service centre calls back; the tenant itself when nobody above is named. */
  private static UUID centre(Connection connection, UUID tenant, String code) throws SQLException {
    try (PreparedStatement statement =
        connection.prepareStatement(
            "select t.id from tenant t join tenant_closure c on c.ancestor_id = t.id"
                + " where c.descendant_id = ? and t.code = ?")) {
      statement.setObject(1, tenant);
      statement.setString(2, code);
      try (ResultSet row = statement.executeQuery()) {
        return row.next() ? row.getObject(1, UUID.class) : tenant;
      }
    }
  }
}
