package org.haochaping.plugin.route;

import java.time.Instant;
import java.util.UUID;
import org.haochaping.plugin.Lodging;
import org.haochaping.plugin.artefact.Artefact;
import org.haochaping.plugin.artefact.NodeRows;
import org.haochaping.web.Refusal;
import org.jspecify.annotations.Nullable;

/**
 * A plugin of one version, and how it is on the node that answers.
 *
 * @param nodes servers that are up
 * @param nodesReady those of them that have it loaded
 */
public record PluginView(
    UUID id,
    String pluginId,
    String version,
    String kind,
    String displayName,
    String requires,
    String sha256,
    String keyId,
    String installedBy,
    Instant installedAt,
    String state,
    String health,
    @Nullable String trouble,
    @Nullable String troubleEn,
    long calls,
    long failures,
    long timeouts,
    int nodes,
    int nodesReady) {

  static PluginView of(Lodging lodging, NodeRows.Readiness readiness) {
    Artefact artefact = lodging.artefact();
    return new PluginView(
        artefact.id(),
        artefact.pluginId(),
        artefact.version(),
        artefact.kinds(),
        artefact.displayName(),
        artefact.requires(),
        artefact.sha256(),
        artefact.keyId(),
        artefact.installedBy(),
        artefact.installedAt(),
        artefact.installed() ? "INSTALLED" : "WITHDRAWN",
        lodging.health().name(),
        lodging.trouble().map(Refusal::chinese).orElse(null),
        lodging.trouble().map(Refusal::english).orElse(null),
        lodging.calls(),
        lodging.failures(),
        lodging.timeouts(),
        readiness.nodes(),
        readiness.ready());
  }
}
