package org.haochaping.bulletin.content;

import java.time.LocalDate;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.haochaping.closing.Outcomes;
import org.haochaping.closing.Period;
import org.haochaping.plugin.api.Source;

/**
 * What a bulletin tells.
 *
 * @param sources whose ratings
 * @param alone whether no other office tells anything of the period
 * @param below the places below, where the office leads them too
 * @param bad the bad results, by department
 * @param outcomes what had become of them when the period was closed; those of other sources, which
 *     other bulletins tell, are left out
 */
public record Contents(
    Set<Source> sources,
    boolean alone,
    List<Below> below,
    List<BadResults.Unit> bad,
    Outcomes outcomes) {

  public Contents {
    sources = Collections.unmodifiableSet(EnumSet.copyOf(sources));
    below = List.copyOf(below);
    bad = List.copyOf(bad);
    outcomes = outcomes.only(sources);
  }

  /** All that a period's bulletin is about, and nothing else. */
  static Contents of(Period period) {
    return new Contents(period.sources(), true, List.of(), List.of(), Outcomes.NONE);
  }

  /** How many departments can still appeal on a day. */
  long canAppealOn(LocalDate day) {
    return bad.stream().filter(unit -> unit.canAppealOn(day)).count();
  }
}
