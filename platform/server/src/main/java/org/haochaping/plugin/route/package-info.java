/**
 * Which version of its plugin each instance of each tenant runs on, and how it comes to another:
 * looked at before it is installed, tried with every instance's own settings, moved one tenant at a
 * time or all at once when every node has it, and one step back. What an instance is, the
 * capabilities say by {@link org.haochaping.plugin.route.PluginUses}.
 */
@NullMarked
package org.haochaping.plugin.route;

import org.jspecify.annotations.NullMarked;
