package org.haochaping.journal;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import jakarta.annotation.Resource;
import jakarta.ejb.ConcurrencyManagement;
import jakarta.ejb.ConcurrencyManagementType;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import jakarta.enterprise.concurrent.ManagedScheduledExecutorService;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Collectors;
import org.haochaping.tenancy.Tenant;
import org.haochaping.tenancy.TenantTransactions;
import org.haochaping.tenancy.Tenants;
import org.jspecify.annotations.Nullable;

/** This node's claim loop: visits the tenants one by one, twice a second. */
@Singleton
@Startup
@TransactionManagement(TransactionManagementType.BEAN)
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
public class Workshop {
  private static final Logger LOG = Logger.getLogger(Workshop.class.getName());
  private static final int ITEMS_A_VISIT = 20;

  @Resource ManagedScheduledExecutorService scheduler;
  @Inject Tenants tenants;
  @Inject TenantTransactions transactions;
  @Inject Clock clock;
  @Inject @Any Instance<Worker> workers;
  @Inject @Any Instance<Errand> errands;

  private @Nullable ScheduledFuture<?> ticking;

  @PostConstruct
  void open() {
    ClaimLoop loop =
        new ClaimLoop(
            transactions,
            clock,
            workers.stream().collect(Collectors.toMap(Worker::kind, worker -> worker)),
            errands.stream().collect(Collectors.toMap(Errand::kind, errand -> errand)));
    ticking = scheduler.scheduleWithFixedDelay(() -> round(loop), 1000, 500, TimeUnit.MILLISECONDS);
  }

  @PreDestroy
  void close() {
    if (ticking != null) {
      ticking.cancel(false);
    }
  }

  private void round(ClaimLoop loop) {
    try {
      for (Tenant tenant : tenants.all()) {
        loop.run(tenant.id(), ITEMS_A_VISIT);
      }
    } catch (RuntimeException e) {
      LOG.log(Level.WARNING, "a round of the claim loop failed", e);
    }
  }
}
