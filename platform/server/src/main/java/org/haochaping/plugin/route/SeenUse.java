package org.haochaping.plugin.route;

import java.util.Optional;
import org.haochaping.plugin.artefact.Artefact;

/** One instance as it is seen now. */
record SeenUse(
    PluginUses owner, PluginUse use, Optional<Route> route, Optional<Artefact> version) {}
