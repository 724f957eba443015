package org.haochaping.plugin;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedScheduledExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.haochaping.plugin.api.BulletinFormat;
import org.haochaping.plugin.api.ChannelAdapter;
import org.haochaping.plugin.api.Notifier;
import org.haochaping.plugin.api.Problem;
import org.haochaping.plugin.api.SettingsSchema;
import org.haochaping.plugin.artefact.Artefact;
import org.haochaping.plugin.artefact.ArtefactRows;
import org.haochaping.plugin.artefact.NodeRows;
import org.haochaping.plugin.artefact.PluginFiles;
import org.haochaping.plugin.artefact.Quarantine;
import org.haochaping.plugin.artefact.TrustedKey;
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

  @Resource ManagedScheduledExecutorService scheduler;
  @Inject Clock clock;

  @Inject
  @ConfigProperty(name = "haochaping.data")
  String data;

  /** Hosts in inner networks that plugins may call, with commas. */
  @Inject
  @ConfigProperty(name = "haochaping.inner.hosts")
  Optional<String> innerHosts;

  private @Nullable PluginHouse house;
  private @Nullable Future<?> looking;

  /**
   * The plugins of a node over a database, for work outside the container; the caller closes it.
   */
  public static Plugins over(DataSource dataSource, Path folder, Clock clock) {
    Plugins plugins = new Plugins();
    plugins.dataSource = dataSource;
    plugins.clock = clock;
    plugins.innerHosts = Optional.empty();
    plugins.open(folder);
    return plugins;
  }

  void start(@Observes @Initialized(ApplicationScoped.class) Object started) {
    looking =
        scheduler.scheduleWithFixedDelay(
            this::look, SECONDS_BETWEEN_LOOKS, SECONDS_BETWEEN_LOOKS, TimeUnit.SECONDS);
  }

  @PostConstruct
  void open() {
    open(Path.of(data).toAbsolutePath().resolve("plugins"));
  }

  private void open(Path folder) {
    PluginHouse opened =
        new PluginHouse(
            new ArtefactRows(dataSource),
            new NodeRows(dataSource, clock),
            new PluginFiles(folder),
            new PluginGuard(),
            clock);
    house = opened;
    try {
      opened.open();
    } catch (RuntimeException e) {
      LOG.log(Level.WARNING, "the plugins could not be read, tried again soon", e);
    }
  }

  /** Waits a little for calls under way, then unloads everything. */
  @PreDestroy
  public void close() {
    if (looking != null) {
      looking.cancel(false);
    }
    house().close();
  }

  /** The channel of this instance; each of its calls is guarded. */
  public ChannelAdapter channel(String pluginId, PluginInstance instance) {
    return new GuardedChannel(calls(), pluginId, instance);
  }

  /** The bulletin format of this instance; each of its calls is guarded. */
  public BulletinFormat format(String pluginId, PluginInstance instance) {
    return new GuardedFormat(calls(), pluginId, instance);
  }

  /** The notifier of this instance; each of its calls is guarded. */
  public Notifier notifier(String pluginId, PluginInstance instance) {
    return new GuardedNotifier(calls(), pluginId, instance);
  }

  /** Whether a plugin of this id takes calls on this node. */
  public boolean isReady(String pluginId) {
    return isReady(pluginId, Optional.empty());
  }

  /** Whether the version an instance is bound to takes calls on this node. */
  public boolean isReady(String pluginId, Optional<UUID> artefact) {
    return house().bound(pluginId, artefact).isPresent();
  }

  /** The version that takes an instance's calls on this node. */
  public Optional<String> running(String pluginId, PluginInstance instance) {
    return house().bound(pluginId, instance.artefact()).map(plugin -> plugin.manifest().version());
  }

  /** Which settings an instance of this plugin has; refused when it is not installed. */
  public SettingsSchema schema(String pluginId) {
    return schema(pluginId, Optional.empty());
  }

  /** Which settings an instance bound to this version has. */
  public SettingsSchema schema(String pluginId, Optional<UUID> artefact) {
    return house()
        .bound(pluginId, artefact)
        .map(LoadedPlugin::schema)
        .orElseThrow(() -> PluginTrouble.missing(pluginId));
  }

  /** Everything that is wrong with an instance's settings. */
  public List<Problem> check(String pluginId, Map<String, String> settings) {
    return schema(pluginId).check(settings);
  }

  /** What a notifier says of itself with settings that are only being checked. */
  public Trial notifierTrial(String pluginId, PluginInstance instance) {
    return calls().notifierTrial(pluginId, instance);
  }

  /** Makes an instance's products for a trial; refused in words when they cannot be made. */
  public void tryOut(String pluginId, PluginInstance instance) {
    calls().tryOut(pluginId, instance);
  }

  /** All artefacts and how they are on this node. */
  public List<Lodging> lodgings() {
    return house().lodgings();
  }

  /** All artefacts by id. */
  public Map<UUID, Artefact> artefacts() {
    return lodgings().stream()
        .map(Lodging::artefact)
        .collect(Collectors.toMap(Artefact::id, artefact -> artefact));
  }

  /** The version that instances without a route follow. */
  public Optional<UUID> followed(String pluginId) {
    return house().followed(pluginId);
  }

  /** The version an instance is bound to; for callers that do not read it with the instance. */
  public Optional<UUID> route(UUID tenant, UUID instance, String pluginId) {
    return new ArtefactRows(dataSource).route(tenant, instance, pluginId);
  }

  /** Compares two versions as comparators do. */
  public int compare(String version, String other) {
    return Residents.VERSIONS.compareVersions(version, other);
  }

  /** On how many nodes a jar with this digest is ready. */
  public NodeRows.Readiness readiness(String sha256) {
    return house().nodes().readiness(sha256);
  }

  /** What a jar is, before it is installed; see {@link PluginHouse#preview}. */
  public Preview preview(byte[] jar, String signatureJson) {
    return house().preview(jar, signatureJson);
  }

  /** Installs a signed jar; see {@link PluginHouse#install}. */
  public Artefact install(byte[] jar, String signatureJson, String installedBy) {
    return house().install(jar, signatureJson, installedBy);
  }

  /** The same for operators; see {@link PluginHouse#replace}. */
  public Artefact replace(byte[] jar, String signatureJson, String installedBy) {
    return house().replace(jar, signatureJson, installedBy);
  }

  /** Makes this node what the rows say, now. */
  public void converge() {
    house().converge();
  }

  /** Takes old versions out of service that nothing is bound to. */
  public void withdrawOld(String pluginId) {
    house().withdrawOld(pluginId);
    house().converge();
  }

  /** How an instance behaved on this node. */
  public Conduct conduct(String pluginId, UUID instance) {
    return house().conducts().of(new InstanceKey(pluginId, instance));
  }

  /** Hands the conduct of every instance that was called on this node to a reader. */
  public void conducts(ConductReader reader) {
    house()
        .conducts()
        .all()
        .forEach((key, one) -> reader.read(key.pluginId(), key.instance(), one));
  }

  /** Takes note of one instance's conduct. */
  @FunctionalInterface
  public interface ConductReader {
    void read(String pluginId, UUID instance, Conduct conduct);
  }

  /** Why an instance's work in the background is stopped, if it is. */
  public Optional<Quarantine> quarantine(String pluginId, UUID instance) {
    return house().breakers().quarantine(new InstanceKey(pluginId, instance));
  }

  /** Lets an instance work again; tells whether it was stopped. */
  public boolean liftQuarantine(String pluginId, UUID instance) {
    boolean lifted = house().nodes().lift(pluginId, instance);
    house().converge();
    return lifted;
  }

  /** The keys whose plugins may run, and those that no longer may. */
  public List<TrustedKey> keys() {
    return house().keys();
  }

  /** Takes the trust from a key for good; tells whether it had it. */
  public boolean revoke(String keyId) {
    return house().revoke(keyId);
  }

  private void look() {
    try {
      house().converge();
    } catch (RuntimeException e) {
      LOG.log(Level.WARNING, "the plugins could not be read, tried again soon", e);
    }
  }

  private PluginCalls calls() {
    return new PluginCalls(
        house(),
        clock,
        innerHosts.stream()
            .flatMap(hosts -> Arrays.stream(hosts.split("[,\\s]+", -1)))
            .filter(host -> !host.isEmpty())
            .collect(Collectors.toUnmodifiableSet()));
  }

  private PluginHouse house() {
    return Optional.ofNullable(house).orElseThrow();
  }
}
