package org.haochaping.plugin;

import java.util.Set;
import org.haochaping.plugin.api.Reach;

/**
 * What a notifier with settings that are only being checked says of itself.
 *
 * @param reaches whom it would reach
 * @param perMinute how many messages a minute it would take
 */
public record Trial(Set<Reach> reaches, int perMinute) {}
