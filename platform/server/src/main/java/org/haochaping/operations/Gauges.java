package org.haochaping.operations;

import jakarta.annotation.PreDestroy;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedScheduledExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import java.util.function.ToDoubleFunction;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.eclipse.microprofile.metrics.MetricRegistry;
import org.eclipse.microprofile.metrics.Tag;
import org.haochaping.plugin.Plugins;
import org.haochaping.plugin.api.Origin;
import org.jspecify.annotations.Nullable;

/**
 * The status as numbers at {@code /metrics}, sums over all tenants; read once a minute, however
 * often somebody looks.
 */
@ApplicationScoped
public class Gauges {
  private static final Logger LOG = Logger.getLogger(Gauges.class.getName());

  @Resource ManagedScheduledExecutorService scheduler;
  @Inject MetricRegistry registry;
  @Inject Statuses statuses;
  @Inject Plugins plugins;

  private volatile @Nullable Status last;
  private @Nullable Future<?> looking;

  void start(@Observes @Initialized(ApplicationScoped.class) Object started) {
    for (Origin origin : Origin.values()) {
      gauge(
          "haochaping_ratings_today",
          status -> sum(status, tenant -> tenant.ratingsToday().getOrDefault(origin.name(), 0L)),
          new Tag("origin", origin.name()));
    }
    gauge("haochaping_rejected_today", status -> sum(status, TenantStatus::rejectedToday));
    gauge("haochaping_work_due", status -> sum(status, tenant -> tenant.backlog().due()));
    gauge("haochaping_work_failing", status -> sum(status, tenant -> tenant.backlog().failing()));
    gauge("haochaping_work_oldest_seconds", Gauges::oldest);
    gauge("haochaping_duties_overdue", status -> sum(status, TenantStatus::dutiesOverdue));
    gauge("haochaping_messages_waiting", status -> sum(status, one -> one.messages().waiting()));
    gauge("haochaping_messages_stuck", status -> sum(status, one -> one.messages().stuck()));
    gauge("haochaping_messages_doubtful", status -> sum(status, one -> one.messages().doubtful()));
    gauge("haochaping_plugins_quarantined", status -> sum(status, one -> one.stopped().size()));
    gauge(
        "haochaping_plugin_calls",
        status -> status.plugins().stream().mapToLong(Status.PluginSign::calls).sum());
    gauge(
        "haochaping_plugin_failures",
        status -> status.plugins().stream().mapToLong(Status.PluginSign::failures).sum());
    gauge(
        "haochaping_plugin_timeouts",
        status -> status.plugins().stream().mapToLong(Status.PluginSign::timeouts).sum());
    for (Alarm.Severity severity : Alarm.Severity.values()) {
      gauge(
          "haochaping_alarms",
          status -> status.alarms().stream().filter(alarm -> alarm.severity() == severity).count(),
          new Tag("severity", severity.name()));
    }
    looking = scheduler.scheduleWithFixedDelay(this::look, 20, 60, TimeUnit.SECONDS);
  }

  @PreDestroy
  void close() {
    if (looking != null) {
      looking.cancel(false);
    }
  }

  private void gauge(String name, ToDoubleFunction<Status> value, Tag... tags) {
    Supplier<Double> now =
        () -> {
          Status status = last;
          return status == null ? 0d : value.applyAsDouble(status);
        };
    registry.gauge(name, now, tags);
  }

  private void look() {
    try {
      last = statuses.ofAll();
      plugins.conducts((plugin, instance, conduct) -> instance(plugin, instance));
    } catch (RuntimeException e) {
      LOG.log(Level.WARNING, "the status could not be read, tried again soon", e);
    }
  }

  /** Counters of an instance, from when it was first called on this node. */
  private void instance(String plugin, UUID instance) {
    Tag[] tags = {new Tag("plugin", plugin), new Tag("instance", instance.toString())};
    Supplier<Long> calls = () -> plugins.conduct(plugin, instance).calls();
    Supplier<Long> failures = () -> plugins.conduct(plugin, instance).failures();
    Supplier<Long> stopped = () -> plugins.quarantine(plugin, instance).isPresent() ? 1L : 0L;
    registry.gauge("haochaping_plugin_instance_calls", calls, tags);
    registry.gauge("haochaping_plugin_instance_failures", failures, tags);
    registry.gauge("haochaping_plugin_instance_quarantined", stopped, tags);
  }

  private static double sum(Status status, ToDoubleFunction<TenantStatus> value) {
    return status.tenants().stream().mapToDouble(value).sum();
  }

  private static double oldest(Status status) {
    List<Instant> oldest =
        status.tenants().stream()
            .map(tenant -> tenant.backlog().oldestDue())
            .filter(moment -> moment != null)
            .sorted()
            .toList();
    return oldest.isEmpty() ? 0 : Duration.between(oldest.get(0), status.at()).toSeconds();
  }
}
