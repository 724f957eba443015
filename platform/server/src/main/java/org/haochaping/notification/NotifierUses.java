package org.haochaping.notification;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.haochaping.plugin.route.PluginUse;
import org.haochaping.plugin.route.PluginUses;
import org.haochaping.tenancy.Tenant;
import org.haochaping.web.Refusal;

/** Gateways as instances of their plugins. */
@ApplicationScoped
public class NotifierUses implements PluginUses {

  @Inject NotifierInstances instances;

  @Override
  public List<PluginUse> of(Connection connection, Tenant tenant) throws SQLException {
    return instances.all(connection, tenant.id()).stream()
        .map(
            one ->
                new PluginUse(
                    one.pluginId(),
                    one.id(),
                    one.name(),
                    Math.toIntExact(one.version()),
                    one.settings()))
        .toList();
  }

  /** All of them are sealed, whichever are secrets. */
  @Override
  public int change(
      Connection connection,
      Tenant tenant,
      PluginUse use,
      Map<String, String> values,
      Set<String> secrets,
      String actor)
      throws SQLException {
    NotifierInstance now =
        instances
            .byId(connection, tenant.id(), use.instance())
            .filter(one -> one.version() == use.settingsVersion())
            .orElseThrow(NotifierUses::changedMeanwhile);
    instances.change(
        connection,
        tenant.id(),
        now.id(),
        new NotifierInstances.Wanted(
            now.name(), now.pluginId(), values, now.reaches(), now.perMinute(), now.active()),
        actor);
    return use.settingsVersion() + 1;
  }

  private static Refusal changedMeanwhile() {
    return Refusal.precondition(
        412,
        "changed-meanwhile",
        "发送渠道刚被他人修改，请刷新后重试。",
        "Somebody changed the gateway meanwhile: reload and try again.");
  }
}
