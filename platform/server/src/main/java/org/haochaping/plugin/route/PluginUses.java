package org.haochaping.plugin.route;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.haochaping.tenancy.Tenant;

/** A capability whose instances run on plugins; each tells of its own. */
public interface PluginUses {

  /** All instances of a tenant. */
  List<PluginUse> of(Connection connection, Tenant tenant) throws SQLException;

  /** The settings an instance had in an earlier version; none where they are not kept. */
  default Optional<Map<String, String>> earlier(
      Connection connection, Tenant tenant, UUID instance, int version) throws SQLException {
    return Optional.empty();
  }

  /**
   * Makes these the settings in force.
   *
   * @param secrets the names of those that are kept sealed
   * @return the number of their version
   */
  default int change(
      Connection connection,
      Tenant tenant,
      PluginUse use,
      Map<String, String> values,
      Set<String> secrets,
      String actor)
      throws SQLException {
    throw new UnsupportedOperationException(use + " has no settings");
  }
}
