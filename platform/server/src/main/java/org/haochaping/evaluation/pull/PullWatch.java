package org.haochaping.evaluation.pull;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.enterprise.concurrent.ManagedScheduledExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.haochaping.evaluation.ChannelInstance;
import org.haochaping.tenancy.Tenant;
import org.haochaping.tenancy.Tenants;
import org.jspecify.annotations.Nullable;

/**
 * Looks every half minute whose time has come, tenant by tenant. A few are pulled at a time: those
 * that never answer hold up the others for a while, and take no thread from anything else.
 */
@ApplicationScoped
public class PullWatch {
  private static final Logger LOG = Logger.getLogger(PullWatch.class.getName());

  @Resource ManagedScheduledExecutorService scheduler;
  @Resource ManagedExecutorService threads;
  @Inject Tenants tenants;
  @Inject Pulls pulls;

  private @Nullable PullQueue queue;
  private @Nullable Future<?> looking;

  @PostConstruct
  void open() {
    queue = new PullQueue(threads, pulls::pull);
  }

  void start(@Observes @Initialized(ApplicationScoped.class) Object started) {
    looking = scheduler.scheduleWithFixedDelay(this::look, 20, 30, TimeUnit.SECONDS);
  }

  @PreDestroy
  void close() {
    if (looking != null) {
      looking.cancel(false);
    }
    queue().clear();
  }

  private void look() {
    orSoon(() -> tenants.all().forEach(tenant -> orSoon(() -> look(tenant))));
  }

  private void look(Tenant tenant) {
    pulls.due(tenant).forEach(channel -> begin(tenant, channel));
  }

  /** Pulls for a channel as soon as there is a place, if its time has come by then. */
  void begin(Tenant tenant, ChannelInstance channel) {
    queue().add(tenant, channel);
  }

  private PullQueue queue() {
    return Optional.ofNullable(queue).orElseThrow();
  }

  /** One tenant's trouble is not that of those after it. */
  private static void orSoon(Runnable work) {
    try {
      work.run();
    } catch (RuntimeException e) {
      LOG.log(
          Level.WARNING,
          "nobody saw whose time has come, tried again soon: {0}",
          e.getClass().getName());
    }
  }
}
