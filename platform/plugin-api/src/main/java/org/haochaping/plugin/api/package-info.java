/**
 * What a plugin sees of 好差评平台: the words of the domain ({@link org.haochaping.plugin.api.Level},
 * {@link org.haochaping.plugin.api.Source}, {@link org.haochaping.plugin.api.Terminal}, {@link
 * org.haochaping.plugin.api.Origin}) and three extension points. Each extension is a factory that
 * exists once per server and creates one product per configured instance of a tenant. Plugins stay
 * small and pure: pages, links, terminals and storage are the core's.
 */
@NullMarked
package org.haochaping.plugin.api;

import org.jspecify.annotations.NullMarked;
