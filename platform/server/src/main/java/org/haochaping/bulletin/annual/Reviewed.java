package org.haochaping.bulletin.annual;

/** The appeals lodged in a year, by what was decided; the open ones are under examination. */
public record Reviewed(
    long lodged, long wrong, long malicious, long reattributed, long rejected, long late) {

  long open() {
    return lodged - wrong - malicious - reattributed - rejected;
  }
}
