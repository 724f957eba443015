package org.haochaping.evaluation.inbox;

import jakarta.annotation.PreDestroy;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedScheduledExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.haochaping.tenancy.Tenants;
import org.jspecify.annotations.Nullable;

/** Looks at the folders every few seconds. */
@ApplicationScoped
public class InboxWatch {
  private static final Logger LOG = Logger.getLogger(InboxWatch.class.getName());

  @Resource ManagedScheduledExecutorService scheduler;
  @Inject Tenants tenants;
  @Inject Inboxes inboxes;

  private @Nullable Future<?> looking;

  void start(@Observes @Initialized(ApplicationScoped.class) Object started) {
    looking = scheduler.scheduleWithFixedDelay(this::look, 10, 5, TimeUnit.SECONDS);
  }

  @PreDestroy
  void close() {
    if (looking != null) {
      looking.cancel(false);
    }
  }

  private void look() {
    orSoon(() -> tenants.all().forEach(tenant -> orSoon(() -> inboxes.look(tenant))));
  }

  /** One tenant's trouble is not that of those after it. */
  private static void orSoon(Runnable look) {
    try {
      look.run();
    } catch (RuntimeException e) {
      LOG.log(Level.WARNING, "folders could not be looked at, tried again soon", e);
    }
  }
}
