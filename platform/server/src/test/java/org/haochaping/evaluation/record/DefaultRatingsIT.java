package org.haochaping.evaluation.record;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.Json;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.haochaping.evaluation.ChannelInstance;
import org.haochaping.evaluation.Intakes;
import org.haochaping.evaluation.Outcome;
import org.haochaping.figures.CaseCount;
import org.haochaping.figures.Figures;
import org.haochaping.figures.FiguresJson;
import org.haochaping.figures.RowCounts;
import org.haochaping.journal.ClaimLoop;
import org.haochaping.liquibase.ScratchDatabase;
import org.haochaping.plugin.api.EvaluationDraft;
import org.haochaping.plugin.api.Level;
import org.haochaping.plugin.api.Origin;
import org.haochaping.plugin.api.ServiceRecordDraft;
import org.haochaping.plugin.api.ServiceStatus;
import org.haochaping.plugin.api.Source;
import org.haochaping.plugin.api.Terminal;
import org.haochaping.tenancy.Policies;
import org.haochaping.tenancy.Tenant;
import org.haochaping.tenancy.TenantLevel;
import org.haochaping.tenancy.Tenants;
import org.haochaping.testing.PlainTenantTransactions;
import org.haochaping.testing.Ratings;
import org.haochaping.testing.Tree;
import org.haochaping.vault.MasterKeys;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Service records, their default ratings, and the rates of participation")
class DefaultRatingsIT {
  /** A Friday; 9月27日 and 10月10日 are worked, 10月1日 to 7日 are not. */
  private static final LocalDate FINISHED = LocalDate.of(2026, 9, 25);

  /** 5 working days after the Mid-Autumn holiday: 9月28, 29, 30日, 10月8, 9日. */
  private static final LocalDate DUE = LocalDate.of(2026, 10, 9);

  private final ScratchDatabase database = ScratchDatabase.create();
  private final PlainTenantTransactions transactions = new PlainTenantTransactions(database);
  private final MasterKeys keys = Intakes.keys();
  private ChannelInstance channel;
  private Tenant tenant;

  @BeforeEach
  void plant() throws SQLException {
    Tree tree = Tree.plantedIn(database);
    tenant =
        new Tenant(
            tree.jinghong(), "532801", "K32801", "景洪市", TenantLevel.COUNTY, tree.prefecture());
    new Ratings(database, tenant.id()).department("GA", "景洪市公安局");
    channel =
        new ChannelInstance(
            UUID.randomUUID(), "hall", "网上大厅", "channel-online-hall", Map.of(), true);
    String insert =
        "insert into channel_instance (tenant_id, id, code, name, plugin_id, settings,"
            + " settings_version, state, created_at) values ('"
            + tenant.id()
            + "', '"
            + channel.id()
            + "', 'hall', '网上大厅', 'channel-online-hall', '{}', 1, 'ACTIVE', now())";
    transactions.run(
        tenant.id(),
        connection -> {
          try (var statement = connection.createStatement()) {
            statement.execute(insert);
            statement.execute("select make_evaluation_partitions('2026-09-01', 2)");
          }
        });
    transactions.run(
        tenant.id(),
        connection ->
            new Policies()
                .record(
                    connection,
                    tenant.id(),
                    LocalDate.of(2020, 1, 1),
                    Json.createObjectBuilder()
                        .add(
                            "defaultRating",
                            Json.createObjectBuilder()
                                .add("active", true)
                                .add("workingDays", 5)
                                .add("level", "BASICALLY_SATISFIED")
                                .add("clause", "云政办发〔2020〕6号"))
                        .build(),
                    "test",
                    Instant.EPOCH));
  }

  @Test
  void who_has_not_rated_when_five_working_days_have_run_is_rated_once_by_default() {
    record(at(FINISHED), "A", FINISHED);
    assertThat(look(at(DUE))).isZero();
    assertThat(look(at(DUE.plusDays(1)))).isEqualTo(1);
    assertThat(look(at(DUE.plusDays(2)))).isEqualTo(1);
    assertThat(
            text(
                "select level || ' ' || origin || ' ' || rated_on from evaluation"
                    + " where state = 'COUNTED'"))
        .isEqualTo("BASICALLY_SATISFIED DEFAULT 2026-10-10");
    assertThat(text("select content::text from journal where kind = 'DefaultRatingGiven'"))
        .contains("云政办发〔2020〕6号", "国庆", "\"dueOn\": \"2026-10-09\"");
  }

  @Test
  void the_citizens_own_rating_takes_the_defaults_place() {
    record(at(FINISHED), "A", FINISHED);
    look(at(DUE.plusDays(1)));
    assertThat(rate(at(DUE.plusDays(3)), "A")).isInstanceOf(Outcome.Accepted.class);
    assertThat(look(at(DUE.plusDays(4)))).isEqualTo(1);
    assertThat(text("select origin from evaluation where state = 'COUNTED'")).isEqualTo("ACTIVE");
  }

