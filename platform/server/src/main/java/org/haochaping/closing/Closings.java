package org.haochaping.closing;

import static java.util.function.Function.identity;
import static java.util.stream.Collectors.toMap;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonValue;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.haochaping.figures.Definitions;
import org.haochaping.figures.Figures;
import org.haochaping.figures.FiguresJson;
import org.haochaping.figures.RowCounts;
import org.haochaping.journal.Journal;
import org.haochaping.journal.WorkQueue;
import org.haochaping.plugin.api.Source;
import org.haochaping.tenancy.Actor;
import org.haochaping.tenancy.DatabaseFailure;
import org.haochaping.tenancy.Ids;
import org.haochaping.tenancy.Policies;
import org.haochaping.tenancy.Policy;
import org.haochaping.tenancy.Tenant;
import org.haochaping.tenancy.TenantTransactions;
import org.haochaping.web.Refusal;

/** Closes periods, and finds what was closed. */
@ApplicationScoped
public class Closings {
  /** The kind of work that is queued with every closing, about its id. */
  public static final String CLOSED = "period-closed";

  private static final ZoneId CHINA = ZoneId.of("Asia/Shanghai");
  private static final String UNIQUE_VIOLATION = "23505";

  @Inject TenantTransactions transactions;
  @Inject RowCounts rows;
  @Inject Policies policies;
  @Inject Journal journal;
  @Inject WorkQueue queue;
  @Inject Clock clock;

  /**
   * Closes a period that is over, or closes it again after something has changed.
   *
   * @throws Refusal if it is not over yet, or closing again would change nothing
   */
  public Closing close(Actor actor, Period period) {
    Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
    if (!period.isOver(LocalDate.ofInstant(now, CHINA))) {
      LocalDate from = period.last().plusDays(1);
      throw Refusal.conflict(
          "period-not-over",
          period.chinese()
              + "尚未结束，请于"
              + from.getMonthValue()
              + "月"
              + from.getDayOfMonth()
              + "日起再结算。",
          period.code() + " is not over yet; close it from " + from + " on.");
    }
    try {
      return transactions.inSnapshot(
          actor.tenantId(), connection -> close(connection, actor, period, now));
    } catch (DatabaseFailure e) {
      if (e.getCause() instanceof SQLException cause
          && UNIQUE_VIOLATION.equals(cause.getSQLState())) {
        throw unchanged(period);
      }
      throw e;
    }
  }

  /**
   * How many appeals were decided since a closing that its figures of these sources do not know.
   */
  public int decidedSince(Connection connection, Closing closing, Collection<Source> sources)
      throws SQLException {
    return DecidedSince.count(connection, closing, sources);
  }

  /** Closes by itself what nobody has closed, so that its draft is there. */
  public void closeIfOpen(Tenant tenant, Period period) {
    boolean open =
        transactions.in(
            tenant.id(), connection -> latest(connection, tenant.id(), period).isEmpty());
    if (open) {
      close(new Actor("system", "系统", tenant, "", List.of()), period);
    }
  }

  private Closing close(Connection connection, Actor actor, Period period, Instant now)
      throws SQLException {
    UUID tenant = actor.tenantId();
    Figures figures = rows.count(connection, tenant, period.first(), period.last(), now);
    Policy policy = policies.at(connection, tenant, period.last());
    Optional<Closing> before = ClosingRows.latest(connection, tenant, period);
    Outcomes outcomes = OutcomeCounts.of(connection, tenant, period, now);
    if (before.isPresent()
        && before.get().says(figures, Definitions.VERSION, policy.version())
        && outcomes(connection, before.get()).equals(outcomes)
        && DecidedSince.count(connection, before.get(), List.of(Source.values())) == 0) {
      throw unchanged(period);
    }
    Closing closing =
        new Closing(
            Ids.of(clock).next(),
            tenant,
            period,
            before.map(Closing::version).orElse(0) + 1,
            now,
            Definitions.VERSION,
            policy.version(),
            figures,
            FiguresJson.sha256(figures),
            actor.name());
    ClosingRows.insert(connection, closing);
    FlagRows.insert(
        connection,
        closing,
        new FlagCounts(connection, tenant, period, now)
            .count(policy.credibility(), policy.ranking().minimumVolume()));
    OutcomeRows.insert(connection, closing, Ids.of(clock).next(), outcomes);
    ClosedTotals.insert(connection, closing);
    ClosedUnits.insert(connection, closing);
    journal.record(
        connection,
        tenant,
        "PeriodClosed",
        closing.id(),
        actor.login(),
        Json.createObjectBuilder()
            .add("period", period.code())
            .add("version", closing.version())
            .add("cutOff", now.toString())
            .add("total", figures.total().all().total())
            .add("sha256", closing.sha256())
            .build());
    queue.add(connection, tenant, CLOSED, closing.id(), JsonValue.EMPTY_JSON_OBJECT);
    return closing;
  }

