package org.haochaping.evaluation.pull;

import jakarta.json.JsonValue;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyPair;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.haochaping.evaluation.ChannelInstance;
import org.haochaping.evaluation.ChannelInstances;
import org.haochaping.evaluation.Decoding;
import org.haochaping.evaluation.ImportWorker;
import org.haochaping.evaluation.Intakes;
import org.haochaping.evaluation.Submissions;
import org.haochaping.journal.WorkItem;
import org.haochaping.liquibase.ScratchDatabase;
import org.haochaping.plugin.Plugins;
import org.haochaping.plugin.PullingPlugin;
import org.haochaping.plugin.api.Pulled;
import org.haochaping.plugin.tck.PluginSigner;
import org.haochaping.plugin.tck.SigningKeys;
import org.haochaping.tenancy.Tenant;
import org.haochaping.tenancy.TenantLevel;
import org.haochaping.tenancy.TenantTransactions;
import org.haochaping.testing.MovableClock;
import org.haochaping.testing.PlainTenantTransactions;
import org.haochaping.testing.Ratings;
import org.haochaping.testing.Tree;

/** A county, a plugin from a signed jar that fetches, and all that takes what it brings. */
final class PullRoom implements AutoCloseable {
  final ScratchDatabase database = ScratchDatabase.create();
  final PlainTenantTransactions transactions = new PlainTenantTransactions(database);
  final MovableClock clock = MovableClock.at(LocalDate.of(2026, 10, 20));
  final Tenant tenant;
  final Submissions submissions = Intakes.submissions(clock);
  private final Plugins plugins;
  private final Decoding decoding;
  private final ImportWorker imports;

  PullRoom(Path folder) throws IOException, SQLException {
    Tree tree = Tree.plantedIn(database);
    tenant =
        new Tenant(
            tree.jinghong(), "532801", "K32801", "景洪市", TenantLevel.COUNTY, tree.prefecture());
    new Ratings(database, tenant.id()).department("GA", "景洪市公安局");
    new Ratings(database, tenant.id()).department("MZ", "景洪市民政局");
    sql("select make_evaluation_partitions('2026-09-01', 2)");
    KeyPair pair = SigningKeys.make();
    try (Connection owner = database.owner();
        PreparedStatement statement =
            owner.prepareStatement(
                "insert into plugin_trusted_key (key_id, algorithm, public_key, name)"
                    + " values ('vendor', 'Ed25519', ?, '测试')")) {
      statement.setBytes(1, pair.getPublic().getEncoded());
      statement.executeUpdate();
    }
    plugins = Plugins.over(database.appSource(), folder.resolve("node"), clock);
    byte[] jar = PullingPlugin.jar();
    Path file = Files.write(folder.resolve("to-sign.jar"), jar);
    plugins.install(
        jar, Files.readString(PluginSigner.sign(file, "vendor", pair.getPrivate())), "it");
    decoding = Intakes.decoding(plugins);
    imports = Intakes.imports(database, decoding, Intakes.keys(), clock);
  }

  /** A node of this installation. */
  Pulls node() {
    return node(transactions);
  }

  /** A node whose transactions go another way. */
  Pulls node(TenantTransactions through) {
    PullRows rows = new PullRows();
    rows.clock = clock;
    Pulls pulls = new Pulls();
    pulls.transactions = through;
    pulls.channels = new ChannelInstances();
    pulls.decoding = decoding;
    pulls.submissions = submissions;
    pulls.rows = rows;
    pulls.clock = clock;
    return pulls;
  }

  /** Gives the county a channel that pulls from there. */
  ChannelInstance channel(String code, String url) {
    UUID id = UUID.randomUUID();
    sql(
        "insert into channel_instance (tenant_id, id, code, name, plugin_id, settings,"
            + " settings_version, state, created_at) values (current_tenant(), '%s', '%s',"
                .formatted(id, code)
            + " '热线', '%s', '{\"%s\": \"%s\"}', 1, 'ACTIVE', now())"
                .formatted(PullingPlugin.ID, Pulled.ADDRESS, url));
    return now(id);
  }

  /** A channel as it is set up by now. */
  ChannelInstance now(ChannelInstance channel) {
    return now(channel.id());
  }

  private ChannelInstance now(UUID channel) {
    return transactions.in(
        tenant.id(),
        connection -> new ChannelInstances().byId(connection, tenant.id(), channel).orElseThrow());
  }

  /** Gives a channel another version of its settings, with this one among them. */
  void settings(ChannelInstance channel, int version, String name, String value) {
    sql(
        "update channel_instance set settings = settings || '{\"%s\": \"%s\"}',"
                .formatted(name, value)
            + " settings_version = %d where id = '%s'".formatted(version, channel.id()));
  }

  /** Takes all pages that are waiting. */
  void importAll() {
    for (String job :
        rows("select id::text from import_job where finished_at is null order by id")) {
      WorkItem item =
          new WorkItem(
              tenant.id(),
              UUID.randomUUID(),
              imports.kind(),
              UUID.fromString(job),
              JsonValue.EMPTY_JSON_OBJECT,
              0);
      boolean finished = false;
      while (!finished) {
        finished = transactions.in(tenant.id(), connection -> imports.work(connection, item));
      }
    }
  }

  PullStanding standing(ChannelInstance channel) {
    return transactions.in(
        tenant.id(),
        connection -> PullStanding.of(connection, tenant.id(), channel.id(), clock.instant()));
  }

  PullCounts counts(ChannelInstance channel) {
    return transactions.in(
        tenant.id(),
        connection ->
            PullCounts.since(
                connection, tenant.id(), channel.id(), clock.instant().minusSeconds(3600)));
  }

  List<String> rows(String sql) {
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

  long count(String table) {
    return Long.parseLong(rows("select count(*) from " + table).get(0));
  }

  private void sql(String sql) {
    transactions.run(
        tenant.id(),
        connection -> {
          try (var statement = connection.createStatement()) {
            statement.execute(sql);
          }
        });
  }

  @Override
  public void close() {
    plugins.close();
  }
}
