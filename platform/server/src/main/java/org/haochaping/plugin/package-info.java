/**
 * Plugins on the server: one PF4J manager per artefact, since PF4J refuses two versions of one id;
 * a house that converges to the rows of {@code plugin_artifact}; and a guard around every call. The
 * types plugins see are those of {@code org.haochaping.plugin.api}, a module of its own.
 */
@NullMarked
package org.haochaping.plugin;

import org.jspecify.annotations.NullMarked;
