package org.haochaping.plugin.route;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyPair;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.haochaping.evaluation.ChannelInstance;
import org.haochaping.evaluation.push.ChannelRooms;
import org.haochaping.liquibase.ScratchDatabase;
import org.haochaping.plugin.Heard;
import org.haochaping.plugin.PluginInstance;
import org.haochaping.plugin.Plugins;
import org.haochaping.plugin.TestPlugin;
import org.haochaping.plugin.api.ChannelRequest;
import org.haochaping.plugin.api.Form;
import org.haochaping.plugin.artefact.Artefact;
import org.haochaping.plugin.tck.PluginSigner;
import org.haochaping.plugin.tck.SigningKeys;
import org.haochaping.tenancy.Tenant;
import org.haochaping.tenancy.TenantLevel;
import org.haochaping.testing.PlainTenantTransactions;
import org.haochaping.testing.Tree;

/** Two counties with channels, one or more nodes, and somebody who installs. */
final class PluginDesk implements AutoCloseable {
  static final Upgrades.Wish IT = Upgrades.Wish.ofAll("it.jinghong");

  final ScratchDatabase database = ScratchDatabase.create();
  final PlainTenantTransactions transactions = new PlainTenantTransactions(database);
  final ExecutorService threads = Executors.newCachedThreadPool();
  final Clock clock;
  final Tenant jinghong;
  final Tenant menghai;
  final Plugins plugins;
  final Upgrades upgrades;
  private final KeyPair pair = SigningKeys.make();
  private final Path folder;
  private final List<Plugins> nodes = new ArrayList<>();

  PluginDesk(Path folder, Clock clock) throws SQLException {
    this.folder = folder;
    this.clock = clock;
    Tree tree = Tree.plantedIn(database);
    jinghong = county(tree.jinghong(), "532801", "景洪市", tree.prefecture());
    menghai = county(tree.menghai(), "532822", "勐海县", tree.prefecture());
    try (Connection owner = database.owner();
        PreparedStatement statement =
            owner.prepareStatement(
                "insert into plugin_trusted_key (key_id, algorithm, public_key, name)"
                    + " values ('vendor', 'Ed25519', ?, '测试')")) {
      statement.setBytes(1, pair.getPublic().getEncoded());
      statement.executeUpdate();
    }
    plugins = node("one");
    upgrades = Upgrades.over(plugins, List.of(ChannelRooms.uses(clock)), transactions, clock);
  }

  List<Tenant> both() {
    return List.of(jinghong, menghai);
  }

  /** Another node of the same installation. */
  Plugins node(String name) {
    Plugins node = Plugins.over(database.appSource(), folder.resolve(name), clock);
    nodes.add(node);
    return node;
  }

  /** Gives a tenant a channel. */
  UUID channel(Tenant tenant, String code, String pluginId, String settings) {
    UUID id = UUID.randomUUID();
    transactions.run(
        tenant.id(),
        connection -> {
          try (PreparedStatement statement =
              connection.prepareStatement(
                  "insert into channel_instance (tenant_id, id, code, name, plugin_id, settings,"
                      + " settings_version, state, created_at)"
                      + " values (?, ?, ?, ?, ?, ?::jsonb, 1, 'ACTIVE', now())")) {
            statement.setObject(1, tenant.id());
            statement.setObject(2, id);
            statement.setString(3, code);
            statement.setString(4, "渠道" + code);
            statement.setString(5, pluginId);
            statement.setString(6, settings);
            statement.executeUpdate();
          }
        });
    return id;
  }

  /** Installs as local IT does: nobody is moved. */
  Artefact install(TestPlugin plugin) {
    byte[] jar = plugin.jar();
    String signature = sign(jar);
    upgrades.bindFollowers(both(), plugins.preview(jar, signature).manifest().pluginId());
    return plugins.install(jar, signature, "it.jinghong");
  }

  String sign(byte[] jar) {
    try {
      Path file = Files.write(Files.createTempFile("to-sign", ".bin"), jar);
      return Files.readString(PluginSigner.sign(file, "vendor", pair.getPrivate()));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** What a tenant's channel says, read and called as a request would. */
  String said(Plugins node, Tenant tenant, UUID channel) {
    ChannelInstance instance = read(tenant, channel);
    Heard heard = new Heard();
    try {
      node.channel(
              instance.pluginId(),
              new PluginInstance(
                  instance.id(),
                  tenant.code(),
                  tenant.name(),
                  instance.settings(),
                  instance.artefact()))
          .decode(request(), heard);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return String.join("", heard.words());
  }

  String said(Tenant tenant, UUID channel) {
    return said(plugins, tenant, channel);
  }

  ChannelInstance read(Tenant tenant, UUID channel) {
    return transactions.in(
        tenant.id(),
        connection -> ChannelRooms.channels().byId(connection, tenant.id(), channel).orElseThrow());
  }

  List<String> rows(Tenant tenant, String sql) {
    return transactions.in(
        tenant.id(),
        connection -> {
          List<String> found = new ArrayList<>();
          try (var statement = connection.createStatement();
              ResultSet row = statement.executeQuery(sql)) {
            while (row.next()) {
              found.add(row.getString(1));
            }
          }
          return found;
        });
  }

  /** Until somebody waits for a lock that somebody else holds. */
  void awaitSomebodyWaiting() throws SQLException {
    try (Connection app = database.app();
        PreparedStatement statement =
            app.prepareStatement(
                "select 1 from pg_stat_activity where datname = current_database()"
                    + " and wait_event_type = 'Lock'")) {
      boolean waits = false;
      while (!waits) {
        try (ResultSet row = statement.executeQuery()) {
          waits = row.next();
        }
      }
    }
  }

  static ChannelRequest request() {
    return new ChannelRequest(
        "text/plain",
        Optional.empty(),
        InputStream.nullInputStream(),
        Form.empty(),
        Instant.parse("2026-11-02T00:00:00Z"),
        Optional.of(UUID.randomUUID().toString()),
        Optional.empty());
  }

  private static Tenant county(UUID id, String code, String name, UUID parent) {
    return new Tenant(id, code, "K" + code.substring(1), name, TenantLevel.COUNTY, parent);
  }

  @Override
  public void close() {
    nodes.forEach(Plugins::close);
    threads.shutdownNow();
  }
}
