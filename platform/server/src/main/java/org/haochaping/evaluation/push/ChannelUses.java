package org.haochaping.evaluation.push;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.haochaping.evaluation.ChannelInstances;
import org.haochaping.plugin.route.PluginUse;
import org.haochaping.plugin.route.PluginUses;
import org.haochaping.tenancy.Tenant;

/** Channels as instances of their plugins. */
@ApplicationScoped
public class ChannelUses implements PluginUses {

  @Inject ChannelInstances channels;
  @Inject ChannelSettings settings;

  @Override
  public List<PluginUse> of(Connection connection, Tenant tenant) throws SQLException {
    return channels.all(connection, tenant.id()).stream()
        .map(
            channel ->
                new PluginUse(
                    channel.pluginId(),
                    channel.id(),
                    channel.name(),
                    channel.settingsVersion(),
                    channel.settings()))
        .toList();
  }

  @Override
  public Optional<Map<String, String>> earlier(
      Connection connection, Tenant tenant, UUID instance, int version) throws SQLException {
    return settings.at(connection, tenant.id(), instance, version);
  }

  @Override
  public int change(
      Connection connection,
      Tenant tenant,
      PluginUse use,
      Map<String, String> values,
      Set<String> secrets,
      String actor)
      throws SQLException {
    return settings.change(
        connection, tenant.id(), use.instance(), use.settingsVersion(), values, secrets, actor);
  }
}
