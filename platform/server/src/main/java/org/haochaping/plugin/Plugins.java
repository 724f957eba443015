package org.haochaping.plugin;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.enterprise.concurrent.ManagedScheduledExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.logging.Level;
import java.util.logging.Logger;
import javax.sql.DataSource;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.haochaping.plugin.api.BulletinFormat;
import org.haochaping.plugin.api.ChannelAdapter;
import org.haochaping.plugin.api.Problem;
import org.haochaping.plugin.api.SettingsSchema;
import org.haochaping.plugin.artefact.Artefact;
import org.haochaping.plugin.artefact.ArtefactRows;
import org.haochaping.plugin.artefact.PluginFiles;
import org.jspecify.annotations.Nullable;

/**
 * The plugins of this node, for the rest of the server. What it hands out stays behind the guard.
 */
@ApplicationScoped
public class Plugins {
  private static final Logger LOG = Logger.getLogger(Plugins.class.getName());
  private static final int SECONDS_BETWEEN_LOOKS = 5;

  @Resource(lookup = "java:app/jdbc/haochaping")
  DataSource dataSource;

  @Resource ManagedExecutorService threads;
  @Resource ManagedScheduledExecutorService scheduler;
  @Inject Clock clock;

  @Inject
  @ConfigProperty(name = "haochaping.data")
  String data;

  private @Nullable PluginHouse house;
  private @Nullable Future<?> looking;

  void start(@Observes @Initialized(ApplicationScoped.class) Object started) {
    looking =
        scheduler.scheduleWithFixedDelay(
            this::look, SECONDS_BETWEEN_LOOKS, SECONDS_BETWEEN_LOOKS, TimeUnit.SECONDS);
  }

  @PostConstruct
  void open() {
    PluginHouse opened =
        new PluginHouse(
            new ArtefactRows(dataSource),
            new PluginFiles(Path.of(data).toAbsolutePath().resolve("plugins")),
            new PluginGuard(threads),
            clock);
    house = opened;
    try {
      opened.open();
    } catch (RuntimeException e) {
      LOG.log(Level.WARNING, "the plugins could not be read, tried again soon", e);
    }
  }

  @PreDestroy
  void close() {
    if (looking != null) {
      looking.cancel(false);
    }
    house().close();
  }

  /** The channel of this instance; each of its calls is guarded. */
  public ChannelAdapter channel(String pluginId, PluginInstance instance) {
    return new GuardedChannel(new PluginCalls(house(), clock), pluginId, instance);
  }

  /** The bulletin format of this instance; each of its calls is guarded. */
  public BulletinFormat format(String pluginId, PluginInstance instance) {
    return new GuardedFormat(new PluginCalls(house(), clock), pluginId, instance);
  }

  /** Whether a plugin of this id takes calls on this node. */
  public boolean isReady(String pluginId) {
    return house().current(pluginId).isPresent();
  }

  /** Which settings an instance of this plugin has; refused when it is not installed. */
  public SettingsSchema schema(String pluginId) {
    return house()
        .current(pluginId)
        .map(LoadedPlugin::schema)
        .orElseThrow(() -> PluginTrouble.missing(pluginId));
  }

  /** Everything that is wrong with an instance's settings. */
  public List<Problem> check(String pluginId, Map<String, String> settings) {
    return schema(pluginId).check(settings);
  }

  /** All artefacts and how they are on this node. */
  public List<Lodging> lodgings() {
    return house().lodgings();
  }

  /** Installs a signed jar; see {@link PluginHouse#install}. */
  public Artefact install(byte[] jar, String signatureJson, String installedBy) {
    return house().install(jar, signatureJson, installedBy);
  }

  private void look() {
    try {
      house().converge();
    } catch (RuntimeException e) {
      LOG.log(Level.WARNING, "the plugins could not be read, tried again soon", e);
    }
  }

  private PluginHouse house() {
    return Optional.ofNullable(house).orElseThrow();
  }
}
