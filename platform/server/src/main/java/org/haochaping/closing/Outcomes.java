package org.haochaping.closing;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.haochaping.plugin.api.Source;
import org.jspecify.annotations.Nullable;

/**
 * 整改落实: what became of the bad reviews of a period until its closing, by source and responsible
 * department, and of those that were open when the period before it was closed.
 *
 * @param before absent where the period before was not closed
 */
public record Outcomes(List<Unit> units, @Nullable Before before) {
  /** Of closings older than this count, and of periods without bad reviews. */
  public static final Outcomes NONE = new Outcomes(List.of(), null);

  public Outcomes {
    units = List.copyOf(units);
  }

  /**
   * One department's of one source.
   *
   * @param cases all, those that are void now among them
   * @param handedOver of these, handed over
   * @param rectified put right and answered
   * @param overdue rectified after the deadline, or not yet and late
   * @param extended with a granted extension
   * @param unanswered without an answer yet
   * @param refuted void on appeal
   */
  public record Unit(
      Source source,
      UUID unitId,
      String unitName,
      int cases,
      int handedOver,
      int rectified,
      int overdue,
      int extended,
      int unanswered,
      int refuted) {

    private Unit plus(Unit other) {
      return new Unit(
          source,
          unitId,
          unitName,
          cases + other.cases,
          handedOver + other.handedOver,
          rectified + other.rectified,
          overdue + other.overdue,
          extended + other.extended,
          unanswered + other.unanswered,
          refuted + other.refuted);
    }
  }

  /**
   * The open ones of the period before.
   *
   * @param cutOff of its closing
   */
  public record Before(String period, Instant cutOff, List<Carried> units) {
    public Before {
      units = List.copyOf(units);
    }
  }

  /**
   * One department's that were open then.
   *
   * @param open how many
   * @param answered of these, answered since
   * @param refuted of these, void on appeal since
   */
  public record Carried(
      Source source, UUID unitId, String unitName, int open, int answered, int refuted) {

    public int stillOpen() {
      return open - answered - refuted;
    }

    private Carried plus(Carried other) {
      return new Carried(
          source,
          unitId,
          unitName,
          open + other.open,
          answered + other.answered,
          refuted + other.refuted);
    }
  }

  /** By department, of some sources; in the order in which they were counted. */
  public List<Unit> of(Set<Source> sources) {
    Map<UUID, Unit> sums = new LinkedHashMap<>();
    units.stream()
        .filter(unit -> sources.contains(unit.source))
        .forEach(unit -> sums.merge(unit.unitId, unit, Unit::plus));
    return List.copyOf(sums.values());
  }

  /** The same of those that were open before. */
  public List<Carried> carried(Set<Source> sources) {
    Map<UUID, Carried> sums = new LinkedHashMap<>();
    if (before != null) {
      before.units.stream()
          .filter(unit -> sources.contains(unit.source))
          .forEach(unit -> sums.merge(unit.unitId, unit, Carried::plus));
    }
    return List.copyOf(sums.values());
  }

  /** Only those of these sources. */
  public Outcomes only(Set<Source> sources) {
    return new Outcomes(
        units.stream().filter(unit -> sources.contains(unit.source)).toList(),
        before == null
            ? null
            : new Before(
                before.period,
                before.cutOff,
                before.units.stream().filter(unit -> sources.contains(unit.source)).toList()));
  }

  /** Whether there was nothing to count. */
  public boolean isEmpty() {
    return units.isEmpty() && (before == null || before.units.isEmpty());
  }
}
