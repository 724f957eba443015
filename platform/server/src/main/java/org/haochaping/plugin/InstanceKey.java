package org.haochaping.plugin;

import java.util.UUID;

/** One instance of one plugin. */
record InstanceKey(String pluginId, UUID instance) {}
