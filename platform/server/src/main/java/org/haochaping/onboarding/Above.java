package org.haochaping.onboarding;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.haochaping.evaluation.Catalogues;
import org.haochaping.tenancy.PolicyRule;
import org.haochaping.tenancy.Tenant;

/**
 * What a tenant must know of those above it, read in their own transactions, one by one.
 *
 * @param tenants the nearest first
 * @param units those in force, by {@code 532800/ZWJ}
 * @param locks which rules they have locked, and who
 * @param catalogues the versions of the catalogue of contents they may use
 */
record Above(
    List<Tenant> tenants,
    Map<String, Unit> units,
    Map<PolicyRule, String> locks,
    List<Catalogues.Released> catalogues) {

  /** A unit that may lead. */
  record Unit(UUID id, String name) {}

  static final Above NOBODY = new Above(List.of(), Map.of(), Map.of(), List.of());

  static Map<String, Unit> unitsOf(Connection connection, Tenant tenant) throws SQLException {
    Map<String, Unit> units = new HashMap<>();
    try (PreparedStatement statement =
        connection.prepareStatement(
            "select code, id, name from unit where tenant_id = ? and valid_to is null")) {
      statement.setObject(1, tenant.id());
      try (ResultSet rows = statement.executeQuery()) {
        while (rows.next()) {
          units.put(
              tenant.code() + "/" + rows.getString(1),
              new Unit(rows.getObject(2, UUID.class), rows.getString(3)));
        }
      }
    }
    return units;
  }
}
