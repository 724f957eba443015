package org.haochaping.home;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.haochaping.plugin.Lodging;
import org.haochaping.plugin.Plugins;
import org.haochaping.tenancy.TenantLevel;
import org.haochaping.tenancy.Tenants;

/** Whether what collects and shows ratings works: for local IT and operators. */
@ApplicationScoped
public class TechnicalState {
  private static final int MONTH = 30;

  @Inject Plugins plugins;
  @Inject Tenants tenants;

  /** Each channel and when it last brought a rating. */
  List<Home.Item> channels(Connection connection, UUID tenant, LocalDate today)
      throws SQLException {
    try (PreparedStatement statement =
        connection.prepareStatement(
            "select c.id, c.name, c.plugin_id, c.state, count(e.id), max(e.rated_on), r.artifact_id"
                + " from channel_instance c left join evaluation e on e.tenant_id = c.tenant_id"
                + " and e.channel_instance_id = c.id and e.rated_on > ?"
                + " left join plugin_route r on r.tenant_id = c.tenant_id"
                + " and r.instance_id = c.id and r.plugin_id = c.plugin_id"
                + " where c.tenant_id = ? group by c.id, c.name, c.plugin_id, c.state, c.code,"
                + " r.artifact_id order by c.code")) {
      statement.setObject(1, today.minusDays(MONTH));
      statement.setObject(2, tenant);
      List<Home.Item> items = new ArrayList<>();
      try (ResultSet row = statement.executeQuery()) {
        while (row.next()) {
          boolean active = row.getString(4).equals("ACTIVE");
          Optional<UUID> bound = Optional.ofNullable(row.getObject(7, UUID.class));
          boolean ready = plugins.isReady(row.getString(3), bound);
          long ratings = row.getLong(5);
          LocalDate last = row.getObject(6, LocalDate.class);
          items.add(
              new Home.Item(
                  row.getString(2),
                  row.getString(2),
                  (active ? "启用" : "已暂停")
                      + (ready ? "" : "；插件未就绪")
                      + (last == null
                          ? "；近" + MONTH + "天没有评价"
                          : "；近" + MONTH + "天" + ratings + "条，最近一条" + last),
                  (active ? "Active" : "Paused")
                      + (ready ? "" : "; plugin not ready")
                      + (last == null
                          ? "; no rating in " + MONTH + " days"
                          : "; " + ratings + " in " + MONTH + " days, the last on " + last),
                  null,
                  "channels",
                  row.getObject(1, UUID.class).toString()));
        }
      }
      return items;
    }
  }

  /** Each installed plugin and how it does on this node. */
  List<Home.Item> plugins() {
    return plugins.lodgings().stream().map(TechnicalState::item).toList();
  }

  private static Home.Item item(Lodging lodging) {
    String chinese =
        switch (lodging.health()) {
          case READY -> "就绪";
          case FAILED -> "未能装载";
          case WITHDRAWN -> "已停用";
          case WAITING -> "等待装载";
        };
    String english =
        switch (lodging.health()) {
          case READY -> "Ready";
          case FAILED -> "Failed to load";
          case WITHDRAWN -> "Withdrawn";
          case WAITING -> "Waiting to load";
        };
    String title = lodging.artefact().displayName() + " " + lodging.artefact().version();
    return new Home.Item(
        title,
        title,
        chinese
            + "；调用"
            + lodging.calls()
            + "次，出错"
            + lodging.failures()
            + "次，超时"
            + lodging.timeouts()
            + "次",
        english
            + "; "
            + lodging.calls()
            + " calls, "
            + lodging.failures()
            + " failed, "
            + lodging.timeouts()
            + " timed out",
        null,
        "plugins",
        null);
  }

  /** How many tenants of each level there are. */
  List<Home.Item> tenants() {
    List<Home.Item> items = new ArrayList<>();
    for (TenantLevel level : TenantLevel.values()) {
      long n = tenants.all().stream().filter(tenant -> tenant.level() == level).count();
      String chinese =
          switch (level) {
            case PROVINCE -> "省级租户";
            case PREFECTURE -> "州市租户";
            case COUNTY -> "县市租户";
          };
      String english =
          switch (level) {
            case PROVINCE -> "Provinces";
            case PREFECTURE -> "Prefectures";
            case COUNTY -> "Counties";
          };
      items.add(new Home.Item(chinese, english, n + "个", n + " tenants", null, "tenants", null));
    }
    return items;
  }
}
