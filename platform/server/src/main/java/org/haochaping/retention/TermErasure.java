package org.haochaping.retention;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.haochaping.journal.NightWork;
import org.haochaping.journal.WorkItem;
import org.haochaping.journal.WorkQueue;
import org.haochaping.journal.Worker;
import org.haochaping.tenancy.Policies;

/**
 * Every night, for each tenant: first what citizens wished gone and could not be yet, then class by
 * class what is past its term; each stretch is one transaction and queues the next.
 */
@ApplicationScoped
public class TermErasure implements Worker, NightWork {
  static final String WORK = "retention";
  static final LocalTime AT = LocalTime.of(1, 10);
  private static final int STRETCH = 500;
  private static final UUID FIRST = new UUID(0, 0);

  private Keepers keepers = new Keepers();
  private Erasure erasure = new Erasure();
  private ErasureRequests requests = new ErasureRequests();
  private Policies policies = new Policies();
  private WorkQueue queue = new WorkQueue(Clock.systemUTC());
  private Clock clock = Clock.systemUTC();

  protected TermErasure() {}

  @Inject
  public TermErasure(
      Keepers keepers,
      Erasure erasure,
      ErasureRequests requests,
      Policies policies,
      WorkQueue queue,
      Clock clock) {
    this.keepers = keepers;
    this.erasure = erasure;
    this.requests = requests;
    this.policies = policies;
    this.queue = queue;
    this.clock = clock;
  }

  @Override
  public String kind() {
    return WORK;
  }

  @Override
  public void watch(Connection connection, UUID tenant) throws SQLException {
    queue.once(connection, tenant, WORK, tonight());
  }

  /** When it comes next. */
  Optional<Instant> next(Connection connection, UUID tenant) throws SQLException {
    return queue.next(connection, tenant, WORK);
  }

  @Override
  public boolean work(Connection connection, WorkItem item) throws SQLException {
    String at = item.content().getString("at", "");
    UUID behind = UUID.fromString(item.content().getString("behind", FIRST.toString()));
    UUID tenant = item.tenantId();
    List<UUID> seen =
        at.isEmpty()
            ? wished(connection, tenant, behind)
            : past(connection, tenant, DataClass.valueOf(at), behind);
    if (seen.size() == STRETCH) {
      queue.add(
          connection,
          tenant,
          WORK,
          tenant,
          content(at, seen.get(seen.size() - 1)),
          clock.instant());
      return true;
    }
    int next = at.isEmpty() ? 0 : DataClass.valueOf(at).ordinal() + 1;
    if (next < DataClass.values().length) {
      queue.add(
          connection,
          tenant,
          WORK,
          tenant,
          content(DataClass.values()[next].name(), FIRST),
          clock.instant());
    } else {
      queue.add(connection, tenant, WORK, tenant, Json.createObjectBuilder().build(), tonight());
    }
    return true;
  }

  private List<UUID> wished(Connection connection, UUID tenant, UUID behind) throws SQLException {
    List<UUID> waiting = requests.waiting(connection, tenant, behind, STRETCH);
    for (UUID evaluation : waiting) {
      requests.finish(connection, tenant, evaluation);
    }
    return waiting;
  }

  private List<UUID> past(Connection connection, UUID tenant, DataClass kind, UUID behind)
      throws SQLException {
    LocalDate today = LocalDate.ofInstant(clock.instant(), RetentionPolicy.CHINA);
    RetentionPolicy.Term term =
        RetentionPolicy.of(policies.rules(connection, tenant, today)).of(kind);
    List<UUID> candidates =
        keepers.begunBefore(connection, tenant, kind, term.bound(today), behind, STRETCH);
    if (!candidates.isEmpty()) {
      erasure.past(connection, tenant, term, candidates);
    }
    return candidates;
  }

  private static JsonObject content(String at, UUID behind) {
    return Json.createObjectBuilder().add("at", at).add("behind", behind.toString()).build();
  }

  private Instant tonight() {
    Instant now = clock.instant();
    LocalDate today = LocalDate.ofInstant(now, RetentionPolicy.CHINA);
    Instant early = today.atTime(AT).atZone(RetentionPolicy.CHINA).toInstant();
    return early.isAfter(now)
        ? early
        : today.plusDays(1).atTime(AT).atZone(RetentionPolicy.CHINA).toInstant();
  }
}
