package org.haochaping.plugin;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.locks.ReentrantLock;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.haochaping.plugin.artefact.Artefact;
import org.haochaping.plugin.artefact.ArtefactRows;
import org.haochaping.plugin.artefact.NodeRows;
import org.haochaping.plugin.artefact.PluginArchive;
import org.haochaping.plugin.artefact.PluginFiles;
import org.haochaping.plugin.artefact.PluginManifest;
import org.haochaping.plugin.artefact.PluginRefusals;
import org.haochaping.plugin.artefact.PluginSignature;
import org.haochaping.plugin.artefact.Quarantine;
import org.haochaping.plugin.artefact.TrustedKey;
import org.haochaping.tenancy.Ids;
import org.haochaping.web.Refusal;
import org.haochaping.web.Sha256;

/**
 * The plugins of this node. Rows say what should live here and the house converges to them: what is
 * new is checked again and loaded, what is withdrawn or whose key is revoked leaves. One writer at
 * a time, since PF4J is not thread safe; callers see an immutable snapshot.
 */
public final class PluginHouse implements AutoCloseable {
  private static final Logger LOG = Logger.getLogger(PluginHouse.class.getName());
  private static final Duration START = Duration.ofSeconds(30);
  private static final long FAREWELL_MILLIS = 5_000;

  /** Versions of a plugin that stay installed although nothing is bound to them. */
  private static final int KEPT = 3;

  private final ArtefactRows rows;
  private final NodeRows nodes;
  private final PluginFiles files;
  private final PluginGuard guard;
  private final Clock clock;
  private final Ids ids;
  private final UUID node;
  private final Conducts conducts = new Conducts();
  private final Breakers breakers;
  private final ReentrantLock writer = new ReentrantLock();
  private final List<LoadedPlugin> leaving = new ArrayList<>();
  private volatile Residents residents = Residents.none();
  private volatile Map<UUID, Turned> turnedAway = Map.of();

  /** An artefact that was refused at the door, and under which circumstances. */
  private record Turned(String sha256, boolean keyRevoked, Refusal reason) {}

  public PluginHouse(
      ArtefactRows rows, NodeRows nodes, PluginFiles files, PluginGuard guard, Clock clock) {
    this.rows = rows;
    this.nodes = nodes;
    this.files = files;
    this.guard = guard;
    this.clock = clock;
    this.ids = Ids.of(clock);
    this.node = ids.next();
    this.breakers = new Breakers(clock);
  }

  /** Clears away what a former life left and takes in what the rows say. */
  public void open() {
    files.removeStrays(rows.all());
    converge();
  }

  /** Checks a plugin as an installation would, tells what it is, and puts it away again. */
  Preview preview(byte[] jar, String signatureJson) {
    if (jar.length > PluginArchive.LARGEST) {
      throw PluginRefusals.tooLarge();
    }
    PluginSignature signature = PluginSignature.parse(signatureJson);
    TrustedKey key = rows.key(signature.keyId());
    signature.verify(jar, key);
    Path incoming = files.incoming(jar);
    writer.lock();
    try {
      PluginManifest manifest = PluginArchive.inspect(incoming);
      String sha256 = Sha256.hex(jar);
      List<Artefact> present = rows.of(manifest.pluginId());
      Path file = files.apart(incoming);
      try {
        LoadedPlugin plugin = load(file, manifest, sha256);
        Preview preview = Preview.of(plugin, key, present);
        plugin.unloadIfIdle();
        return preview;
      } finally {
        files.discard(file);
      }
    } finally {
      files.discard(incoming);
      writer.unlock();
    }
  }

  /**
   * Checks, loads and records a plugin; whatever is wrong with it is refused in words, and so are
   * other bytes of a version that is installed: whoever is bound to it would be moved unasked.
   */
  public Artefact install(byte[] jar, String signatureJson, String installedBy) {
    return install(jar, signatureJson, installedBy, false);
  }

  /** The same for operators, who may put a development version in place of its former self. */
  public Artefact replace(byte[] jar, String signatureJson, String installedBy) {
    return install(jar, signatureJson, installedBy, true);
  }

