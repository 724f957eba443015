package org.haochaping.evaluation.record;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.Json;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.haochaping.calendar.Calendars;
import org.haochaping.calendar.Deadline;
import org.haochaping.calendar.WorkingCalendar;
import org.haochaping.duty.Duty;
import org.haochaping.evaluation.ChannelInstance;
import org.haochaping.evaluation.ChannelInstances;
import org.haochaping.evaluation.Intake;
import org.haochaping.evaluation.Outcome;
import org.haochaping.journal.Journal;
import org.haochaping.journal.WorkItem;
import org.haochaping.journal.WorkQueue;
import org.haochaping.journal.Worker;
import org.haochaping.organisation.Directory;
import org.haochaping.organisation.DirectoryEntry;
import org.haochaping.organisation.Organisation;
import org.haochaping.plugin.api.EvaluationDraft;
import org.haochaping.plugin.api.Level;
import org.haochaping.plugin.api.Origin;
import org.haochaping.plugin.api.Source;
import org.haochaping.plugin.api.Terminal;
import org.haochaping.tenancy.Policies;
import org.haochaping.tenancy.Policy.DefaultRatingPolicy;
import org.haochaping.tenancy.Tenant;
import org.haochaping.tenancy.Tenants;
import org.haochaping.vault.Vault;
import org.jspecify.annotations.Nullable;

/**
 * 默认评价: who may rate and does not within the working days of the rule is taken to be content, where
 * a rule says so (云政办发〔2020〕6号). Once a day all services whose days have run are looked at once;
 * the rule of the day they were finished on decides. Intake sees to it that a service has one
 * rating and that the citizen's own takes its place.
 */
@ApplicationScoped
public class DefaultRatings implements Worker {
  static final String WORK = "default-ratings";
  private static final int STRETCH = 500;

  @Inject Calendars calendars;
  @Inject Policies policies;
  @Inject Organisation organisation;
  @Inject ChannelInstances channels;
  @Inject Tenants tenants;
  @Inject Vault vault;
  @Inject Intake intake;
  @Inject Journal journal;
  @Inject WorkQueue queue;
  @Inject Clock clock;

  /** A finished service nobody has looked at yet. */
  private record Watched(
      UUID id,
      LocalDate finishedOn,
      boolean evaluable,
      int source,
      int serviceNumber,
      UUID unitId,
      @Nullable UUID matterId,
      UUID channelId) {}

  /** When the days of those finished on one day have run, and under which rule. */
  private record Term(DefaultRatingPolicy rule, Deadline deadline) {
    boolean isOver(LocalDate today) {
      return !rule.active() || today.isAfter(deadline.dueOn());
    }
  }

  @Override
  public String kind() {
    return WORK;
  }

  /** Sees to it that this tenant's services are looked at every day from now on. */
  void watch(Connection connection, UUID tenant) throws SQLException {
    try (PreparedStatement statement =
        connection.prepareStatement(
            "select 1 from work_item where tenant_id = ? and kind = ? limit 1")) {
      statement.setObject(1, tenant);
      statement.setString(2, WORK);
      try (ResultSet row = statement.executeQuery()) {
        if (row.next()) {
          return;
        }
      }
    }
    queue.add(connection, tenant, WORK, tenant, Json.createObjectBuilder().build());
  }

  @Override
  public boolean work(Connection connection, WorkItem item) throws SQLException {
    UUID id = item.tenantId();
    LocalDate today = LocalDate.ofInstant(clock.instant(), Duty.CHINA);
    Map<LocalDate, Term> terms = terms(connection, id, today);
    List<LocalDate> over =
        terms.entrySet().stream()
            .filter(term -> term.getValue().isOver(today))
            .map(Map.Entry::getKey)
            .toList();
    List<Watched> services = watched(connection, id, over);
    if (!services.isEmpty()) {
      rate(connection, tenants.byId(id).orElseThrow(), services, terms);
      settle(connection, id, services);
    }
    if (services.size() == STRETCH) {
      return false;
    }
    if (over.size() < terms.size()) {
      Instant tomorrow = today.plusDays(1).atTime(0, 30).atZone(Duty.CHINA).toInstant();
      queue.add(connection, id, WORK, id, Json.createObjectBuilder().build(), tomorrow);
    }
    return true;
  }

  private void rate(
      Connection connection, Tenant tenant, List<Watched> services, Map<LocalDate, Term> terms)
      throws SQLException {
    Directory directory = organisation.directory(connection, tenant.id());
    List<Watched> rated =
        services.stream()
            .filter(service -> service.evaluable && term(terms, service).rule.active())
            .toList();
    if (rated.isEmpty()) {
      return;
    }
    // One call, since counts change once in a transaction; any of their channels stands for all.
    ChannelInstance channel =
        channels.byId(connection, tenant.id(), rated.get(0).channelId).orElseThrow();
    List<EvaluationDraft> drafts = new ArrayList<>();
    for (Watched service : rated) {
      drafts.add(draft(connection, tenant, directory, service, term(terms, service)));
    }
    List<Outcome> outcomes = intake.accept(connection, tenant, channel, drafts);
    for (int i = 0; i < outcomes.size(); i++) {
      if (outcomes.get(i) instanceof Outcome.Accepted accepted && !accepted.repeated()) {
        tell(connection, tenant.id(), accepted.evaluationId(), term(terms, rated.get(i)));
      }
    }
  }

