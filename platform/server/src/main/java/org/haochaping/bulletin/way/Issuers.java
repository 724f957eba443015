package org.haochaping.bulletin.way;

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
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.haochaping.closing.Period;
import org.haochaping.duty.Duty;
import org.haochaping.organisation.DirectoryEntry;
import org.haochaping.organisation.LeadAssignment;
import org.haochaping.organisation.LeadDepartments;
import org.haochaping.organisation.Organisation;
import org.haochaping.plugin.api.Source;
import org.haochaping.tenancy.Actor;
import org.haochaping.tenancy.Role;
import org.haochaping.tenancy.Tenant;
import org.haochaping.web.Refusal;
import org.jspecify.annotations.Nullable;

/**
 * Who tells what of a period in a tenant, 三(三): each lead department the sources it leads on the
 * day after the period. What is led from a tenant above is told here by the own service bureau:
 * only own staff act on a tenant's rows, and the lead above tells it in its own bulletin from the
 * closings. A lead for one line of work alone has cases, and no bulletin of its own.
 */
@ApplicationScoped
public class Issuers {

  @Inject Organisation organisation;
  @Inject Clock clock;

  /** For work outside the container. */
  public static Issuers by(Organisation organisation, Clock clock) {
    Issuers issuers = new Issuers();
    issuers.organisation = organisation;
    issuers.clock = clock;
    return issuers;
  }

  private record Office(@Nullable UUID unitId, String name) {}

  /** All of a period, the bureau's first, then by their sources. */
  public List<Issuer> of(Connection connection, Tenant tenant, Period period) throws SQLException {
    LocalDate day = period.last().plusDays(1);
    Office bureau = bureau(connection, tenant, day);
    LeadDepartments leads = organisation.leads(connection, tenant.id());
    boolean ledFromAbove = isLedFromAbove(leads, tenant, day);
    Map<Office, Set<Source>> told = new LinkedHashMap<>();
    for (Source source : period.sources()) {
      Optional<LeadAssignment> lead =
          leads
              .lead(source.number(), null, day)
              .filter(one -> one.tenantId().equals(tenant.id()))
              .filter(one -> !one.unitId().equals(bureau.unitId));
      Office office = lead.isPresent() ? office(connection, tenant, lead.get()) : bureau;
      told.computeIfAbsent(office, any -> EnumSet.noneOf(Source.class)).add(source);
    }
    Map<Office, Set<UUID>> successors = new HashMap<>();
    for (Office office : told.keySet()) {
      successors.put(office, successors(connection, tenant, office.unitId));
    }
    List<Issuer> issuers = new ArrayList<>();
    told.forEach(
        (office, sources) -> {
          boolean ofBureau = office.equals(bureau);
          issuers.add(
              ofBureau ? 0 : issuers.size(),
              new Issuer(
                  office.unitId,
                  office.name,
                  sources,
                  told.size() == 1,
                  ofBureau,
                  ledFromAbove,
                  successors.getOrDefault(office, Set.of())));
        });
    return issuers;
  }

  /** The service bureau, which compiles a year's ranking from all sources. */
  public Issuer compiler(Connection connection, Tenant tenant, Period year) throws SQLException {
    LocalDate day = year.last().plusDays(1);
    Office bureau = bureau(connection, tenant, day);
    return new Issuer(
        bureau.unitId,
        bureau.name,
        year.kind().ranked(),
        true,
        true,
        isLedFromAbove(organisation.leads(connection, tenant.id()), tenant, day));
  }

  /** Whose a bulletin is, as he is now; as he was where he tells nothing any more. */
  public Issuer of(Connection connection, Tenant tenant, Issue issue) throws SQLException {
    List<Issuer> now =
        switch (issue.kind()) {
          case MONTHLY, HALF_YEARLY, ANNUAL -> of(connection, tenant, issue.period());
          case RANKING -> List.of(compiler(connection, tenant, issue.period()));
        };
    return now.stream()
        .filter(one -> one.is(issue.issuerUnitId()))
        .findFirst()
        .orElse(
            new Issuer(
                issue.issuerUnitId(),
                issue.issuerName(),
                issue.sources(),
                false,
                false,
                false,
                successors(connection, tenant, issue.issuerUnitId())));
  }

  /** Refused to whoever is not the party that takes this step with a bulletin. */
  public void admit(Connection connection, Actor actor, Issue issue, IssueAction action)
      throws SQLException {
    if (!isParty(connection, actor, issue, IssueLife.edge(issue.state(), action))) {
      throw Refusal.forbidden(
          "not-your-bulletin",
          "该通报由" + issue.issuerName() + "发布，您所在单位不能代为" + action.chinese() + "。",
          "This bulletin is another office's; you cannot " + action.english() + " for it.");
    }
  }

