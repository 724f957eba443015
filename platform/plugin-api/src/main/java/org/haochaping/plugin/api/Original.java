package org.haochaping.plugin.api;

/**
 * One record of a push as it came. The core forgets it when the record is accepted; of a refused
 * one it keeps the text sealed, so that the record can be decoded again after somebody has put
 * right what was wrong on this side.
 *
 * @param key what the sender knows the record by, the same each time it is sent, good or bad; it
 *     may hold the 办件编号, so the core keeps no more than a keyed digest of it
 * @param text a body that decodes to this one record; without anything that must not be kept, such
 *     as certificate numbers
 */
public record Original(String key, String text) {

  /** What citizens' systems send stays out of logs. */
  @Override
  public String toString() {
    return "Original[***]";
  }
}
