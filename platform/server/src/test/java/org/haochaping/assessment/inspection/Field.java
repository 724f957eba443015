package org.haochaping.assessment.inspection;

import jakarta.json.bind.JsonbBuilder;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.haochaping.assessment.Asked;
import org.haochaping.assessment.Finders;
import org.haochaping.assessment.Questionnaire;
import org.haochaping.assessment.Questionnaires;
import org.haochaping.evaluation.ChannelInstances;
import org.haochaping.evaluation.Intakes;
import org.haochaping.evaluation.ScoreBook;
import org.haochaping.evaluation.score.ScoreBooks;
import org.haochaping.journal.Journal;
import org.haochaping.liquibase.ScratchDatabase;
import org.haochaping.organisation.Organisation;
import org.haochaping.tenancy.Actor;
import org.haochaping.tenancy.Policies;
import org.haochaping.tenancy.Role;
import org.haochaping.tenancy.Tenant;
import org.haochaping.testing.MovableClock;
import org.haochaping.testing.People;
import org.haochaping.testing.PlainTenantTransactions;
import org.haochaping.testing.Ratings;
import org.haochaping.vault.MasterKeys;

/** One tenant's inspections without a container: who plans, two inspectors, and where they go. */
final class Field {
  final Tenant tenant;
  final PlainTenantTransactions transactions;
  final UUID market;
  final UUID police;
  final UUID window = UUID.randomUUID();
  final UUID channel = UUID.randomUUID();
  final Actor bureau;
  final Actor first;
  final Actor second;
  final Plans plans = new Plans();
  final Visits visits = new Visits();
  final VisitPhotos photos = new VisitPhotos();
  final VisitIntake intake = new VisitIntake();
  final PlanDesk desk = new PlanDesk();
  final InspectionTasks tasks = new InspectionTasks();
  private final MovableClock clock;

  Field(ScratchDatabase database, Tenant tenant, MovableClock clock) throws SQLException {
    this.tenant = tenant;
    this.clock = clock;
    this.transactions = new PlainTenantTransactions(database);
    this.market = new Ratings(database, tenant.id()).department("SJJ", "市场监督管理局");
    this.police = new Ratings(database, tenant.id()).department("GAJ", "公安局");
    this.bureau = People.of(tenant, Role.SERVICE_BUREAU);
    this.first = inspector("anfang.yi", "刀暗访");
    this.second = inspector("anfang.er", "岩暗访");
    wire();
    UUID hall = UUID.randomUUID();
    run(
        "insert into hall (tenant_id, id, code, name, valid_from) values ('%s', '%s', 'H', '大厅',"
            + " '2020-01-01')",
        tenant.id(), hall);
    run(
        "insert into service_window (tenant_id, id, code, name, hall_id, unit_id, valid_from)"
            + " values ('%s', '%s', 'W-03', '企业登记窗口', '%s', '%s', '2020-01-01')",
        tenant.id(), window, hall, market);
    run(
        "insert into channel_instance (tenant_id, id, code, name, plugin_id, settings,"
            + " settings_version, state, created_at) values ('%s', '%s', 'inspection', '调查暗访',"
            + " 'channel-inspection', '{}', 1, 'ACTIVE', now())",
        tenant.id(), channel);
    run("select make_evaluation_partitions('2026-09-01', 3)");
  }

  private void wire() {
    MasterKeys keys = Intakes.keys();
    ScoreBook scores = ScoreBooks.of(keys, clock);
    Planners planners = new Planners();
    planners.organisation = new Organisation();
    planners.plans = plans;
    planners.clock = clock;
    plans.clock = clock;
    visits.clock = clock;
    photos.clock = clock;
    intake.transactions = transactions;
    intake.plans = plans;
    intake.visits = visits;
    intake.photos = photos;
    intake.questionnaires = new Questionnaires();
    intake.channels = new ChannelInstances();
    intake.organisation = new Organisation();
    intake.policies = new Policies();
    intake.findings = Finders.of(new SheetsOnly(), Intakes.of(keys, clock), scores);
    intake.keys = keys;
    intake.clock = clock;
    desk.planners = planners;
    desk.plans = plans;
    desk.visits = visits;
    desk.photos = photos;
    desk.questionnaires = new Questionnaires();
    desk.channels = new ChannelInstances();
    desk.scores = scores;
    desk.organisation = new Organisation();
    desk.journal = new Journal(clock);
    tasks.plans = plans;
    tasks.visits = visits;
    tasks.questionnaires = new Questionnaires();
    tasks.organisation = new Organisation();
    tasks.planners = planners;
  }

