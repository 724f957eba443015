package org.haochaping.receipt;

import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.haochaping.closing.Closers;
import org.haochaping.evaluation.ChannelInstance;
import org.haochaping.evaluation.ChannelInstances;
import org.haochaping.evaluation.GivenRating;
import org.haochaping.evaluation.GivenRatings;
import org.haochaping.evaluation.Intake;
import org.haochaping.evaluation.Intakes;
import org.haochaping.evaluation.NumberFrom;
import org.haochaping.evaluation.Outcome;
import org.haochaping.evaluation.OwnRatings;
import org.haochaping.evaluation.TagCatalogue;
import org.haochaping.figures.Figures;
import org.haochaping.figures.RowCounts;
import org.haochaping.figures.Tallies;
import org.haochaping.liquibase.ScratchDatabase;
import org.haochaping.organisation.DirectoryEntry;
import org.haochaping.organisation.Organisation;
import org.haochaping.plugin.api.Contact;
import org.haochaping.plugin.api.EvaluationDraft;
import org.haochaping.plugin.api.Level;
import org.haochaping.plugin.api.Origin;
import org.haochaping.plugin.api.Source;
import org.haochaping.plugin.api.Terminal;
import org.haochaping.rectification.CaseHouse;
import org.haochaping.tenancy.Actor;
import org.haochaping.tenancy.Policies;
import org.haochaping.tenancy.Role;
import org.haochaping.tenancy.Tenant;
import org.haochaping.testing.MovableClock;

/** A citizen of 景洪市 who has rated 市场监督管理局, with cases and figures, without a container. */
final class OwnRatingHouse {
  final CaseHouse house;
  final Tenant county;
  final Tenant prefecture;
  final OwnRating own = new OwnRating();
  final GivenRatings ratings = new GivenRatings();
  private final MovableClock clock;
  private final Intake intake;
  private int rated;

  OwnRatingHouse(ScratchDatabase database, MovableClock clock) {
    this.clock = clock;
    this.house = new CaseHouse(database, clock);
    this.intake = Intakes.of(Intakes.keys(), clock);
    this.county = house.tenant("532801");
    this.prefecture = house.tenant("532800");
    own.ratings = ratings;
    own.corrections = OwnRatings.corrections(clock);
    own.followUps = OwnRatings.followUps(clock);
    own.acts = house.citizenActs();
    own.closings = Closers.at(house.transactions(), "2026-12-01T00:00:00Z");
    own.policies = new Policies();
    own.catalogue = new TagCatalogue();
    own.clock = clock;
  }

  /** He rates by a code at the window; his words are signed by 岩温. */
  UUID rate(Level level, String words) {
    return rate(
        level, words, Optional.empty(), Optional.of(new Contact(Optional.of("岩温"), "13900001111")));
  }

  UUID rate(Level level, String words, Optional<String> serviceRecord, Optional<Contact> contact) {
    EvaluationDraft draft = draft(level, words, serviceRecord, contact, 1);
    return accepted(draft).evaluationId();
  }

  /** He rates by a code at the window and types a number. */
  UUID rateTyping(Level level, String words, String serviceRecord) {
    EvaluationDraft draft = draft(level, words, Optional.of(serviceRecord), Optional.empty(), 1);
    return ((Outcome.Accepted) outcome(draft, NumberFrom.CITIZEN)).evaluationId();
  }

  /** What another channel sends as a follow-up of a service. */
  Outcome pushed(Level level, String serviceRecord) {
    return outcome(draft(level, "", Optional.of(serviceRecord), Optional.empty(), 2));
  }

  private EvaluationDraft draft(
      Level level,
      String words,
      Optional<String> serviceRecord,
      Optional<Contact> contact,
      int assessNumber) {
    return new EvaluationDraft(
        "form-" + rated++,
        level,
        Source.DEPARTMENT_QR,
        Terminal.QR_CODE,
        Origin.ACTIVE,
        clock.today(),
        "SJJ",
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        serviceRecord,
        1,
        assessNumber,
        List.of(),
        words,
        contact);
  }

  private Outcome.Accepted accepted(EvaluationDraft draft) {
    return (Outcome.Accepted) outcome(draft);
  }

  private Outcome outcome(EvaluationDraft draft) {
    return outcome(draft, NumberFrom.OFFICE);
  }

