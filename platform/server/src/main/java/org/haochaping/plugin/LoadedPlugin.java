package org.haochaping.plugin;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.logging.Logger;
import org.haochaping.plugin.api.PluginFactory;
import org.haochaping.plugin.api.SettingsSchema;
import org.haochaping.plugin.artefact.PluginManifest;
import org.haochaping.plugin.artefact.PluginRefusals;
import org.pf4j.PluginManager;
import org.pf4j.PluginState;

/**
 * One artefact, loaded and started. Calls hold a lease; it is unloaded only when none is left, so
 * that no call finds its classes gone. A bulkhead bounds how many calls, and so how many threads,
 * it can hold at once.
 */
final class LoadedPlugin {
  /** Calls at once; a plugin that hangs holds no more threads than these. */
  static final int BULKHEAD = 32;

  /** Callers that wait for a place; a caller more is told at once that it is busy. */
  static final int WAITING = 8;

  private static final Logger LOG = Logger.getLogger(LoadedPlugin.class.getName());
  private static final long FAREWELL_SECONDS = 5;

  private final PluginManifest manifest;
  private final String sha256;
  private final PluginManager manager;
  private final ClassLoader loader;
  private final List<PluginFactory> factories;
  private final String displayName;
  private final SettingsSchema schema;
  private final Semaphore permits = new Semaphore(BULKHEAD);
  private final Semaphore waiting = new Semaphore(WAITING);
  private final AtomicInteger givenUp = new AtomicInteger();
  private final Tally tally = new Tally();
  private final Products products = new Products();
  private final ExecutorService threads;
  private int leases;
  private boolean closing;
  private boolean unloaded;

  private LoadedPlugin(
      PluginManifest manifest,
      String sha256,
      PluginManager manager,
      List<PluginFactory> factories) {
    this.manifest = manifest;
    this.sha256 = sha256;
    this.manager = manager;
    this.loader = manager.getPluginClassLoader(manifest.pluginId());
    this.factories = factories;
    this.displayName = factories.get(0).displayName(Locale.CHINESE);
    this.schema = factories.get(0).settingsSchema();
    this.threads = PluginThreads.of(manifest.pluginId());
  }

  /** Loads and starts a jar that has passed every check; plugin code runs, so with a deadline. */
  static LoadedPlugin load(Path jar, PluginManifest manifest, String sha256) {
    String id = manifest.pluginId();
    PluginManager manager = new OneJar(jar);
    boolean good = false;
    try {
      manager.loadPlugin(jar);
      if (manager.startPlugin(id) != PluginState.STARTED) {
        throw PluginRefusals.doesNotStart(id, "启动时出错", "its start failed");
      }
      List<PluginFactory> factories = List.copyOf(manager.getExtensions(PluginFactory.class, id));
      if (!PluginKind.areSound(factories, id)) {
        throw PluginRefusals.doesNotStart(
            id, "扩展点缺失、重复或与插件编号不符", "its factories are missing, doubled or of another id");
      }
      LoadedPlugin plugin = new LoadedPlugin(manifest, sha256, manager, factories);
      good = true;
      return plugin;
    } finally {
      if (!good) {
        manager.unloadPlugins();
      }
    }
  }

  PluginManifest manifest() {
    return manifest;
  }

  String sha256() {
    return sha256;
  }

  ClassLoader loader() {
    return loader;
  }

  String displayName() {
    return displayName;
  }

  SettingsSchema schema() {
    return schema;
  }

  String kinds() {
    return PluginKind.of(factories);
  }

  Tally tally() {
    return tally;
  }

  Products products() {
    return products;
  }

  ExecutorService threads() {
    return threads;
  }

  <F extends PluginFactory> Optional<F> factory(Class<F> point) {
    return factories.stream().filter(point::isInstance).map(point::cast).findFirst();
  }

  /** A lease for one call; empty once the plugin is on its way out. */
  synchronized Optional<Lease> enter() {
    if (closing) {
      return Optional.empty();
    }
    leases++;
    return Optional.of(new Lease());
  }

  private synchronized void leave() {
    leases--;
    notifyAll();
  }

  /** Takes no more calls; unloads if none is under way. Tells whether it is gone. */
  synchronized boolean unloadIfIdle() {
    closing = true;
    if (leases > 0) {
      return false;
    }
    if (!unloaded) {
      unloaded = true;
      products.clear();
      sendOff();
    }
    return true;
  }

  /** Its stop is code of its own as well: it runs on its own thread, and nobody waits for ever. */
  private void sendOff() {
    Future<?> leaving = threads.submit(manager::unloadPlugins);
    threads.shutdown();
    try {
      leaving.get(FAREWELL_SECONDS, TimeUnit.SECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } catch (ExecutionException | TimeoutException e) {
      LOG.warning(() -> "plugin " + manifest.pluginId() + " does not stop as it should");
    }
  }

  /** Takes no more calls, waits for those under way, then unloads. Tells whether it is gone. */
  synchronized boolean drain(long millis) throws InterruptedException {
    closing = true;
    long end = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(millis);
    while (leases > 0) {
      long left = TimeUnit.NANOSECONDS.toMillis(end - System.nanoTime());
      if (left <= 0) {
        return false;
      }
      wait(left);
    }
    return unloadIfIdle();
  }

  /** The right to one call. */
  final class Lease {
    private final AtomicBoolean over = new AtomicBoolean();
    private final AtomicBoolean abandoned = new AtomicBoolean();
    private volatile boolean permitted;

    LoadedPlugin plugin() {
      return LoadedPlugin.this;
    }

    /**
     * Waits a moment for a place behind the bulkhead; not at all when every place is held by a call
     * that was given up, since those may never end.
     */
    boolean permit(long millis) throws InterruptedException {
      permitted = permits.tryAcquire();
      if (!permitted && givenUp.get() < BULKHEAD && waiting.tryAcquire()) {
        try {
          permitted = permits.tryAcquire(millis, TimeUnit.MILLISECONDS);
        } finally {
          waiting.release();
        }
      }
      return permitted;
    }

    /** Nobody waits for this call any more, but it may still run. */
    void giveUp() {
      if (abandoned.compareAndSet(false, true)) {
        givenUp.incrementAndGet();
        if (over.get() && abandoned.compareAndSet(true, false)) {
          givenUp.decrementAndGet();
        }
      }
    }

    void end() {
      if (over.compareAndSet(false, true)) {
        if (abandoned.compareAndSet(true, false)) {
          givenUp.decrementAndGet();
        }
        if (permitted) {
          permits.release();
        }
        leave();
      }
    }
  }
}
