package org.haochaping.assessment.survey;

import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.haochaping.assessment.Questioning;
import org.haochaping.assessment.Questionnaire;
import org.haochaping.evaluation.ChannelInstances;
import org.haochaping.evaluation.Intakes;
import org.haochaping.evaluation.Receipts;
import org.haochaping.evaluation.score.ScoreBooks;
import org.haochaping.journal.Journal;
import org.haochaping.journal.WorkQueue;
import org.haochaping.liquibase.ScratchDatabase;
import org.haochaping.organisation.Organisation;
import org.haochaping.tenancy.Actor;
import org.haochaping.tenancy.Role;
import org.haochaping.tenancy.Tenant;
import org.haochaping.tenancy.Tenants;
import org.haochaping.testing.MovableClock;
import org.haochaping.testing.People;
import org.haochaping.testing.PlainTenantTransactions;
import org.haochaping.testing.Ratings;
import org.haochaping.vault.ContactDigest;
import org.haochaping.vault.MasterKeys;

/** One tenant's surveys without a container: a channel and two departments to ask about. */
final class SurveyRoom {
  final UUID channel = UUID.randomUUID();
  final UUID market;
  final UUID police;
  final Tenant tenant;
  final Actor lead;
  final Surveys surveys = new Surveys();
  final SurveyOpening opening = new SurveyOpening();
  final OpenSurveys open = new OpenSurveys();
  final SheetTaking taking = new SheetTaking();
  final SurveyClosing closing = new SurveyClosing();
  final SurveyResults results = new SurveyResults();
  final SurveyViews views = new SurveyViews();
  final Invitations invitations = new Invitations();
  final OwnSurveys own = new OwnSurveys();
  final SheetsOnly plugin = new SheetsOnly();
  final PlainTenantTransactions transactions;
  private final MovableClock clock;
  private int keys;

  SurveyRoom(ScratchDatabase database, Tenant tenant, MovableClock clock) throws SQLException {
    this.tenant = tenant;
    this.clock = clock;
    this.lead = People.of(tenant, Role.SERVICE_BUREAU);
    this.transactions = new PlainTenantTransactions(database);
    Ratings units = new Ratings(database, tenant.id());
    this.market = units.department("SJJ", "市场监督管理局");
    this.police = units.department("GAJ", "公安局");
    run(
        "insert into channel_instance (tenant_id, id, code, name, plugin_id, settings,"
            + " settings_version, state, created_at) values ('%s', '%s', 'survey', '整体绩效问卷',"
            + " 'channel-survey', '{}', 1, 'ACTIVE', now())",
        tenant.id(), channel);
    run("select make_evaluation_partitions('2026-09-01', 4)");
    wire(Intakes.keys(), Tenants.over(database.appSource()));
  }

  private void wire(MasterKeys master, Tenants tenants) {
    SurveyUnits units = new SurveyUnits();
    Answered answered = new Answered();
    SurveyScores scores = new SurveyScores();
    surveys.clock = clock;
    invitations.keys = master;
    answered.digests = new ContactDigest(master);
    answered.invitations = invitations;
    opening.transactions = transactions;
    opening.surveys = surveys;
    opening.units = units;
    opening.questionnaires = Questioning.questionnaires(clock);
    opening.channels = new ChannelInstances();
    opening.organisation = new Organisation();
    opening.decoding = plugin;
    opening.journal = new Journal(clock);
    opening.queue = new WorkQueue(clock);
    opening.clock = clock;
    open.surveys = surveys;
    open.units = units;
    open.questionnaires = opening.questionnaires;
    open.channels = opening.channels;
    open.organisation = opening.organisation;
    open.clock = clock;
    Sheets sheets = new Sheets();
    sheets.clock = clock;
    taking.transactions = transactions;
    taking.opening = open;
    taking.surveys = surveys;
    taking.units = units;
    taking.sheets = sheets;
    taking.answered = answered;
    taking.findings =
        Questioning.findings(plugin, Intakes.of(master, clock), ScoreBooks.of(master, clock));
    taking.receipts = new Receipts(master, tenants);
    taking.keys = master;
    taking.clock = clock;
    scores.scores = ScoreBooks.of(master, clock);
    scores.channels = opening.channels;
    scores.organisation = opening.organisation;
    scores.clock = clock;
    closing.tenants = tenants;
    closing.surveys = surveys;
    closing.scores = scores;
    closing.journal = opening.journal;
    own.surveys = surveys;
    own.units = units;
    own.scores = scores;
    own.results = results;
    own.questionnaires = opening.questionnaires;
    own.clock = clock;
    views.surveys = surveys;
    views.units = units;
    views.scores = scores;
    views.results = results;
    views.invitations = invitations;
    views.questionnaires = opening.questionnaires;
    views.organisation = opening.organisation;
    views.clock = clock;
    views.publicUrl = "https://hcp.example.gov.cn";
  }

  /** A survey of the market supervision, with so many places, that runs for a month from today. */
  Survey survey(Questionnaire asked, Survey.Respondents respondents, Integer quota) {
    LocalDate today = clock.today();
    UUID questionnaire =
        transactions.in(
            tenant.id(),
            connection ->
                Questioning.issued(opening.questionnaires, connection, tenant.id(), asked));
    return opening.open(
        lead,
        new NewSurvey(
            channel,
            questionnaire,
            null,
            today,
            today.plusDays(30),
            respondents,
            List.of(
                new NewSurvey.NewSurveyUnit(market, quota),
                new NewSurvey.NewSurveyUnit(police, null))));
  }

  SheetTaking.Taken take(Survey survey, SheetForm form) {
    return take(survey, "key-" + ++keys, form);
  }

  SheetTaking.Taken take(Survey survey, String key, SheetForm form) {
    return taking.take(tenant, survey.code(), key, form);
  }

  /** A sheet about the market supervision. */
  static SheetForm sheet(String... answers) {
    return about("SJJ", null, answers);
  }

  static SheetForm about(String unit, String phone, String... answers) {
    return new SheetForm(unit, answers(answers), phone, null, null, null);
  }

  static SheetForm invited(String code, String... answers) {
    return new SheetForm("SJJ", answers(answers), null, null, null, code);
  }

  static Map<String, List<String>> answers(String... pairs) {
    Map<String, List<String>> answers = new LinkedHashMap<>();
    for (String pair : pairs) {
      String[] parts = pair.split("=", 2);
      answers.put(parts[0], Arrays.asList(parts[1].split("\\|")));
    }
    return answers;
  }

  boolean close(Survey survey) {
    return transactions.in(
        tenant.id(), connection -> closing.close(connection, tenant, survey.id(), "it", "样本已足够"));
  }

  SurveyViews.Results results(Survey survey) {
    return transactions.in(tenant.id(), connection -> views.results(connection, lead, survey, 100));
  }

  List<String> invitations(Survey survey, int number) {
    return transactions.in(
        tenant.id(), connection -> invitations.make(connection, tenant.id(), survey.id(), number));
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
