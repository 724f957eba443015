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
import java.util.Objects;
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
import org.haochaping.tenancy.TenantLevel;
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

  /**
   * What is owed by whom.
   *
   * @param unit the tenant itself where it has no office for it yet
   * @param bureau whether it is what nobody leads, and so the bureau's
   */
  private record Owing(Owed owed, UUID unit, String name, boolean bureau) {
    static Owing of(Owed owed, Issuer issuer, Tenant tenant) {
      return new Owing(owed, owner(issuer.unitId(), tenant.id()), issuer.name(), issuer.bureau());
    }
  }

  /**
   * Opens what is owed for a period that is over; what was opened before is left as it is, unless
   * another office owes it now.
   */
  void open(Connection connection, Tenant tenant, Period period) throws SQLException {
    List<Owing> all = owing(connection, tenant, period);
    withdraw(connection, tenant, period, all);
    for (Owing one : all) {
      open(connection, tenant, one);
    }
    bulletins.keep(connection, tenant.id(), period, publications(tenant, all), clock.instant());
  }

  private static List<OwedBulletin> publications(Tenant tenant, List<Owing> all) {
    List<OwedBulletin> owed = new ArrayList<>();
    for (Owing one : all) {
      if (one.owed.isPublication()) {
        owed.add(
            new OwedBulletin(
                tenant.id(),
                one.owed.bulletin(),
                one.owed.period(),
                one.unit,
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
        all.add(Owing.of(owed, issuer, tenant));
      }
    }
    if (period.kind() == PeriodKind.YEAR) {
      Issuer bureau = issuers.compiler(connection, tenant, period);
      for (DutyKind kind : OF_BUREAU) {
        all.add(Owing.of(Owed.ranking(kind, period), bureau, tenant));
      }
      Optional<Duties.Responsible> government = government(connection, tenant, period);
      if (government.isPresent()) {
        Owed owed = Owed.ranking(DutyKind.APPROVE_RANKING, period);
        all.add(new Owing(owed, government.get().unitId(), government.get().unitName(), false));
      }
    }
    // A province is rated nowhere: it publishes what an office of its own has to publish.
    return tenant.level() == TenantLevel.PROVINCE
        ? all.stream().filter(one -> !one.unit.equals(tenant.id())).toList()
        : all;
  }

  private static UUID owner(Issue issue) {
    return owner(issue.issuerUnitId(), issue.tenantId());
  }

  private static UUID owner(@Nullable UUID office, UUID tenant) {
    return Objects.requireNonNullElse(office, tenant);
  }

  /** Who leads can be put right after a duty was opened; nobody could fulfil that one any more. */
  private void withdraw(Connection connection, Tenant tenant, Period period, List<Owing> all)
      throws SQLException {
    for (Duty duty : duties.openIn(connection, tenant.id(), Owed.KINDS)) {
      boolean owed =
          all.stream()
              .anyMatch(
                  one ->
                      one.owed.kind() == duty.kind()
                          && one.owed.subject(tenant.id(), one.unit).equals(duty.subjectId()));
      if (!owed && Owed.of(duty).period().equals(period)) {
        duties.withdraw(connection, tenant.id(), duty.subjectId(), duty.kind());
      }
    }
  }

  /** Where a tenant has no such office yet, the tenant owes it. */
  private void open(Connection connection, Tenant tenant, Owing owing) throws SQLException {
    if (isPublished(connection, tenant, owing)) {
      return;
    }
    Owed owed = owing.owed;
    UUID subject = owed.subject(tenant.id(), owing.unit);
    boolean known =
        duties.about(connection, tenant.id(), subject).stream()
            .anyMatch(duty -> duty.kind() == owed.kind() && !duty.withdrawn());
    if (!known) {
      duties.open(
          connection,
          new Parties(tenant.id(), tenant.id(), tenant.id()),
          owed.kind(),
          subject,
          new Duties.Responsible(tenant.id(), owing.unit, owing.name),
          owed.deadline());
    }
  }

  /** The lead departments' duty, or the bureau's, is done: it is published and so filed. */
  public void published(Connection connection, Issue issue) throws SQLException {
    for (DutyKind kind : Owed.KINDS) {
      fulfil(connection, issue, owner(issue), kind);
    }
  }

  /** The ranking lies before the government. */
  public void submitted(Connection connection, Issue issue) throws SQLException {
    fulfil(connection, issue, owner(issue), DutyKind.COMPILE_RANKING);
  }

  /** It lies with the bureau again, which owes it anew where it has owed it. */
  public void returned(Connection connection, Issue issue) throws SQLException {
    Owed again = Owed.returned(issue.period(), LocalDate.ofInstant(clock.instant(), Duty.CHINA));
    UUID tenant = issue.tenantId();
    UUID unit = owner(issue);
    UUID subject = again.subject(tenant, unit);
    if (duties.about(connection, tenant, subject).stream()
        .noneMatch(duty -> duty.kind() == again.kind())) {
      return;
    }
    duties.open(
        connection,
        new Parties(tenant, tenant, tenant),
        again.kind(),
        subject,
        new Duties.Responsible(tenant, unit, issue.issuerName()),
        again.deadline());
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

  /**
   * A bulletin without an issuer is older than duties: it told all, a year's ranking too. What the
   * tenant issued itself, before it had a bureau, is the bureau's.
   */
  private static boolean isPublished(Connection connection, Tenant tenant, Owing owing)
      throws SQLException {
    Owed owed = owing.owed;
    try (PreparedStatement statement =
        connection.prepareStatement(
            "select 1 from bulletin where tenant_id = ? and period = ? and (issuer is null"
                + " or kind = ? and (issuer_unit_id = ? or issuer_unit_id is null and ?"
                + " or kind = ?))")) {
      statement.setObject(1, tenant.id());
      statement.setString(2, owed.period().code());
      statement.setString(3, owed.bulletin().code());
      statement.setObject(4, owing.unit);
      statement.setBoolean(5, owing.bureau);
      // There is one for the bureau and the government.
      statement.setString(6, IssueKind.RANKING.code());
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