  private Artefact install(
      byte[] jar, String signatureJson, String installedBy, boolean replacing) {
    if (jar.length > PluginArchive.LARGEST) {
      throw PluginRefusals.tooLarge();
    }
    PluginSignature signature = PluginSignature.parse(signatureJson);
    signature.verify(jar, rows.key(signature.keyId()));
    Path incoming = files.incoming(jar);
    writer.lock();
    try {
      PluginManifest manifest = PluginArchive.inspect(incoming);
      String sha256 = Sha256.hex(jar);
      Optional<Artefact> present = rows.of(manifest.pluginId(), manifest.version());
      if (present.filter(artefact -> isSame(artefact, sha256)).isPresent()) {
        converge();
        return present.get();
      }
      if (present.isPresent() && isFinal(present.get(), sha256, replacing)) {
        throw PluginRefusals.versionTaken(manifest.pluginId(), manifest.version());
      }
      LoadedPlugin plugin = load(files.keep(incoming, manifest, sha256), manifest, sha256);
      UUID id = present.map(Artefact::id).orElseGet(ids::next);
      present.ifPresent(before -> LOG.info(() -> replaced(before, sha256, installedBy)));
      return record(id, plugin, signature, jar, installedBy, replacing);
    } finally {
      files.discard(incoming);
      writer.unlock();
    }
  }

  private Artefact record(
      UUID id,
      LoadedPlugin plugin,
      PluginSignature signature,
      byte[] jar,
      String installedBy,
      boolean replacing) {
    Artefact artefact =
        new Artefact(
            id,
            plugin.manifest().pluginId(),
            plugin.manifest().version(),
            plugin.kinds(),
            plugin.displayName(),
            plugin.manifest().requires(),
            plugin.sha256(),
            signature.json(),
            signature.keyId(),
            installedBy,
            clock.instant(),
            true);
    try {
      rows.save(artefact, jar, replacing);
    } catch (RuntimeException e) {
      plugin.unloadIfIdle();
      throw e;
    }
    Map<UUID, LoadedPlugin> next = new HashMap<>(residents.byArtefact());
    next.put(id, plugin);
    settle(next);
    withdrawOld(artefact.pluginId());
    converge();
    return artefact;
  }

  /** Makes this node what the rows say; called at start, after installs and every few seconds. */
  public void converge() {
    writer.lock();
    try {
      Map<String, TrustedKey> keys = rows.keys();
      Map<UUID, LoadedPlugin> next = new HashMap<>();
      Map<UUID, Turned> turned = new HashMap<>();
      for (Artefact artefact : rows.all()) {
        TrustedKey key = keys.get(artefact.keyId());
        if (artefact.installed() && key != null) {
          admit(artefact, key, next, turned);
        }
      }
      turnedAway = Map.copyOf(turned);
      settle(next);
      tell();
    } finally {
      writer.unlock();
    }
  }

  /** Exchanges with the other nodes what is ready and what is in quarantine. */
  private void tell() {
    nodes.tell(
        node,
        residents.byArtefact().values().stream().map(LoadedPlugin::sha256).distinct().toList());
    List<Quarantine> fresh = breakers.unwritten();
    nodes.quarantine(fresh);
    breakers.written(fresh);
    breakers.learn(nodes.quarantines());
  }

  /** Takes out of service what is old and what nothing is bound to. */
  void withdrawOld(String pluginId) {
    rows.of(pluginId).stream()
        .filter(Artefact::installed)
        .sorted(
            Comparator.comparing(Artefact::version, Residents.VERSIONS::compareVersions).reversed())
        .skip(KEPT)
        .forEach(artefact -> rows.withdraw(artefact.id()));
  }

  private void admit(
      Artefact artefact, TrustedKey key, Map<UUID, LoadedPlugin> next, Map<UUID, Turned> turned) {
    Turned before = turnedAway.get(artefact.id());
    if (before != null
        && before.sha256().equals(artefact.sha256())
        && before.keyRevoked() == key.revoked()) {
      turned.put(artefact.id(), before);
      return;
    }
    LoadedPlugin present = residents.byArtefact().get(artefact.id());
    boolean stays = present != null && present.sha256().equals(artefact.sha256()) && !key.revoked();
    try {
      next.put(artefact.id(), stays && present != null ? present : fromRow(artefact, key));
    } catch (Refusal refusal) {
      LOG.warning(() -> artefact.pluginId() + " " + artefact.version() + ": " + refusal.english());
      turned.put(artefact.id(), new Turned(artefact.sha256(), key.revoked(), refusal));
    } catch (RuntimeException e) {
      LOG.log(
          Level.WARNING, "plugin " + artefact.pluginId() + " could not be read, tried again", e);
    }
  }

