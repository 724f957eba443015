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

  @Resource ManagedScheduledExecutorService scheduler;
  @Inject Tenants tenants;
  @Inject TenantTransactions transactions;
  @Inject @Any Instance<NightWork> works;

  private @Nullable Future<?> looking;

  void start(@Observes @Initialized(ApplicationScoped.class) Object started) {
    looking = scheduler.scheduleWithFixedDelay(this::look, 10, 1800, TimeUnit.SECONDS);
  }

  @PreDestroy
  void close() {
    if (looking != null) {
      looking.cancel(false);
    }
  }

  private void look() {
    for (Tenant tenant : tenants.all()) {
      try {
        transactions.run(
            tenant.id(),
            connection -> {
              for (NightWork work : works) {
                work.watch(connection, tenant.id());
              }
            });
      } catch (RuntimeException e) {
        LOG.log(Level.WARNING, "nightly work could not be queued, tried again soon", e);
      }
    }
  }
}