  @Test
  void a_rating_before_or_after_the_record_spares_the_default() {
    rate(at(FINISHED.plusDays(1)), "before");
    record(at(FINISHED.plusDays(2)), "before", FINISHED);
    record(at(FINISHED.plusDays(2)), "after", FINISHED);
    rate(at(FINISHED.plusDays(3)), "after");
    assertThat(look(at(DUE.plusDays(1)))).isEqualTo(2);
    assertThat(text("select count(*)::text from evaluation where origin = 'DEFAULT'"))
        .isEqualTo("0");
    CaseCount cases = figures(at(DUE.plusDays(1))).allCases().orElseThrow();
    assertThat(cases.active()).isEqualTo(2);
  }

  @Test
  void rates_are_of_distinct_cases_and_defaults_stand_apart() {
    for (String number : List.of("A", "B", "C", "D")) {
      record(at(FINISHED), number, FINISHED);
    }
    record(at(FINISHED), "A", FINISHED);
    record(at(FINISHED), "A", 2, FINISHED, true);
    record(at(FINISHED), "E", 1, FINISHED, false);
    rate(at(FINISHED), "A");
    look(at(DUE.plusDays(1)));
    Figures figures = figures(at(DUE.plusDays(1)));
    CaseCount cases = figures.allCases().orElseThrow();
    assertThat(cases.finished()).isEqualTo(5);
    assertThat(cases.evaluable()).isEqualTo(4);
    assertThat(cases.evaluated()).isEqualTo(1);
    assertThat(cases.defaulted()).isEqualTo(3);
    assertThat(cases.participation().printed()).isEqualTo("25.00");
    assertThat(cases.unrated().printed()).isEqualTo("75.00");
    assertThat(FiguresJson.read(FiguresJson.write(figures))).isEqualTo(figures);
  }

  @Test
  void a_record_moves_on_and_never_back() {
    Clock now = at(FINISHED);
    ServiceRecords records = RecordRooms.records(keys, now);
    assertThat(put(records, draft("A", 1, ServiceStatus.ACCEPTED, Optional.empty(), true)))
        .isEqualTo(new ServiceRecords.Taken(false, List.of()));
    ServiceRecordDraft done = draft("A", 1, ServiceStatus.FINISHED, Optional.of(FINISHED), true);
    assertThat(put(records, done).repeated()).isFalse();
    assertThat(put(records, done).repeated()).isTrue();
    assertThat(
            put(records, draft("A", 1, ServiceStatus.ACCEPTED, Optional.empty(), true)).repeated())
        .isTrue();
    assertThat(text("select status || ' ' || finished_on from service_record"))
        .isEqualTo("3 2026-09-25");
    assertThat(text("select count(*)::text from vault_entry")).isEqualTo("1");
  }

  private static Clock at(LocalDate day) {
    return Clock.fixed(day.atTime(4, 0).toInstant(ZoneOffset.UTC), ZoneOffset.UTC);
  }

  private void record(Clock now, String number, LocalDate finished) {
    record(now, number, 1, finished, true);
  }

  private void record(Clock now, String number, int service, LocalDate day, boolean evaluable) {
    put(
        RecordRooms.records(keys, now),
        draft(number, service, ServiceStatus.FINISHED, Optional.of(day), evaluable));
  }

  private ServiceRecords.Taken put(ServiceRecords records, ServiceRecordDraft draft) {
    return transactions
        .in(
            tenant.id(),
            connection -> records.accept(connection, tenant.id(), channel, List.of(draft)))
        .get(0);
  }

  private static ServiceRecordDraft draft(
      String number,
      int service,
      ServiceStatus status,
      Optional<LocalDate> finished,
      boolean evaluable) {
    return new ServiceRecordDraft(
        number,
        service,
        Source.ONLINE_HALL,
        "GA",
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        status,
        Optional.empty(),
        finished,
        evaluable);
  }

  private Outcome rate(Clock now, String number) {
    EvaluationDraft draft =
        new EvaluationDraft(
            "case:1:1:" + number,
            Level.SATISFIED,
            Source.ONLINE_HALL,
            Terminal.PC,
            Origin.ACTIVE,
            LocalDate.ofInstant(now.instant(), ZoneOffset.UTC),
            "GA",
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.of(number),
            1,
            1,
            List.of(),
            "",
            Optional.empty());
    return transactions
        .in(
            tenant.id(),
            connection -> Intakes.of(keys, now).accept(connection, tenant, channel, List.of(draft)))
        .get(0);
  }

  /** Does what is due then; tells how many ratings count. */
  private int look(Clock now) {
    DefaultRatings defaults = RecordRooms.defaults(Tenants.over(database.appSource()), keys, now);
    new ClaimLoop(transactions, now, Map.of(DefaultRatings.WORK, defaults)).run(tenant.id(), 20);
    return Integer.parseInt(text("select count(*) from evaluation where state = 'COUNTED'"));
  }

  private Figures figures(Clock now) {
    return transactions.inSnapshot(
        tenant.id(),
        connection ->
            new RowCounts()
                .count(
                    connection,
                    tenant.id(),
                    LocalDate.of(2026, 9, 1),
                    LocalDate.of(2026, 10, 31),
                    now.instant()));
  }

  private String text(String sql) {
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
