package org.haochaping.plugin.route;

import java.util.Optional;
import org.haochaping.plugin.artefact.Artefact;
import org.haochaping.tenancy.Tenant;

/**
 * An instance and the version it runs on.
 *
 * @param bound whether it is bound to it, or follows the highest
 * @param previous where one step back leads
 */
public record Standing(
    Tenant tenant,
    PluginUse use,
    Optional<Artefact> version,
    boolean bound,
    Optional<Artefact> previous) {}