  /** What the database holds is trusted no more than what comes over the network. */
  private LoadedPlugin fromRow(Artefact artefact, TrustedKey key) {
    byte[] jar = key.revoked() ? new byte[0] : rows.bytes(artefact.id());
    PluginSignature.parse(artefact.signature()).verify(jar, key);
    Path incoming = files.incoming(jar);
    try {
      PluginManifest manifest = PluginArchive.inspect(incoming);
      String sha256 = Sha256.hex(jar);
      if (!sha256.equals(artefact.sha256())) {
        throw PluginRefusals.fileChanged();
      }
      return load(files.keep(incoming, manifest, sha256), manifest, sha256);
    } finally {
      files.discard(incoming);
    }
  }

  private LoadedPlugin load(Path file, PluginManifest manifest, String sha256) {
    return guard.load(manifest.pluginId(), START, () -> LoadedPlugin.load(file, manifest, sha256));
  }

  /** Shows the new snapshot first, then sends away who is not in it. */
  private void settle(Map<UUID, LoadedPlugin> next) {
    List<LoadedPlugin> before = List.copyOf(residents.byArtefact().values());
    residents = Residents.of(next);
    before.stream().filter(plugin -> !next.containsValue(plugin)).forEach(leaving::add);
    leaving.removeIf(LoadedPlugin::unloadIfIdle);
  }

  /** A lease on the version an instance is bound to, or else on the highest. */
  LoadedPlugin.Lease enter(String pluginId, Optional<UUID> artefact) {
    for (int tries = 0; tries < 3; tries++) {
      Optional<LoadedPlugin.Lease> lease =
          residents.bound(pluginId, artefact).flatMap(LoadedPlugin::enter);
      if (lease.isPresent()) {
        return lease.get();
      }
    }
    throw PluginTrouble.missing(pluginId);
  }

  Optional<LoadedPlugin> bound(String pluginId, Optional<UUID> artefact) {
    return residents.bound(pluginId, artefact);
  }

  /** The artefact of a plugin that instances without a route follow. */
  Optional<UUID> followed(String pluginId) {
    Residents now = residents;
    return now.current(pluginId)
        .flatMap(
            plugin ->
                now.byArtefact().entrySet().stream()
                    .filter(entry -> entry.getValue() == plugin)
                    .map(Map.Entry::getKey)
                    .findFirst());
  }

  List<TrustedKey> keys() {
    return rows.keys().values().stream().sorted(Comparator.comparing(TrustedKey::keyId)).toList();
  }

  boolean revoke(String keyId) {
    boolean revoked = rows.revoke(keyId, clock.instant());
    converge();
    return revoked;
  }

  NodeRows nodes() {
    return nodes;
  }

  Conducts conducts() {
    return conducts;
  }

  Breakers breakers() {
    return breakers;
  }

  PluginGuard guard() {
    return guard;
  }

  /** All artefacts and how they are on this node. */
  public List<Lodging> lodgings() {
    Residents now = residents;
    Map<UUID, Turned> away = turnedAway;
    return rows.all().stream()
        .map(
            artefact ->
                Lodging.of(
                    artefact,
                    Optional.ofNullable(now.byArtefact().get(artefact.id())),
                    Optional.ofNullable(away.get(artefact.id())).map(Turned::reason)))
        .toList();
  }

  /** Waits a little for calls under way, then unloads everything. */
  @Override
  public void close() {
    writer.lock();
    try {
      leaving.addAll(residents.byArtefact().values());
      residents = Residents.none();
      leave();
      for (LoadedPlugin plugin : leaving) {
        plugin.drain(FAREWELL_MILLIS);
      }
      leaving.clear();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } finally {
      writer.unlock();
    }
  }

  /** The others need not wait for this node any longer; if it cannot say so they soon see. */
  private void leave() {
    try {
      nodes.leave(node);
    } catch (RuntimeException e) {
      LOG.log(Level.FINE, "this node could not say that it goes", e);
    }
  }

  private static boolean isSame(Artefact artefact, String sha256) {
    return artefact.installed() && artefact.sha256().equals(sha256);
  }

  private static boolean isFinal(Artefact artefact, String sha256, boolean replacing) {
    boolean maySo = replacing && artefact.version().endsWith("-SNAPSHOT");
    return !maySo && !artefact.sha256().equals(sha256);
  }

  private static String replaced(Artefact before, String sha256, String by) {
    return "plugin %s %s: %s takes the place of %s, by %s"
        .formatted(before.pluginId(), before.version(), sha256, before.sha256(), by);
  }
}