  private Actor inspector(String login, String name) {
    UUID id = UUID.randomUUID();
    run(
        "insert into staff (tenant_id, id, number, name, login, unit_id, valid_from)"
            + " values ('%s', '%s', '%s', '%s', '%s', '%s', '2020-01-01')",
        tenant.id(), id, login, name, login, police);
    run(
        "insert into staff_role (tenant_id, id, staff_id, role, valid_from)"
            + " values ('%s', '%s', '%s', 'inspector', '2020-01-01')",
        tenant.id(), UUID.randomUUID(), id);
    return new Actor(
        login, name, tenant, "公安局", List.of(new Actor.Held(Role.INSPECTOR, null, null, null)));
  }

  /** A questionnaire that was issued. */
  UUID issued(Questionnaire asked) {
    UUID id = UUID.randomUUID();
    transactions.run(
        tenant.id(),
        connection -> {
          try (PreparedStatement statement =
              connection.prepareStatement(
                  "insert into questionnaire (tenant_id, id, purpose, state, revision, title,"
                      + " content, drafted_by, drafted_at, issued_by, issued_at) values (?, ?,"
                      + " 'INSPECTION', 'ISSUED', 1, ?, ?::jsonb, 'x', now(), 'x', now())")) {
            statement.setObject(1, tenant.id());
            statement.setObject(2, id);
            statement.setString(3, asked.title());
            statement.setString(4, JsonbBuilder.create().toJson(asked));
            statement.executeUpdate();
          }
        });
    return id;
  }

  /** From yesterday on for ten days, the first inspector visits the market's window twice. */
  UUID plan() {
    return plan(Asked.visit());
  }

  UUID plan(Questionnaire asked) {
    LocalDate today = clock.today();
    return plan(
        new PlanDraft(
            channel,
            issued(asked),
            "第四季度暗访",
            today.minusDays(1),
            today.plusDays(8),
            List.of(new PlanDraft.PlaceDraft(market, window, 2)),
            List.of(first.login())));
  }

  UUID plan(PlanDraft draft) {
    return transactions
        .in(
            tenant.id(),
            connection ->
                desk.make(
                    connection,
                    bureau,
                    new ChannelInstances().byId(connection, tenant.id(), channel).orElseThrow(),
                    draft))
        .summary()
        .plan()
        .id();
  }

  UUID placeOf(UUID plan) {
    return transactions
        .in(tenant.id(), connection -> plans.places(connection, tenant.id(), plan))
        .get(0)
        .id();
  }

  /** A visit to the plan's first place just now, by a right clock, without photos. */
  VisitSent visit(UUID plan, Map<String, List<String>> answers) {
    return visit(plan, answers, Duration.ZERO, Duration.ZERO);
  }

  /** The same by a clock that shows another time, and of which the phone knew so much. */
  VisitSent visit(
      UUID plan, Map<String, List<String>> answers, Duration shown, Duration serverAhead) {
    Instant at = clock.instant().plus(shown);
    return new VisitSent(
        UUID.randomUUID(),
        placeOf(plan),
        at.getEpochSecond(),
        serverAhead.toSeconds(),
        21.9597,
        100.4485,
        12.4,
        null,
        answers,
        List.of());
  }

  static VisitSent with(VisitSent sent, UUID place, List<String> photos) {
    return new VisitSent(
        sent.id(),
        place,
        sent.clock(),
        sent.serverAhead(),
        sent.latitude(),
        sent.longitude(),
        sent.accuracy(),
        sent.noPosition(),
        sent.answers(),
        photos);
  }

  static Map<String, List<String>> bad(String words) {
    return Map.of(
        "there", List.of("yes"), "overall", List.of("DISSATISFIED"), "found", List.of(words));
  }

  static Map<String, List<String>> good() {
    return Map.of("there", List.of("yes"), "overall", List.of("SATISFIED"));
  }

  VisitView.Detail seen(UUID plan, UUID visit) {
    return transactions.in(tenant.id(), connection -> desk.visit(connection, bureau, plan, visit));
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
