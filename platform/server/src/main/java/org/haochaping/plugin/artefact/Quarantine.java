package org.haochaping.plugin.artefact;

import java.time.Instant;
import java.util.UUID;

/**
 * An instance whose work in the background was stopped.
 *
 * @param failures in a row, until then
 * @param reason the code of the last failure
 */
public record Quarantine(
    String pluginId, UUID instance, Instant since, int failures, String reason) {}
