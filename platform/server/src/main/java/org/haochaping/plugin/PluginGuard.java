package org.haochaping.plugin;

import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.haochaping.plugin.api.RejectedException;
import org.haochaping.plugin.api.SettingsException;
import org.haochaping.plugin.artefact.PluginRefusals;
import org.haochaping.web.Refusal;

/**
 * Every call into a plugin: on a thread of the plugin's own with the plugin's context class loader,
 * for so long and no longer, no more at once than its bulkhead admits. What it throws, an Error
 * too, ends here; only the answers the API provides for pass. A call that does not end keeps its
 * lease and its place behind the bulkhead, so it can harm nobody but its own plugin.
 */
public final class PluginGuard {
  private static final Logger LOG = Logger.getLogger(PluginGuard.class.getName());
  private static final Duration LONGEST_WAIT = Duration.ofSeconds(2);
  private static final int FRAMES_LOGGED = 6;

  /** Makes the call, and ends the lease when the call has really ended. */
  <T> T call(LoadedPlugin.Lease lease, Duration deadline, Callable<T> call) throws IOException {
    LoadedPlugin plugin = lease.plugin();
    String id = plugin.manifest().pluginId();
    GuardedTask<T> task = new GuardedTask<>(call, plugin.loader(), lease::end);
    Duration wait = deadline.compareTo(LONGEST_WAIT) < 0 ? deadline : LONGEST_WAIT;
    plugin.tally().called();
    try {
      if (!lease.permit(wait.toMillis())) {
        task.abandon();
        plugin.tally().hung();
        throw PluginTrouble.busy(id);
      }
      return await(plugin.threads(), task, deadline);
    } catch (TimeoutException e) {
      lease.giveUp();
      plugin.tally().hung();
      LOG.warning(() -> "plugin " + id + " did not answer within " + deadline);
      throw PluginTrouble.hung(id, deadline);
    } catch (InterruptedException e) {
      task.abandon();
      Thread.currentThread().interrupt();
      throw PluginTrouble.busy(id);
    } catch (RejectedExecutionException e) {
      task.abandon();
      throw PluginTrouble.busy(id);
    } catch (ExecutionException e) {
      throw failure(plugin, e);
    }
  }

  /**
   * Loads a plugin, which runs its code for the first time; one that comes too late is put away.
   */
  LoadedPlugin load(String id, Duration deadline, Callable<LoadedPlugin> load) {
    ClassLoader server = LoadedPlugin.class.getClassLoader();
    GuardedTask<LoadedPlugin> task = new GuardedTask<>(load, server, () -> {});
    ExecutorService threads = PluginThreads.of(id);
    try {
      return await(threads, task, deadline);
    } catch (TimeoutException | InterruptedException | RejectedExecutionException e) {
      task.result().thenAccept(LoadedPlugin::unloadIfIdle);
      if (e instanceof InterruptedException) {
        Thread.currentThread().interrupt();
      }
      throw PluginRefusals.doesNotStart(id, "启动超时", "its start takes too long");
    } catch (ExecutionException e) {
      if (cause(e) instanceof Refusal refusal) {
        throw refusal;
      }
      LOG.log(Level.WARNING, () -> "plugin " + id + " does not load: " + outline(cause(e)));
      throw PluginRefusals.doesNotStart(id, "加载或启动时出错", "loading or starting it failed");
    } finally {
      threads.shutdown();
    }
  }

  private static <T> T await(ExecutorService threads, GuardedTask<T> task, Duration deadline)
      throws TimeoutException, InterruptedException, ExecutionException {
    Future<?> running = threads.submit(task);
    try {
      return task.result().get(deadline.toMillis(), TimeUnit.MILLISECONDS);
    } catch (TimeoutException | InterruptedException e) {
      task.abandon();
      running.cancel(true);
      throw e;
    }
  }

  /** The API's own exceptions pass; anything else is the plugin's failure. */
  private static RuntimeException failure(LoadedPlugin plugin, ExecutionException e)
      throws IOException {
    Throwable thrown = cause(e);
    if (thrown instanceof IOException unreadable) {
      throw unreadable;
    }
    if (thrown instanceof RejectedException rejected) {
      return rejected;
    }
    if (thrown instanceof SettingsException settings) {
      return PluginTrouble.settings(settings.problems());
    }
    if (thrown instanceof Refusal refusal) {
      return refusal;
    }
    plugin.tally().failed();
    String id = plugin.manifest().pluginId();
    LOG.log(Level.WARNING, () -> "plugin " + id + " threw " + outline(thrown));
    return PluginTrouble.threw(id);
  }

  private static Throwable cause(ExecutionException e) {
    Throwable cause = e.getCause();
    return cause == null ? e : cause;
  }

  /** Type and place without the message, which may hold what a citizen wrote. */
  private static String outline(Throwable thrown) {
    StringBuilder text = new StringBuilder(thrown.getClass().getName());
    StackTraceElement[] frames = thrown.getStackTrace();
    for (int i = 0; i < Math.min(FRAMES_LOGGED, frames.length); i++) {
      text.append("\n\tat ").append(frames[i]);
    }
    return text.toString();
  }
}
