package org.haochaping.evaluation.pull;

import jakarta.annotation.PreDestroy;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.enterprise.concurrent.ManagedScheduledExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.util.Queue;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Future;
import java.util.concurrent.Semaphore;
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
  private static final int AT_A_TIME = 4;

  @Resource ManagedScheduledExecutorService scheduler;
  @Resource ManagedExecutorService threads;
  @Inject Tenants tenants;
  @Inject Pulls pulls;

  private final Set<UUID> known = ConcurrentHashMap.newKeySet();
  private final Queue<Due> waiting = new ConcurrentLinkedQueue<>();
  private final Semaphore places = new Semaphore(AT_A_TIME);
  private @Nullable Future<?> looking;

  private record Due(Tenant tenant, ChannelInstance channel) {}

  void start(@Observes @Initialized(ApplicationScoped.class) Object started) {
    looking = scheduler.scheduleWithFixedDelay(this::look, 20, 30, TimeUnit.SECONDS);
  }

  @PreDestroy
  void close() {
    if (looking != null) {
      looking.cancel(false);
    }
    waiting.clear();
  }

  private void look() {
    orSoon(() -> tenants.all().forEach(tenant -> orSoon(() -> look(tenant))));
  }

  private void look(Tenant tenant) {
    pulls.due(tenant).forEach(channel -> begin(tenant, channel));
  }

  /** Pulls for a channel as soon as there is a place, if its time has come by then. */
  void begin(Tenant tenant, ChannelInstance channel) {
    if (known.add(channel.id())) {
      waiting.add(new Due(tenant, channel));
      help();
    }
  }

  private void help() {
    if (places.tryAcquire()) {
      threads.execute(this::work);
    }
  }

  private void work() {
    try {
      for (Due due = waiting.poll(); due != null; due = waiting.poll()) {
        pull(due);
      }
    } finally {
      places.release();
    }
    if (!waiting.isEmpty()) {
      help();
    }
  }

  private void pull(Due due) {
    try {
      orSoon(() -> pulls.pull(due.tenant(), due.channel()));
    } finally {
      known.remove(due.channel().id());
    }
  }

  /**
   * One's trouble is not that of those after it; a pull that breaks off leaves a lease that ends.
   */
  private static void orSoon(Runnable work) {
    try {
      work.run();
    } catch (RuntimeException e) {
      LOG.log(Level.WARNING, "a pull broke off, tried again soon: {0}", e.getClass().getName());
    }
  }
}
