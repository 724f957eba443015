package org.haochaping.oversight.publication;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.haochaping.bulletin.agenda.Owed;
import org.haochaping.bulletin.agenda.OwedBulletin;
import org.haochaping.bulletin.agenda.OwedBulletins;
import org.haochaping.bulletin.way.IssueKind;
import org.haochaping.closing.Period;
import org.haochaping.duty.Duty;
import org.haochaping.oversight.publication.Publishing.Filed;
import org.haochaping.tenancy.Tenant;
import org.haochaping.tenancy.TenantLevel;
import org.jspecify.annotations.Nullable;

/** Finds what is owed of a period and what is published, by what is owed and what is filed. */
@ApplicationScoped
public class Publishings {

  @Inject OwedBulletins owed;
  @Inject Clock clock;

  /** For work outside the container. */
  static Publishings by(Clock clock) {
    Publishings publishings = new Publishings();
    publishings.owed = new OwedBulletins();
    publishings.clock = clock;
    return publishings;
  }

  /** A version that was filed; without an issuer's name it is older than issuers, and told all. */
  private record Filing(
      UUID tenantId,
      IssueKind kind,
      @Nullable UUID unitId,
      @Nullable String issuer,
      UUID bulletinId,
      int version,
      Instant at) {

    /**
     * Whether it is what was owed.
     *
     * @param alone whether nothing else is owed of its kind
     */
    boolean isOf(OwedBulletin one, boolean alone) {
      // There is one ranking, whichever unit the bureau is by now.
      return issuer == null
          || (kind == one.kind() && (kind == IssueKind.RANKING || isBy(one, alone)));
    }

    /** What a tenant issued itself, before it had an office, is the office's that owes all. */
    private boolean isBy(OwedBulletin one, boolean alone) {
      return unitId == null ? alone || !one.isAssigned() : unitId.equals(one.unitId());
    }
  }

  /** In the order of the tenants, within a transaction of one at or above them. */
  List<Publishing> of(Connection connection, List<Tenant> tenants, Period period)
      throws SQLException {
    List<UUID> ids = tenants.stream().map(Tenant::id).toList();
    Map<UUID, List<Filing>> filings =
        filings(connection, ids, period).stream().collect(Collectors.groupingBy(Filing::tenantId));
    Map<UUID, List<OwedBulletin>> owing =
        owed.of(connection, ids, period).stream()
            .collect(Collectors.groupingBy(OwedBulletin::tenantId));
    Set<UUID> debtors = debtors(connection, ids, period);
    List<Publishing> all = new ArrayList<>();
    for (Tenant tenant : tenants) {
      List<Publishing> own =
          of(
              tenant,
              period,
              owing.getOrDefault(tenant.id(), List.of()),
              filings.getOrDefault(tenant.id(), List.of()));
      all.addAll(own);
      if (own.isEmpty()
          && tenant.level() != TenantLevel.PROVINCE
          && debtors.contains(tenant.id())) {
        all.add(
            new Publishing(tenant, IssueKind.of(period.kind()), null, end(period.dueOn()), null));
      }
    }
    return all;
  }

  private static List<Publishing> of(
      Tenant tenant, Period period, List<OwedBulletin> owed, List<Filing> filings) {
    List<Publishing> all = new ArrayList<>();
    Set<Filing> told = new HashSet<>();
    for (OwedBulletin one : owed) {
      boolean alone = owed.stream().filter(other -> other.kind() == one.kind()).count() == 1;
      List<Filing> versions = filings.stream().filter(filing -> filing.isOf(one, alone)).toList();
      told.addAll(versions);
      String issuer = one.isAssigned() ? one.issuer() : null;
      all.add(new Publishing(tenant, one.kind(), issuer, end(one.dueOn()), filed(versions)));
    }
    // What nobody owes any more, or owed before it was known who does, was published all the same.
    for (Filing first : filings) {
      if (!told.contains(first)) {
        List<Filing> versions =
            filings.stream()
                .filter(
                    other -> other.kind == first.kind && Objects.equals(other.unitId, first.unitId))
                .toList();
        told.addAll(versions);
        all.add(
            new Publishing(tenant, first.kind, first.issuer, end(period.dueOn()), filed(versions)));
      }
    }
    return all;
  }

  private static @Nullable Filed filed(List<Filing> versions) {
    if (versions.isEmpty()) {
      return null;
    }
    Filing last = versions.get(versions.size() - 1);
    return new Filed(versions.get(0).at, last.bulletinId, last.version);
  }

  private static Instant end(LocalDate day) {
    return day.plusDays(1).atStartOfDay(Duty.CHINA).toInstant();
  }

  /** The earliest first. */
  private static List<Filing> filings(
      Connection connection, Collection<UUID> tenants, Period period) throws SQLException {
    Map<String, IssueKind> kinds =
        Arrays.stream(IssueKind.values())
            .collect(Collectors.toMap(IssueKind::code, Function.identity()));
    try (PreparedStatement statement =
        connection.prepareStatement(
            "select f.tenant_id, b.kind, b.issuer_unit_id, b.issuer, f.bulletin_id, b.version,"
                + " f.filed_at from bulletin_filing f"
                + " join bulletin b on b.tenant_id = f.tenant_id and b.id = f.bulletin_id"
                + " where f.tenant_id = any(?) and f.period = ?"
                + " order by f.tenant_id, f.filed_at, f.id")) {
      statement.setArray(1, connection.createArrayOf("uuid", tenants.toArray()));
      statement.setString(2, period.code());
      List<Filing> filings = new ArrayList<>();
      try (ResultSet row = statement.executeQuery()) {
        while (row.next()) {
          IssueKind kind = kinds.get(row.getString(2));
          if (kind != null) {
            filings.add(
                new Filing(
                    row.getObject(1, UUID.class),
                    kind,
                    row.getObject(3, UUID.class),
                    row.getString(4),
                    row.getObject(5, UUID.class),
                    row.getInt(6),
                    row.getTimestamp(7).toInstant()));
          }
        }
      }
      return filings;
    }
  }

  /** Who owes a period that is over, as the nights of each tenant's agenda see it. */
  private Set<UUID> debtors(Connection connection, Collection<UUID> tenants, Period period)
      throws SQLException {
    Set<UUID> debtors = new HashSet<>();
    if (!period.isOver(LocalDate.ofInstant(clock.instant(), Duty.CHINA))) {
      return debtors;
    }
    try (PreparedStatement statement =
        connection.prepareStatement(
            "select id, created_at, duties_since from tenant where id = any(?)")) {
      statement.setArray(1, connection.createArrayOf("uuid", tenants.toArray()));
      try (ResultSet row = statement.executeQuery()) {
        while (row.next()) {
          if (Owed.isBy(row.getTimestamp(2).toInstant(), row.getTimestamp(3).toInstant(), period)) {
            debtors.add(row.getObject(1, UUID.class));
          }
        }
      }
    }
    return debtors;
  }

  /** When a tenant had published all it owed of a kind; empty while it has not. */
  static Optional<Instant> published(List<Publishing> all, UUID tenant, IssueKind kind) {
    List<Publishing> own =
        all.stream().filter(one -> one.tenant().id().equals(tenant) && one.kind() == kind).toList();
    List<Instant> moments =
        own.stream().map(Publishing::filed).filter(Objects::nonNull).map(Filed::first).toList();
    return moments.size() < own.size()
        ? Optional.empty()
        : moments.stream().max(Instant::compareTo);
  }
}
