package org.haochaping.evaluation.terminal;

import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.haochaping.evaluation.ChannelInstances;
import org.haochaping.evaluation.GivenRatings;
import org.haochaping.evaluation.Intakes;
import org.haochaping.evaluation.Receipts;
import org.haochaping.evaluation.TagCatalogue;
import org.haochaping.evaluation.push.PushSignature;
import org.haochaping.journal.Journal;
import org.haochaping.journal.WorkQueue;
import org.haochaping.liquibase.ScratchDatabase;
import org.haochaping.organisation.Organisation;
import org.haochaping.tenancy.Policies;
import org.haochaping.tenancy.Tenant;
import org.haochaping.tenancy.Tenants;
import org.haochaping.testing.MovableClock;
import org.haochaping.testing.PlainTenantTransactions;
import org.haochaping.testing.Ratings;
import org.haochaping.vault.MasterKeys;
import org.haochaping.vault.Vaults;

/** One tenant's counter without a container: a window, who serves there, and its terminals. */
final class Counter {
  UUID channel = UUID.randomUUID();
  final UUID window = UUID.randomUUID();
  final UUID staff = UUID.randomUUID();
  final Tenant tenant;
  final Pairings pairings = new Pairings();
  final PairedTerminals terminals = new PairedTerminals();
  final TerminalRequests requests = new TerminalRequests();
  final TerminalPages pages = new TerminalPages();
  final TerminalRatings ratings = new TerminalRatings();
  final Calls calls = new Calls();
  final Receipts receipts;
  final PlainTenantTransactions transactions;
  private final MovableClock clock;
  private int keys;

  Counter(ScratchDatabase database, Tenant tenant, MovableClock clock) throws SQLException {
    this.tenant = tenant;
    this.clock = clock;
    this.transactions = new PlainTenantTransactions(database);
    MasterKeys master = Intakes.keys();
    this.receipts = new Receipts(master, Tenants.over(database.appSource()));
    pairings.keys = master;
    pairings.journal = new Journal(clock);
    pairings.clock = clock;
    terminals.seal = Vaults.seal(master);
    terminals.journal = new Journal(clock);
    terminals.clock = clock;
    requests.terminals = terminals;
    requests.channels = new ChannelInstances();
    requests.tenants = Tenants.over(database.appSource());
    requests.transactions = transactions;
    calls.seal = Vaults.seal(master);
    calls.clock = clock;
    pages.organisation = new Organisation();
    pages.policies = new Policies();
    pages.catalogue = new TagCatalogue();
    pages.calls = calls;
    pages.clock = clock;
    ratings.transactions = transactions;
    ratings.organisation = new Organisation();
    ratings.policies = new Policies();
    ratings.decoding = new TapsOnly();
    ratings.intake = Intakes.of(master, clock);
    ratings.ratings = new GivenRatings();
    ratings.receipts = receipts;
    ratings.calls = calls;
    ratings.clock = clock;
    UUID unit = new Ratings(database, tenant.id()).department("SJJ", tenant.name() + "市场监督管理局");
    UUID hall = UUID.randomUUID();
    run(
        "insert into hall (tenant_id, id, code, name, valid_from) values ('%s', '%s', 'H', '大厅',"
            + " '2020-01-01')",
        tenant.id(), hall);
    run(
        "insert into service_window (tenant_id, id, code, name, hall_id, unit_id, valid_from)"
            + " values ('%s', '%s', 'W-03', '企业登记窗口', '%s', '%s', '2020-01-01')",
        tenant.id(), window, hall, unit);
    run(
        "insert into staff (tenant_id, id, number, name, unit_id, valid_from)"
            + " values ('%s', '%s', 'S-7', '玉香', '%s', '2020-01-01')",
        tenant.id(), staff, unit);
    addChannel("terminal");
    run("select make_evaluation_partitions('2026-09-01', 3)");
  }

  /** What is done at night. */
  TerminalClearing clearing() {
    TerminalClearing clearing = new TerminalClearing();
    clearing.calls = calls;
    clearing.terminals = terminals;
    clearing.queue = new WorkQueue(clock);
    clearing.clock = clock;
    return clearing;
  }

  /** Makes a code for the window. */
  String code() {
    return transactions
        .in(
            tenant.id(),
            connection -> pairings.make(connection, tenant.id(), channel, window, "it"))
        .code();
  }

  /** Types a code into a terminal. */
  PairedTerminals.Made pair(String code) {
    return transactions.in(
        tenant.id(),
        connection ->
            terminals.pair(
                connection,
                tenant.id(),
                pairings.take(connection, tenant.id(), code, "").orElseThrow()));
  }

  boolean isGood(String code) {
    return transactions.in(
        tenant.id(), connection -> pairings.take(connection, tenant.id(), code, "").isPresent());
  }

  PairedTerminals.Made paired() {
    return pair(code());
  }

  /** A request as the terminal signs it, by a clock that is so much ahead of the server's. */
  PushSignature signed(
      PairedTerminals.Made terminal, String below, String key, Duration ahead, byte[] body) {
    long time = clock.instant().plus(ahead).getEpochSecond();
    String path = "/api/v1/public/" + tenant.key() + "/terminals" + below;
    return new PushSignature(
        terminal.accessKey(),
        time,
        key,
        PushSignature.sign(terminal.secret(), "POST", path, time, key, body));
  }

  TerminalRequests.Caller admit(PairedTerminals.Made terminal) {
    return admit(terminal, newKey(), Duration.ZERO);
  }

  TerminalRequests.Caller admit(PairedTerminals.Made terminal, String key, Duration ahead) {
    byte[] body = "{}".getBytes(StandardCharsets.UTF_8);
    return requests.admit(
        tenant.key(), "/evaluations", signed(terminal, "/evaluations", key, ahead, body), body);
  }

  String newKey() {
    return "key-%016d".formatted(++keys);
  }

  /** Another channel of the tenant for the same terminals. */
  Counter byAnotherChannel() {
    channel = UUID.randomUUID();
    addChannel("terminal-2");
    return this;
  }

  private void addChannel(String code) {
    run(
        "insert into channel_instance (tenant_id, id, code, name, plugin_id, settings,"
            + " settings_version, state, created_at) values ('%s', '%s', '%s', '窗口评价器',"
            + " 'channel-window', '{}', 1, 'ACTIVE', now())",
        tenant.id(), channel, code);
  }

  static TerminalRatings.TerminalRating rating(UUID call, Duration serverAhead, String receipt) {
    return new TerminalRatings.TerminalRating(
        "SATISFIED", List.of(), "", call, serverAhead.toSeconds(), receipt);
  }

  Calls.Call call(String number, Duration lasts) {
    return transactions.in(
        tenant.id(),
        connection ->
            calls.make(
                connection,
                tenant.id(),
                channel,
                new Calls.Wanted(window, staff, null, number, 1, lasts)));
  }

  Instant now() {
    return clock.instant();
  }

  void run(String sql, Object... values) {
    transactions.run(
        tenant.id(),
        connection -> {
          try (var statement = connection.createStatement()) {
            statement.execute(sql.formatted(values));
          }
        });
  }

  String one(String sql) {
    return transactions.in(
        tenant.id(),
        connection -> {
          try (var statement = connection.createStatement();
              var row = statement.executeQuery(sql)) {
            row.next();
            return row.getString(1);
          }
        });
  }
}