  /** What somebody may do with a bulletin as it stands, and would not be refused. */
  public List<IssueAction> may(Connection connection, Actor actor, Issue issue)
      throws SQLException {
    boolean overtaken = isOvertaken(connection, issue);
    List<IssueAction> may = new ArrayList<>();
    for (IssueLife.Edge edge : IssueLife.edges()) {
      if (edge.from() == issue.state()
          && isOpen(edge, overtaken)
          && isParty(connection, actor, issue, edge)) {
        may.add(edge.action());
      }
    }
    return may;
  }

  /** What was compiled from an older closing goes no further, and only that is compiled again. */
  private static boolean isOpen(IssueLife.Edge edge, boolean overtaken) {
    return switch (edge.action()) {
      case SUBMIT, APPROVE, PUBLISH -> !overtaken;
      case COMPILE -> overtaken || edge.from() != IssueState.APPROVED;
      // Noted by publishing the correction, never by hand.
      case SUPERSEDE -> false;
      case PREPARE, RETURN, RENDER, FAIL, POST, DROP -> true;
    };
  }

  /** Whether its period was closed again since. */
  private static boolean isOvertaken(Connection connection, Issue issue) throws SQLException {
    try (PreparedStatement statement =
        connection.prepareStatement(
            "select 1 from closing where tenant_id = ? and period = ? and version > ? limit 1")) {
      statement.setObject(1, issue.tenantId());
      statement.setString(2, issue.period().code());
      statement.setInt(3, issue.version());
      try (ResultSet row = statement.executeQuery()) {
        return row.next();
      }
    }
  }

  private boolean isParty(Connection connection, Actor actor, Issue issue, IssueLife.Edge edge)
      throws SQLException {
    return switch (edge.party()) {
      case SYSTEM -> false;
      case ISSUER ->
          of(connection, Objects.requireNonNull(actor.tenant()), issue).isActedForBy(actor);
      case BUREAU -> actor.has(Role.SERVICE_BUREAU);
      case GOVERNMENT -> actor.has(Role.GOVERNMENT_APPROVER);
    };
  }

  /**
   * Whose bulletin somebody means.
   *
   * @param unit the unit he names, or the tenant where that tells something itself; of one who
   *     names none it is the only one, or his own
   */
  public static Issuer chosen(List<Issuer> issuers, Actor actor, @Nullable UUID unit) {
    List<Issuer> meant =
        unit != null
            ? issuers.stream()
                .filter(one -> one.is(unit.equals(actor.tenantId()) ? null : unit))
                .toList()
            : issuers.size() == 1
                ? issuers
                : issuers.stream().filter(one -> one.isOf(actor)).toList();
    if (meant.size() != 1) {
      throw Refusal.invalid(
          "issuer-required",
          "本期由" + names(issuers) + "分别通报，请指明通报单位（issuer）。",
          "Several offices tell this period; name one of them (issuer).");
    }
    Issuer issuer = meant.get(0);
    if (!issuer.isActedForBy(actor)) {
      throw Refusal.forbidden(
          "not-your-bulletin",
          "该通报由" + issuer.name() + "发布，您所在单位不能代为发布。",
          "This bulletin is another office's to publish.");
    }
    return issuer;
  }

  private static boolean isLedFromAbove(LeadDepartments leads, Tenant tenant, LocalDate day) {
    return Stream.of(Source.values())
        .map(source -> leads.lead(source.number(), null, day))
        .flatMap(Optional::stream)
        .noneMatch(one -> one.tenantId().equals(tenant.id()));
  }

  private static String names(List<Issuer> issuers) {
    return String.join("、", issuers.stream().map(Issuer::name).toList());
  }

  private Set<UUID> successors(Connection connection, Tenant tenant, @Nullable UUID unit)
      throws SQLException {
    LocalDate today = LocalDate.ofInstant(clock.instant(), Duty.CHINA);
    return unit == null
        ? Set.of()
        : Set.copyOf(organisation.successors(connection, tenant.id(), unit, today));
  }

  private Office office(Connection connection, Tenant tenant, LeadAssignment lead)
      throws SQLException {
    String name =
        organisation
            .unit(connection, tenant.id(), lead.unitId())
            .map(DirectoryEntry::name)
            .orElse(lead.unitName());
    return new Office(lead.unitId(), name);
  }

  private static Office bureau(Connection connection, Tenant tenant, LocalDate day)
      throws SQLException {
    try (PreparedStatement statement =
        connection.prepareStatement(
            "select id, name from unit where tenant_id = ? and kind = 'SERVICE_BUREAU'"
                + " and valid_from <= ? and (valid_to is null or valid_to >= ?) order by code")) {
      statement.setObject(1, tenant.id());
      statement.setObject(2, day);
      statement.setObject(3, day);
      try (ResultSet row = statement.executeQuery()) {
        return row.next()
            ? new Office(row.getObject(1, UUID.class), row.getString(2))
            : new Office(null, tenant.name());
      }
    }
  }
}
