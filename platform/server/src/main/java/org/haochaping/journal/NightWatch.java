package org.haochaping.journal;

import jakarta.annotation.PreDestroy;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedScheduledExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.haochaping.tenancy.Tenant;
import org.haochaping.tenancy.TenantTransactions;
import org.haochaping.tenancy.Tenants;
import org.jspecify.annotations.Nullable;

/** Sees to it that every tenant, also one that is new, is visited at night. */
@ApplicationScoped
public class NightWatch {
  private static final Logger LOG = Logger.getLogger(NightWatch.class.getName());
  private static final int AGAIN = 120;

  @Resource ManagedScheduledExecutorService scheduler;
  @Inject Tenants tenants;
  @Inject TenantTransactions transactions;
  @Inject @Any Instance<NightWork> works;

  private final Set<UUID> seen = new HashSet<>();
  private @Nullable Future<?> looking;
  private int looks;

  void start(@Observes @Initialized(ApplicationScoped.class) Object started) {
    looking = scheduler.scheduleWithFixedDelay(this::look, 10, 15, TimeUnit.SECONDS);
  }

  @PreDestroy
  void close() {
    if (looking != null) {
      looking.cancel(false);
    }
  }

  /** At a tenant when it is new, and at all of them twice an hour. */
  private void look() {
    if (looks++ % AGAIN == 0) {
      seen.clear();
    }
    orSoon(
        () ->
            tenants.all().stream()
                .map(Tenant::id)
                .filter(id -> !seen.contains(id))
                .forEach(id -> orSoon(() -> visit(id))));
  }

  /** What cannot be queued now is tried again soon, and nothing after it waits for it. */
  private static void orSoon(Runnable looking) {
    try {
      looking.run();
    } catch (RuntimeException e) {
      LOG.log(Level.WARNING, "nightly work could not be queued, tried again soon", e);
    }
  }

  private void visit(UUID tenant) {
    transactions.run(
        tenant,
        connection -> {
          for (NightWork work : works) {
            work.watch(connection, tenant);
          }
        });
    seen.add(tenant);
  }
}
