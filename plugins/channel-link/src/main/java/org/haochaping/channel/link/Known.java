package org.haochaping.channel.link;

import java.util.Set;

/**
 * The names a channel knows.
 *
 * @param read those it reads
 * @param forgotten those it knows and drops at once; others are counted as unknown
 */
public record Known(Set<String> read, Set<String> forgotten) {}
