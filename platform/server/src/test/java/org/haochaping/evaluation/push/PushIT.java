package org.haochaping.evaluation.push;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.haochaping.evaluation.ChannelInstances;
import org.haochaping.evaluation.Intakes;
import org.haochaping.evaluation.record.RecordRooms;
import org.haochaping.journal.Journal;
import org.haochaping.liquibase.ScratchDatabase;
import org.haochaping.plugin.api.PushAnswer;
import org.haochaping.tenancy.Tenant;
import org.haochaping.tenancy.TenantLevel;
import org.haochaping.tenancy.Tenants;
import org.haochaping.testing.PlainTenantTransactions;
import org.haochaping.testing.Ratings;
import org.haochaping.testing.Tree;
import org.haochaping.vault.MasterKeys;
import org.haochaping.vault.Vaults;
import org.haochaping.web.Refusal;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Pushes: right records once, the others in the queue until they are put right")
class PushIT {
  private static final Instant NOW = Instant.parse("2026-10-20T01:30:00Z");
  private static final String PATH = "/api/v1/public/channels/";

  private final ScratchDatabase database = ScratchDatabase.create();
  private final PlainTenantTransactions transactions = new PlainTenantTransactions(database);
  private final Clock clock = Clock.fixed(NOW, ZoneOffset.UTC);
  private final UUID channel = UUID.randomUUID();
  private final PlainWords words = new PlainWords();
  private final ChannelCredentials credentials = new ChannelCredentials();
  private final ChannelRoutes routes = new ChannelRoutes();
  private final SignedRequests requests = new SignedRequests();
  private final Pushes pushes = new Pushes();
  private final PushBatches batches = new PushBatches();
  private final RejectedRecords queue = new RejectedRecords();
  private final Replays replays = new Replays();
  private Tenant tenant;
  private String address;
  private int nonces;

  @BeforeEach
  void plant() throws SQLException {
    Tree tree = Tree.plantedIn(database);
    tenant =
        new Tenant(
            tree.jinghong(), "532801", "K32801", "景洪市", TenantLevel.COUNTY, tree.prefecture());
    new Ratings(database, tenant.id()).department("GA", "景洪市公安局");
    MasterKeys keys = Intakes.keys();
    Journal journal = new Journal(clock);
    credentials.seal = Vaults.seal(keys);
    credentials.journal = journal;
    credentials.clock = clock;
    routes.dataSource = database.appSource();
    requests.routes = routes;
    requests.credentials = credentials;
    requests.channels = new ChannelInstances();
    requests.tenants = Tenants.over(database.appSource());
    requests.transactions = transactions;
    requests.clock = clock;
    Taking taking = new Taking();
    taking.intake = Intakes.of(keys, clock);
    taking.serviceRecords = RecordRooms.records(keys, clock);
    queue.seal = Vaults.seal(keys);
    queue.clock = clock;
    batches.clock = clock;
    pushes.decoding = words;
    pushes.taking = taking;
    pushes.queue = queue;
    pushes.batches = batches;
    pushes.transactions = transactions;
    pushes.keys = keys;
    pushes.clock = clock;
    replays.decoding = words;
    replays.taking = taking;
    replays.queue = queue;
    replays.transactions = transactions;
    replays.journal = journal;
    replays.clock = clock;
    String insert =
        "insert into channel_instance (tenant_id, id, code, name, plugin_id, settings,"
            + " settings_version, state, created_at) values ('"
            + tenant.id()
            + "', '"
            + channel
            + "', 'hall', '网上大厅', 'channel-online-hall', '{}', 1, 'ACTIVE', now())";
    transactions.run(
        tenant.id(),
        connection -> {
          try (var statement = connection.createStatement()) {
            statement.execute(insert);
            statement.execute("select make_evaluation_partitions('2026-09-01', 2)");
          }
        });
    address =
        transactions.in(tenant.id(), connection -> routes.open(connection, tenant.id(), channel));
  }

  @Test
  void what_is_sent_twice_counts_once_and_waits_once() {
    ChannelCredentials.Made credential = credential();
    String batch = "3\nrating A GA\nrating B XX\nrecord A GA";
    assertThat(states(push(credential, batch))).containsExactly("ACCEPTED", "REJECTED", "ACCEPTED");
    assertThat(states(push(credential, batch))).containsExactly("REPEATED", "REJECTED", "REPEATED");
    assertThat(count("select count(*) from evaluation")).isEqualTo(1);
    assertThat(count("select count(*) from service_record")).isEqualTo(1);
    assertThat(count("select count(*) from rejected_record")).isEqualTo(1);
    assertThat(days())
        .singleElement()
        .satisfies(
            day -> {
              assertThat(day.declared()).isEqualTo(6);
              assertThat(day.accepted()).isEqualTo(2);
              assertThat(day.repeated()).isEqualTo(2);
              assertThat(day.waiting()).isEqualTo(1);
              assertThat(day.stillWaiting()).isEqualTo(1);
              assertThat(day.agreed()).isTrue();
            });
  }

  @Test
  void a_record_put_right_here_is_replayed_and_its_text_forgotten() {
    push(credential(), "2\nrating A XX\nrating B YY");
    assertThat(groups()).hasSize(2).allSatisfy(group -> assertThat(group.records()).isEqualTo(1));
    words.map.put("XX", "GA");
    Replays.Replayed replayed =
        replays.replay(tenant, instance(), new Chosen(null, null, true), "it");
    assertThat(replayed.replayed()).isEqualTo(1);
    assertThat(replayed.stillWaiting()).isEqualTo(1);
    assertThat(count("select count(*) from evaluation")).isEqualTo(1);
    assertThat(
            count(
                "select count(*) from rejected_record where state = 'REPLAYED' and ciphertext is null"
                    + " and decided_by = 'it'"))
        .isEqualTo(1);
    assertThat(days().get(0).agreed()).isTrue();
  }