  private EvaluationDraft draft(
      Connection connection, Tenant tenant, Directory directory, Watched service, Term term)
      throws SQLException {
    String number =
        vault
            .forOwnWork(connection, tenant.id(), service.id, Vault.Kind.SERVICE_RECORD_NUMBER)
            .orElseThrow();
    LocalDate day = term.deadline.dueOn().plusDays(1);
    UUID matter = service.matterId;
    Optional<String> matterCode =
        matter == null
            ? Optional.empty()
            : directory.byId(matter).filter(entry -> entry.validOn(day)).map(DirectoryEntry::code);
    return new EvaluationDraft(
        "default:" + service.id,
        Level.valueOf(term.rule.level()),
        Source.ofNumber(service.source).orElseThrow(),
        Terminal.PC,
        Origin.DEFAULT,
        day,
        directory.byId(service.unitId).map(DirectoryEntry::code).orElse(""),
        Optional.empty(),
        Optional.empty(),
        matterCode,
        Optional.of(number),
        service.serviceNumber,
        1,
        List.of(),
        "",
        Optional.empty());
  }

  private void tell(Connection connection, UUID tenant, UUID evaluation, Term term)
      throws SQLException {
    journal.record(
        connection,
        tenant,
        "DefaultRatingGiven",
        evaluation,
        WORK,
        Json.createObjectBuilder()
            .add("clause", term.rule.clause())
            .add("finishedOn", term.deadline.openedOn().toString())
            .add("workingDays", term.deadline.workingDays())
            .add("dueOn", term.deadline.dueOn().toString())
            .add("calendarVersion", term.deadline.calendarVersion())
            .add("days", term.deadline.explanation())
            .build());
  }

  private static Term term(Map<LocalDate, Term> terms, Watched service) {
    return Optional.ofNullable(terms.get(service.finishedOn)).orElseThrow();
  }

  /** The days on which watched services were finished, with what the rule then said. */
  private Map<LocalDate, Term> terms(Connection connection, UUID tenant, LocalDate today)
      throws SQLException {
    WorkingCalendar calendar = calendars.of(connection, tenant);
    Map<LocalDate, Term> terms = new HashMap<>();
    try (PreparedStatement statement =
        connection.prepareStatement(
            "select distinct finished_on from service_record"
                + " where tenant_id = ? and watched and finished_on <= ?")) {
      statement.setObject(1, tenant);
      statement.setObject(2, today);
      try (ResultSet row = statement.executeQuery()) {
        while (row.next()) {
          LocalDate day = row.getObject(1, LocalDate.class);
          DefaultRatingPolicy rule = policies.at(connection, tenant, day).defaultRating();
          terms.put(day, new Term(rule, calendar.due(day, rule.workingDays())));
        }
      }
    }
    return terms;
  }

  private static List<Watched> watched(Connection connection, UUID tenant, List<LocalDate> days)
      throws SQLException {
    List<Watched> services = new ArrayList<>();
    if (days.isEmpty()) {
      return services;
    }
    try (PreparedStatement statement =
        connection.prepareStatement(
            "select id, finished_on, evaluable, source, service_number, unit_id, matter_id,"
                + " channel_instance_id from service_record where tenant_id = ? and watched"
                + " and finished_on = any(?::date[]) order by id limit "
                + STRETCH
                + " for update")) {
      statement.setObject(1, tenant);
      statement.setArray(
          2,
          connection.createArrayOf(
              "text", days.stream().map(LocalDate::toString).toArray(String[]::new)));
      try (ResultSet row = statement.executeQuery()) {
        while (row.next()) {
          services.add(
              new Watched(
                  row.getObject(1, UUID.class),
                  row.getObject(2, LocalDate.class),
                  row.getBoolean(3),
                  row.getInt(4),
                  row.getInt(5),
                  row.getObject(6, UUID.class),
                  row.getObject(7, UUID.class),
                  row.getObject(8, UUID.class)));
        }
      }
    }
    return services;
  }

  private static void settle(Connection connection, UUID tenant, List<Watched> services)
      throws SQLException {
    try (PreparedStatement statement =
        connection.prepareStatement(
            "update service_record set watched = false where tenant_id = ? and id = any(?)")) {
      statement.setObject(1, tenant);
      statement.setArray(
          2, connection.createArrayOf("uuid", services.stream().map(Watched::id).toArray()));
      statement.executeUpdate();
    }
  }
}