  /** Writes the sums that a server of the version before did not write. */
  public void sumUp(Connection connection, UUID tenant) throws SQLException {
    for (Closing closing : ClosingRows.unsummed(connection, tenant)) {
      if (!closing.figures().units().isEmpty()) {
        ClosedTotals.insert(connection, closing);
        ClosedUnits.insert(connection, closing);
      }
    }
  }

  /** All of the tenant, the latest first. */
  public List<Closing> all(Connection connection, UUID tenant) throws SQLException {
    return ClosingRows.all(connection, tenant);
  }

  /** One of the tenant; refused when there is none, as if it were another's. */
  public Closing get(Connection connection, UUID tenant, UUID id) throws SQLException {
    return ClosingRows.byId(connection, tenant, id)
        .orElseThrow(
            () ->
                Refusal.unknown(
                    "closing-unknown",
                    "没有找到该期间结算，请刷新列表后重试。",
                    "There is no such closing; reload the list."));
  }

  /** What had become of the bad reviews of a closing's period when it was made. */
  public Outcomes outcomes(Connection connection, Closing closing) throws SQLException {
    return OutcomeRows.of(connection, closing.tenantId(), closing.id());
  }

  /** The latest version of a tenant's period; also of a tenant below the one at work. */
  public Optional<Closing> latest(Connection connection, UUID tenant, Period period)
      throws SQLException {
    return ClosingRows.latest(connection, tenant, period);
  }

  /** The latest version of the period of each of these tenants that has closed it. */
  public Map<UUID, Closing> latest(Connection connection, Collection<UUID> tenantIds, Period period)
      throws SQLException {
    return ClosingRows.latest(connection, tenantIds, period).stream()
        .collect(toMap(Closing::tenantId, identity()));
  }

  /** The latest version of each month of a tenant within these days, the first month first. */
  public List<Closing> months(Connection connection, UUID tenant, LocalDate from, LocalDate to)
      throws SQLException {
    return ClosingRows.months(connection, tenant, from, to);
  }

  /** The marks of doubt counted at each of these closings; one without any is left out. */
  public Map<UUID, List<FlagCount>> flags(Connection connection, Collection<ClosedTotal> closings)
      throws SQLException {
    return FlagRows.of(connection, closings);
  }

  /** Whether a day of a tenant is in a period that was closed. */
  public boolean covers(Connection connection, UUID tenant, LocalDate day) throws SQLException {
    try (PreparedStatement statement =
        connection.prepareStatement(
            "select exists (select 1 from closing where tenant_id = ?"
                + " and ? between first_day and last_day)")) {
      statement.setObject(1, tenant);
      statement.setObject(2, day);
      try (ResultSet row = statement.executeQuery()) {
        row.next();
        return row.getBoolean(1);
      }
    }
  }

  /** Which closing was published in which bulletin, the latest if in several. */
  public Map<UUID, UUID> bulletins(Connection connection, UUID tenant) throws SQLException {
    Map<UUID, UUID> bulletins = new HashMap<>();
    try (PreparedStatement statement =
        connection.prepareStatement(
            "select closing_id, id from bulletin where tenant_id = ? order by published_at")) {
      statement.setObject(1, tenant);
      try (ResultSet row = statement.executeQuery()) {
        while (row.next()) {
          bulletins.put(row.getObject(1, UUID.class), row.getObject(2, UUID.class));
        }
      }
    }
    return bulletins;
  }

  private static Refusal unchanged(Period period) {
    return Refusal.conflict(
        "already-closed",
        period.chinese() + "已经结算，此后数据没有变化，无需重复结算。",
        period.code() + " is closed already and nothing has changed since.");
  }
}
