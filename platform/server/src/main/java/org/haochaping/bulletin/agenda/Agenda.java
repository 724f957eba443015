package org.haochaping.bulletin.agenda;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.haochaping.bulletin.way.Issue;
import org.haochaping.bulletin.way.IssueKind;
import org.haochaping.bulletin.way.Issuer;
import org.haochaping.bulletin.way.Issuers;
import org.haochaping.closing.Period;
import org.haochaping.closing.PeriodKind;
import org.haochaping.duty.Duties;
import org.haochaping.duty.Duty;
import org.haochaping.duty.DutyKind;
import org.haochaping.duty.Parties;
import org.haochaping.tenancy.Tenant;
import org.jspecify.annotations.Nullable;

/** Opens what is owed for bulletins, and fulfils it. */
@ApplicationScoped
public class Agenda {
  private static final Set<DutyKind> OF_BUREAU =
      EnumSet.of(DutyKind.COMPILE_RANKING, DutyKind.PUBLISH_RANKING);

  @Inject Issuers issuers;
  @Inject Duties duties;
  @Inject OwedBulletins bulletins;
  @Inject Clock clock;

  /** For work outside the container. */
  public static Agenda by(Issuers issuers, Duties duties, Clock clock) {
    Agenda agenda = new Agenda();
    agenda.issuers = issuers;
    agenda.duties = duties;
    agenda.bulletins = new OwedBulletins();
    agenda.clock = clock;
    return agenda;
  }

  private record Owing(Owed owed, @Nullable UUID unit, String name) {}

  /**
   * Opens what is owed for a period that is over; what was opened before is left as it is, unless
   * another office owes it now.
   */
  void open(Connection connection, Tenant tenant, Period period) throws SQLException {
    List<Owing> all = owing(connection, tenant, period);
    withdraw(connection, tenant, period, all);
    for (Owing one : all) {
      open(connection, tenant, one.owed, one.unit, one.name);
    }
    bulletins.keep(connection, tenant.id(), period, publications(tenant, all), clock.instant());
  }

  private static List<OwedBulletin> publications(Tenant tenant, List<Owing> all) {
    List<OwedBulletin> owed = new ArrayList<>();
    for (Owing one : all) {
      UUID unit = one.unit;
      if (unit != null && one.owed.isPublication()) {
        owed.add(
            new OwedBulletin(
                tenant.id(),
                one.owed.bulletin(),
                one.owed.period(),
                unit,
                one.name,
                one.owed.dueOn()));
      }
    }
    return owed;
  }

  private List<Owing> owing(Connection connection, Tenant tenant, Period period)
      throws SQLException {
    List<Owing> all = new ArrayList<>();
    for (Issuer issuer : issuers.of(connection, tenant, period)) {
      for (Owed owed : Owed.byLeads(period)) {
        all.add(new Owing(owed, issuer.unitId(), issuer.name()));
      }
    }
    if (period.kind() == PeriodKind.YEAR) {
      Issuer bureau = issuers.compiler(connection, tenant, period);
      for (DutyKind kind : OF_BUREAU) {
        all.add(new Owing(Owed.ranking(kind, period), bureau.unitId(), bureau.name()));
      }
      Optional<Duties.Responsible> government = government(connection, tenant, period);
      if (government.isPresent()) {
        Owed owed = Owed.ranking(DutyKind.APPROVE_RANKING, period);
        all.add(new Owing(owed, government.get().unitId(), government.get().unitName()));
      }
    }
    return all;
  }

  /** Who leads can be put right after a duty was opened; nobody could fulfil that one any more. */
  private void withdraw(Connection connection, Tenant tenant, Period period, List<Owing> all)
      throws SQLException {
    for (Duty duty : duties.openIn(connection, tenant.id(), Owed.KINDS)) {
      boolean owed =
          all.stream()
              .anyMatch(
                  one ->
                      one.unit != null
                          && one.owed.kind() == duty.kind()
                          && one.owed.subject(tenant.id(), one.unit).equals(duty.subjectId()));
      if (!owed && Owed.of(duty).period().equals(period)) {
        duties.withdraw(connection, tenant.id(), duty.subjectId(), duty.kind());
      }
    }
  }