  private Outcome outcome(EvaluationDraft draft, NumberFrom from) {
    return house
        .transactions()
        .in(
            county.id(),
            connection -> {
              try (var partitions =
                  connection.prepareStatement("select make_evaluation_partitions(?, 2)")) {
                partitions.setObject(1, draft.ratedOn());
                partitions.execute();
              }
              ChannelInstance channel = new ChannelInstances().all(connection, county.id()).get(0);
              return intake.accept(connection, county, channel, List.of(draft), from).get(0);
            });
  }

  void correct(UUID evaluation, Level level, String words) {
    house
        .transactions()
        .run(
            county.id(),
            connection ->
                own.correct(
                    connection,
                    county,
                    evaluation,
                    new OwnRatingResource.OpinionForm(level.name(), List.of(), words),
                    own.tags(connection, county.id())));
  }

  Outcome.Accepted followUp(UUID evaluation, Level level, String words) {
    return house
        .transactions()
        .in(
            county.id(),
            connection ->
                own.followUp(
                    connection,
                    county,
                    evaluation,
                    new OwnRatingResource.OpinionForm(level.name(), List.of(), words)
                        .opinion(own.tags(connection, county.id()))));
  }

  GivenRating rating(UUID evaluation) {
    return house
        .transactions()
        .in(county.id(), c -> ratings.byId(c, county.id(), evaluation).orElseThrow());
  }

  boolean canCorrect(UUID evaluation) {
    GivenRating rating = rating(evaluation);
    return house
        .transactions()
        .in(county.id(), c -> own.correctableUntil(c, county.id(), rating).isPresent());
  }

  boolean canFollowUp(UUID evaluation) {
    GivenRating rating = rating(evaluation);
    return house
        .transactions()
        .in(county.id(), c -> own.canFollowUpUntil(c, county.id(), rating).isPresent());
  }

  /** Opens the cases that wait to be opened. */
  void open() {
    house.turn(List.of(county));
  }

  UUID caseOf(UUID evaluation) {
    return house.caseOf(county, evaluation).orElseThrow();
  }

  Actor lead() {
    return house.somebody(prefecture, Role.LEAD_DEPARTMENT, unit(prefecture, "ZWJ"), "州政务服务管理局");
  }

  Actor handler() {
    return house.somebody(county, Role.DEPARTMENT_HANDLER, unit(county, "SJJ"), "景洪市市场监督管理局");
  }

  Actor approver() {
    return house.somebody(county, Role.UNIT_APPROVER, unit(county, "SJJ"), "景洪市市场监督管理局");
  }

  void handOver(UUID caseId) {
    UUID unit = unit(county, "SJJ");
    house.transactions().run(prefecture.id(), c -> house.handOver(lead(), caseId, unit));
  }

  /** A bad review that was answered. */
  UUID answered(String words) {
    UUID evaluation = rate(Level.DISSATISFIED, words);
    open();
    handOver(caseOf(evaluation));
    house
        .transactions()
        .run(county.id(), c -> house.dealWith(handler(), approver(), caseOf(evaluation)));
    return evaluation;
  }

  UUID unit(Tenant tenant, String code) {
    LocalDate today = clock.today();
    return house
        .transactions()
        .in(
            tenant.id(),
            c ->
                new Organisation()
                    .directory(c, tenant.id())
                    .unit(code, today)
                    .map(DirectoryEntry::id)
                    .orElseThrow());
  }

  /** The figures of the year as kept, after comparing them with those counted from the rows. */
  Figures figures() {
    LocalDate first = LocalDate.of(2026, 1, 1);
    LocalDate last = LocalDate.of(2026, 12, 31);
    return house
        .transactions()
        .in(
            county.id(),
            connection -> {
              Figures kept =
                  new Tallies()
                      .read(
                          connection,
                          county.id(),
                          first,
                          last,
                          java.util.EnumSet.allOf(Source.class));
              Figures counted =
                  new RowCounts().count(connection, county.id(), first, last, clock.instant());
              if (!kept.cells().equals(counted.cells())) {
                throw new AssertionError(kept.cells() + " are kept, counted " + counted.cells());
              }
              return kept;
            });
  }

  /** One value of a query in the county. */
  Object value(String query, Object... parameters) {
    return house
        .transactions()
        .in(
            county.id(),
            connection -> {
              try (var statement = connection.prepareStatement(query)) {
                for (int i = 0; i < parameters.length; i++) {
                  statement.setObject(i + 1, parameters[i]);
                }
                try (var row = statement.executeQuery()) {
                  if (!row.next()) {
                    throw new SQLException("no row");
                  }
                  return row.getObject(1);
                }
              }
            });
  }
}