  @Test
  void a_good_retry_of_the_sender_ends_the_waiting() {
    ChannelCredentials.Made credential = credential();
    push(credential, "1\nrating A XX");
    push(credential, "1\nrating A GA");
    assertThat(groups()).isEmpty();
    assertThat(days().get(0).resent()).isEqualTo(1);
    assertThat(days().get(0).agreed()).isTrue();
  }

  @Test
  void what_is_given_up_says_why_and_still_adds_up() {
    push(credential(), "2\nrating A XX\nrating B XX");
    String detail = groups().get(0).detail();
    assertThat(groups().get(0).records()).isEqualTo(2);
    assertThat(replays.discard(tenant, instance(), new Chosen(null, detail, null), "单位不属于本级", "it"))
        .isEqualTo(2);
    assertThat(days().get(0).discarded()).isEqualTo(2);
    assertThat(days().get(0).agreed()).isTrue();
    assertThat(count("select count(*) from rejected_record where decision = '单位不属于本级'"))
        .isEqualTo(2);
  }

  @Test
  void a_count_that_differs_is_told_in_words() {
    push(credential(), "5\nrating A GA\nrating B GA");
    PushBatches.Day day = days().get(0);
    assertThat(day.agreed()).isFalse();
    assertThat(day.difference()).isEqualTo("对方申报5条，实收2条，少3条");
  }

  @Test
  void names_and_numbers_are_nowhere_to_be_read() {
    push(credential(), "2\nrating BJ20261009001 XX\nrecord BJ20261009002 GA");
    for (String table :
        List.of("rejected_record", "service_record", "push_batch", "vault_entry", "journal")) {
      assertThat(count("select count(*) from " + table + " t where t::text ~ 'BJ202610'"))
          .as(table)
          .isZero();
    }
  }

  @Test
  void a_new_credential_takes_over_without_a_gap() {
    ChannelCredentials.Made old = credential();
    ChannelCredentials.Made fresh = credential();
    assertThat(states(push(old, "1\nrating A GA"))).containsExactly("ACCEPTED");
    assertThat(states(push(fresh, "1\nrating B GA"))).containsExactly("ACCEPTED");
    transactions.run(
        tenant.id(),
        connection ->
            assertThat(credentials.end(connection, tenant.id(), old.id(), "it")).isTrue());
    assertThat(states(push(fresh, "1\nrating C GA"))).containsExactly("ACCEPTED");
    refused("signature-wrong", () -> push(old, "1\nrating D GA"));
    assertThat(count("select count(*) from channel_credential where last_used_at is not null"))
        .isEqualTo(2);
    assertThat(
            count(
                "select count(*) from channel_credential t where t::text like '%"
                    + old.secret()
                    + "%'"))
        .isZero();
  }

  @Test
  void a_request_seen_before_is_refused_and_strangers_learn_nothing() {
    ChannelCredentials.Made credential = credential();
    byte[] body = "1\nrating A GA".getBytes(StandardCharsets.UTF_8);
    PushSignature signature = signed(credential, address, body);
    admit(address, signature, body);
    refused("signature-replayed", () -> admit(address, signature, body));
    refused("signature-wrong", () -> admit("000000000000", signature, body));
    ChannelCredentials.Made unknown =
        new ChannelCredentials.Made(UUID.randomUUID(), "0000000000000000", "x");
    refused("signature-wrong", () -> push(unknown, "1\nrating A GA"));
    refused("signature-wrong", () -> admit(address, signature, new byte[0]));
  }

  private static void refused(
      String code, org.assertj.core.api.ThrowableAssert.ThrowingCallable call) {
    assertThatThrownBy(call)
        .isInstanceOfSatisfying(
            Refusal.class, refusal -> assertThat(refusal.code()).isEqualTo(code));
  }

  private ChannelCredentials.Made credential() {
    return transactions.in(
        tenant.id(),
        connection -> credentials.make(connection, tenant.id(), channel, "jinghong.admin"));
  }

  private PushAnswer push(ChannelCredentials.Made credential, String text) {
    byte[] body = text.getBytes(StandardCharsets.UTF_8);
    return pushes.take(admit(address, signed(credential, address, body), body), "", body);
  }

  private SignedRequests.Sender admit(String key, PushSignature signature, byte[] body) {
    return requests.admit(key, signature, "POST", PATH + address, body);
  }

  private PushSignature signed(ChannelCredentials.Made credential, String key, byte[] body) {
    String nonce = String.format("nonce-%016d", ++nonces);
    long time = NOW.getEpochSecond();
    return new PushSignature(
        credential.accessKey(),
        time,
        nonce,
        PushSignature.sign(credential.secret(), "POST", PATH + key, time, nonce, body));
  }

  private static List<String> states(PushAnswer answer) {
    return answer.results().stream().map(result -> result.state().name()).toList();
  }

  private org.haochaping.evaluation.ChannelInstance instance() {
    return transactions.in(
        tenant.id(),
        connection -> new ChannelInstances().byId(connection, tenant.id(), channel).orElseThrow());
  }

  private List<PushBatches.Day> days() {
    return transactions.in(
        tenant.id(), connection -> batches.days(connection, tenant.id(), channel, 10));
  }

  private List<RejectedRecords.Group> groups() {
    return transactions.in(
        tenant.id(), connection -> queue.groups(connection, tenant.id(), channel));
  }

  private int count(String sql) {
    return transactions.in(
        tenant.id(),
        connection -> {
          try (var statement = connection.createStatement();
              var row = statement.executeQuery(sql)) {
            row.next();
            return row.getInt(1);
          }
        });
  }
}