  /** Where a tenant has no such office, nobody owes it. */
  private void open(
      Connection connection, Tenant tenant, Owed owed, @Nullable UUID unit, String name)
      throws SQLException {
    if (unit == null || isPublished(connection, tenant, owed, unit)) {
      return;
    }
    UUID subject = owed.subject(tenant.id(), unit);
    boolean known =
        duties.about(connection, tenant.id(), subject).stream()
            .anyMatch(duty -> duty.kind() == owed.kind() && !duty.withdrawn());
    if (!known) {
      duties.open(
          connection,
          new Parties(tenant.id(), tenant.id(), tenant.id()),
          owed.kind(),
          subject,
          new Duties.Responsible(tenant.id(), unit, name),
          owed.deadline());
    }
  }

  /** The lead departments' duty, or the bureau's, is done: it is published and so filed. */
  public void published(Connection connection, Issue issue) throws SQLException {
    UUID unit = issue.issuerUnitId();
    if (unit == null) {
      return;
    }
    for (DutyKind kind : Owed.KINDS) {
      fulfil(connection, issue, unit, kind);
    }
  }

  /** The ranking lies before the government. */
  public void submitted(Connection connection, Issue issue) throws SQLException {
    UUID unit = issue.issuerUnitId();
    if (unit != null) {
      fulfil(connection, issue, unit, DutyKind.COMPILE_RANKING);
    }
  }

  /** The government has approved the ranking. */
  public void approved(Connection connection, Tenant tenant, Issue issue) throws SQLException {
    Optional<Duties.Responsible> government = government(connection, tenant, issue.period());
    if (government.isPresent()) {
      fulfil(connection, issue, government.get().unitId(), DutyKind.APPROVE_RANKING);
    }
  }

  /** All that is and was owed in a tenant, the last due first. */
  public List<Duty> all(Connection connection, UUID tenant) throws SQLException {
    return duties.of(connection, tenant, Owed.KINDS);
  }

  private void fulfil(Connection connection, Issue issue, UUID unit, DutyKind kind)
      throws SQLException {
    UUID subject = Owed.subject(issue.kind(), issue.period(), issue.tenantId(), unit);
    duties.fulfil(connection, issue.tenantId(), subject, kind);
  }

  /** A bulletin without an issuer is older than duties: it told all, a year's ranking too. */
  private static boolean isPublished(Connection connection, Tenant tenant, Owed owed, UUID unit)
      throws SQLException {
    try (PreparedStatement statement =
        connection.prepareStatement(
            "select 1 from bulletin where tenant_id = ? and period = ? and (issuer is null"
                + " or kind = ? and (issuer_unit_id is not distinct from ? or kind = ?))")) {
      statement.setObject(1, tenant.id());
      statement.setString(2, owed.period().code());
      statement.setString(3, owed.bulletin().code());
      statement.setObject(4, unit);
      // There is one for the bureau and the government.
      statement.setString(5, IssueKind.RANKING.code());
      try (ResultSet row = statement.executeQuery()) {
        return row.next();
      }
    }
  }

  private static Optional<Duties.Responsible> government(
      Connection connection, Tenant tenant, Period year) throws SQLException {
    LocalDate day = year.last().plusDays(1);
    try (PreparedStatement statement =
        connection.prepareStatement(
            "select id, name from unit where tenant_id = ? and kind = 'GOVERNMENT'"
                + " and valid_from <= ? and (valid_to is null or valid_to >= ?)"
                + " order by code limit 1")) {
      statement.setObject(1, tenant.id());
      statement.setObject(2, day);
      statement.setObject(3, day);
      try (ResultSet row = statement.executeQuery()) {
        return row.next()
            ? Optional.of(
                new Duties.Responsible(tenant.id(), row.getObject(1, UUID.class), row.getString(2)))
            : Optional.empty();
      }
    }
  }
}
