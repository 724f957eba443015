package org.haochaping.plugin;

import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/**
 * The threads of one plugin, which end when it goes. What its code, or a library in it, left behind
 * on them goes with them: on a thread that outlives the plugin one thread-local value would keep
 * all of its classes. Nothing of the server runs on them but the collecting of what it decodes.
 */
final class PluginThreads {
  private PluginThreads() {}

  static ExecutorService of(String pluginId) {
    return Executors.newCachedThreadPool(
        work -> {
          // Without what the thread that called first has in its inheritable thread-locals.
          Thread thread = new Thread(null, work, "plugin " + pluginId, 0, false);
          thread.setDaemon(true);
          return thread;
        });
  }
}
