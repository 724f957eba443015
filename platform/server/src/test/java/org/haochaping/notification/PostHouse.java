package org.haochaping.notification;

import java.sql.SQLException;
import java.time.Duration;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Executor;
import org.haochaping.evaluation.Intakes;
import org.haochaping.evaluation.LostReceiptsOf;
import org.haochaping.journal.ClaimLoop;
import org.haochaping.liquibase.ScratchDatabase;
import org.haochaping.plugin.api.Reach;
import org.haochaping.rectification.CaseHouse;
import org.haochaping.tenancy.Tenant;
import org.haochaping.testing.MovableClock;
import org.haochaping.vault.Vaults;

/** One node's post over a database, put together without a container. */
final class PostHouse {
  private static final int ROUNDS = 5;
  private static final Duration BETWEEN = Duration.ofMillis(800);

  final CaseHouse house;
  final ScriptedGateway gateway;
  final NotifierInstances instances = new NotifierInstances();
  final Templates templates = new Templates();
  final SendingPolicies policies = new SendingPolicies();
  final StaffAddresses addresses = new StaffAddresses();
  final Outbox outbox = new Outbox();
  final Dispatch dispatch = new Dispatch();
  final Sweep sweep = new Sweep();
  final WaitingMessages waiting = new WaitingMessages();
  final Postman postman = new Postman();
  final SentMessages messages = new SentMessages();
  final CitizenMessages citizens = new CitizenMessages();
  private final MovableClock clock;
  private final ClaimLoop errands;

  PostHouse(ScratchDatabase database, MovableClock clock, ScriptedGateway gateway) {
    this.clock = clock;
    this.house = new CaseHouse(database, clock);
    this.gateway = gateway;
    instances.seal = Vaults.seal(Intakes.keys());
    instances.clock = clock;
    templates.clock = clock;
    policies.clock = clock;
    addresses.clock = clock;
    messages.clock = clock;
    outbox.policies = policies;
    outbox.templates = templates;
    outbox.instances = instances;
    outbox.clock = clock;
    dispatch.policies = policies;
    dispatch.clock = clock;
    sweep.clock = clock;
    waiting.instances = instances;
    waiting.policies = policies;
    waiting.clock = clock;
    citizens.instances = instances;
    citizens.outbox = outbox;
    citizens.templates = templates;
    citizens.clock = clock;
    house.post(citizens);
    Settlement settlement = new Settlement();
    settlement.policies = policies;
    settlement.replies = house.replies();
    settlement.clock = clock;
    SettledLater later = new SettledLater();
    later.settlement = settlement;
    Envelopes envelopes = new Envelopes();
    envelopes.vault = Vaults.of(Intakes.keys(), clock);
    envelopes.receipts = LostReceiptsOf.receipts(house.tenants());
    envelopes.addresses = addresses;
    envelopes.templates = templates;
    envelopes.publicUrl = "https://hcp.example.cn";
    postman.transactions = house.transactions();
    postman.instances = instances;
    postman.plugins = gateway;
    postman.dispatch = dispatch;
    postman.sweep = sweep;
    postman.envelopes = envelopes;
    postman.settlement = settlement;
    postman.settledLater = later;
    CaseNewsErrand errand = new CaseNewsErrand();
    errand.transactions = house.transactions();
    errand.tenants = house.tenants();
    errand.news = house.news();
    errand.outbox = outbox;
    errand.settlement = settlement;
    errand.addresses = addresses;
    errand.instances = instances;
    errand.knownMail =
        new KnownMail() {
          @Override
          Optional<String> of(String login) {
            return Optional.empty();
          }
        };
    errand.clock = clock;
    this.errands =
        new ClaimLoop(house.transactions(), clock, Map.of(), Map.of(errand.kind(), errand));
  }

  PublishingNews publishingNews() {
    PublishingNews news = new PublishingNews();
    news.instances = instances;
    news.addresses = addresses;
    news.outbox = outbox;
    news.clock = clock;
    return news;
  }

  UUID add(Tenant tenant, String name, Reach reach, int perMinute) {
    Set<Reach> reaches = EnumSet.of(reach);
    return house
        .transactions()
        .in(
            tenant.id(),
            c ->
                instances.add(
                    c,
                    tenant.id(),
                    new NotifierInstances.Wanted(
                        name, "scripted", Map.of("token", "TOKEN-VALUE"), reaches, perMinute, true),
                    "it"));
  }

  /** What a group of staff is told of its tenant's i-th case, which is overdue. */
  Outgoing toGroup(Tenant tenant, int i) {
    String number = tenant.code() + "-202610-" + i;
    return Outgoing.toStaff(
        new UUID(7, i),
        MessageKind.STAFF_OVERDUE,
        Reach.GROUP,
        tenant.id(),
        number,
        null,
        "",
        Map.of("number", number),
        clock.instant());
  }

  /** Tells what is news, then goes some rounds, as gateways are given one after the other. */
  void turn(Tenant... tenants) {
    for (Tenant tenant : tenants) {
      errands.run(tenant.id(), Integer.MAX_VALUE);
    }
    for (int i = 0; i < ROUNDS; i++) {
      for (Tenant tenant : tenants) {
        round(tenant);
      }
      clock.pass(BETWEEN);
    }
  }

  int round(Tenant tenant) {
    return round(tenant, Runnable::run);
  }

  int round(Tenant tenant, Executor threads) {
    int given = 0;
    for (NotifierInstance instance : postman.ready(tenant)) {
      given += postman.serve(tenant, instance, threads);
    }
    return given;
  }

  void put(Tenant tenant, Outgoing message) {
    house.transactions().run(tenant.id(), c -> outbox.put(c, tenant.id(), message));
  }

  List<SentMessages.MessageView> listed(Tenant tenant) {
    return house
        .transactions()
        .in(tenant.id(), c -> messages.list(c, tenant.id(), null, null, 500));
  }

  List<String> states(Tenant tenant) {
    return listed(tenant).stream().map(SentMessages.MessageView::state).toList();
  }

  /** The only message of a kind. */
  SentMessages.MessageView only(Tenant tenant, MessageKind kind) {
    return listed(tenant).stream()
        .filter(one -> one.kind().equals(kind.code()))
        .reduce(
            (first, second) -> {
              throw new IllegalStateException("two of " + kind);
            })
        .orElseThrow();
  }

  int again(Tenant tenant) {
    return house.transactions().in(tenant.id(), c -> messages.again(c, tenant.id(), null));
  }

  /** What stands in a table as it is, for what must not stand there. */
  String raw(Tenant tenant, String table) {
    return house
        .transactions()
        .in(
            tenant.id(),
            c -> {
              try (var statement = c.prepareStatement("select t::text from " + table + " t");
                  var row = statement.executeQuery()) {
                StringBuilder text = new StringBuilder();
                while (row.next()) {
                  text.append(row.getString(1)).append('\n');
                }
                return text.toString();
              } catch (SQLException e) {
                throw new IllegalStateException(e);
              }
            });
  }
}
