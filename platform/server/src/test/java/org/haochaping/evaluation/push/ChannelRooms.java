package org.haochaping.evaluation.push;

import java.time.Clock;
import java.util.UUID;
import org.haochaping.evaluation.ChannelInstances;
import org.haochaping.evaluation.Intakes;
import org.haochaping.evaluation.SettingValues;
import org.haochaping.evaluation.record.RecordRooms;
import org.haochaping.journal.Journal;
import org.haochaping.liquibase.ScratchDatabase;
import org.haochaping.organisation.Organisation;
import org.haochaping.tenancy.TenantTransactions;
import org.haochaping.tenancy.Tenants;
import org.haochaping.vault.Vaults;

/** Channels and their settings without a container, for tests of other packages. */
public final class ChannelRooms {
  private ChannelRooms() {}

  public static ChannelUses uses(Clock clock) {
    ChannelUses uses = new ChannelUses();
    uses.channels = channels();
    uses.settings = new ChannelSettings();
    uses.settings.clock = clock;
    uses.settings.journal = new Journal(clock);
    uses.settings.stored = values();
    return uses;
  }

  public static ChannelInstances channels() {
    return new ChannelInstances(values());
  }

  /** The directory of addresses. */
  public static ChannelRoutes routes(ScratchDatabase database) {
    ChannelRoutes routes = new ChannelRoutes();
    routes.dataSource = database.appSource();
    return routes;
  }

  /** The check of what counterparts sign. */
  public static SignedRequests requests(
      ScratchDatabase database, TenantTransactions transactions, Clock clock) {
    SignedRequests requests = new SignedRequests();
    requests.routes = routes(database);
    requests.credentials = credentials(clock);
    requests.channels = channels();
    requests.tenants = Tenants.over(database.appSource());
    requests.transactions = transactions;
    requests.clock = clock;
    return requests;
  }

  /** Links that counterparts ask for. */
  public static EvaluationLinks links(TenantTransactions transactions, Clock clock) {
    EvaluationLinks links = new EvaluationLinks();
    links.transactions = transactions;
    links.serviceRecords = RecordRooms.records(Intakes.keys(), clock);
    links.organisation = new Organisation();
    links.links = Intakes.links(Intakes.keys(), clock);
    links.persons = Intakes.persons(Intakes.keys(), clock);
    links.clock = clock;
    links.publicUrl = "https://rating.example.gov.cn";
    return links;
  }

  /** A channel's address, and what its counterpart signs with. */
  public record Access(String channelKey, String accessKey, String secret) {}

  /** A new credential of a channel. */
  public static Access access(
      ScratchDatabase database,
      TenantTransactions transactions,
      Clock clock,
      UUID tenant,
      UUID channel) {
    return transactions.in(
        tenant,
        connection -> {
          String key = routes(database).open(connection, tenant, channel);
          ChannelCredentials.Made made =
              credentials(clock).make(connection, tenant, channel, "admin");
          return new Access(key, made.accessKey(), made.secret());
        });
  }

  private static ChannelCredentials credentials(Clock clock) {
    ChannelCredentials credentials = new ChannelCredentials();
    credentials.seal = Vaults.seal(Intakes.keys());
    credentials.journal = new Journal(clock);
    credentials.clock = clock;
    return credentials;
  }

  private static SettingValues values() {
    return new SettingValues(Vaults.seal(Intakes.keys()));
  }
}
