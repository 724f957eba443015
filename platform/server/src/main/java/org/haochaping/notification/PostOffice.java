package org.haochaping.notification;

import jakarta.annotation.PreDestroy;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.enterprise.concurrent.ManagedScheduledExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Future;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.haochaping.tenancy.Tenant;
import org.haochaping.tenancy.Tenants;
import org.jspecify.annotations.Nullable;

/**
 * Sends the postman round, twice a second; a tenant that had nothing for him is left in peace for
 * some seconds, for most have nothing most of the time. Each gateway is served on a thread of its
 * own and not twice at a time, so that one that hangs keeps nobody waiting.
 */
@ApplicationScoped
public class PostOffice {
  private static final Logger LOG = Logger.getLogger(PostOffice.class.getName());
  private static final long PEACE = TimeUnit.SECONDS.toNanos(4);

  @Resource ManagedScheduledExecutorService scheduler;
  @Resource ManagedExecutorService threads;
  @Inject Tenants tenants;
  @Inject Postman postman;

  private final Set<UUID> served = ConcurrentHashMap.newKeySet();

  /** When a tenant was last found with nothing to send; only the rounds know it. */
  private final Map<UUID, Long> quiet = new HashMap<>();

  private @Nullable Future<?> rounds;

  void start(@Observes @Initialized(ApplicationScoped.class) Object started) {
    rounds = scheduler.scheduleWithFixedDelay(this::round, 3000, 500, TimeUnit.MILLISECONDS);
  }

  @PreDestroy
  void close() {
    if (rounds != null) {
      rounds.cancel(false);
    }
  }

  /** Looks at each tenant once. */
  void round() {
    orSoon(
        () -> {
          for (Tenant tenant : tenants.all()) {
            Long since = quiet.get(tenant.id());
            if (since == null || System.nanoTime() - since > PEACE) {
              orSoon(() -> visit(tenant));
            }
          }
        });
  }

  /** Whether a gateway is being given something. */
  boolean isServing() {
    return !served.isEmpty();
  }

  /** One tenant's trouble is not that of those after it. */
  private static void orSoon(Runnable work) {
    try {
      work.run();
    } catch (RuntimeException e) {
      LOG.log(Level.WARNING, "the postman could not go his round, tried again soon", e);
    }
  }

  private void visit(Tenant tenant) {
    List<NotifierInstance> ready = postman.ready(tenant);
    if (ready.isEmpty()) {
      quiet.put(tenant.id(), System.nanoTime());
      return;
    }
    quiet.remove(tenant.id());
    for (NotifierInstance instance : ready) {
      if (served.add(instance.id())) {
        serve(tenant, instance);
      }
    }
  }

  private void serve(Tenant tenant, NotifierInstance instance) {
    try {
      threads.execute(
          () -> {
            try {
              postman.serve(tenant, instance, threads);
            } catch (RuntimeException e) {
              LOG.log(Level.WARNING, "a gateway could not be served, tried again soon", e);
            } finally {
              served.remove(instance.id());
            }
          });
    } catch (RejectedExecutionException e) {
      served.remove(instance.id());
    }
  }
}
