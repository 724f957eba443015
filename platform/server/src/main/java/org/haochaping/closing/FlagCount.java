package org.haochaping.closing;

import java.util.UUID;

/**
 * How many of a unit's active ratings show a mark of doubt.
 *
 * @param of those looked at: those of windows, of cases that did not end before the period, or with
 *     words, as the mark needs
 */
public record FlagCount(UUID unitId, Flag flag, long n, long of) {

  /** The same mark on the ratings of several units. */
  public FlagCount plus(FlagCount other) {
    return new FlagCount(unitId, flag, n + other.n, of + other.of);
  }
}
