package org.haochaping.verifier;

import static java.util.Comparator.comparing;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.haochaping.verifier.Figures.Cases;
import org.haochaping.verifier.Figures.Unit;

/** Computes the tables of a bulletin from its figures. */
record Tables(Snapshot snapshot) {

  /** The table with this caption; empty when none is known. */
  Optional<Recomputed> of(String caption) {
    return Optional.ofNullable(
        switch (caption) {
          case Captions.LEVELS -> levels();
          case Captions.SOURCES -> sources();
          case Captions.TERMINALS -> terminals();
          case Captions.UNIT_LEVELS -> unitLevels();
          case Captions.UNIT_RATES -> unitRates();
          case Captions.UNIT_SOURCES -> unitSources();
          case Captions.CASES -> cases();
          case Captions.RANKS -> new Ranking(snapshot).table();
          case Captions.CORRECTION -> snapshot.corrected().map(this::correction).orElse(null);
          case Captions.SCORES -> new BesideTables(snapshot).scores();
          case Captions.BELOW -> new BesideTables(snapshot).below();
          case Captions.RESULTS -> new BesideTables(snapshot).results();
          case Captions.RECTIFIED -> new BesideTables(snapshot).rectified();
          case Captions.FILINGS -> new BesideTables(snapshot).filings();
          default -> carried(caption).orElse(null);
        });
  }

  private Optional<Recomputed> carried(String caption) {
    return snapshot
        .beside()
        .outcomes()
        .before()
        .filter(before -> caption.equals(Captions.carried(before)))
        .map(new BesideTables(snapshot)::carried);
  }

  private Recomputed levels() {
    Count total = told().total();
    List<String> all = shares(total.all().n());
    List<String> active = shares(total.active().n());
    return new Recomputed(
        List.of("评价等级", "评价数", "占比（%）", "其中主动评价数", "主动评价占比（%）"),
        IntStream.range(0, Levels.NAMES.size())
            .mapToObj(
                i ->
                    List.of(
                        Levels.NAMES.get(i),
                        n(total.all().of(i)),
                        all.get(i),
                        n(total.active().of(i)),
                        active.get(i)))
            .toList());
  }

  private Recomputed sources() {
    List<Long> sources = snapshot.sources();
    List<Count> counts = sources.stream().map(told()::ofSource).toList();
    List<String> shares = shares(counts.stream().map(count -> count.all().total()).toList());
    return new Recomputed(
        List.of("评价来源", "评价数", "占比（%）", "好评率（%）", "差评率（%）", "主动评价数", "主动评价好评率（%）"),
        IntStream.range(0, sources.size())
            .mapToObj(
                i -> {
                  Count count = counts.get(i);
                  return List.of(
                      Words.source(sources.get(i)),
                      n(count.all().total()),
                      shares.get(i),
                      percent(count.good()),
                      percent(count.bad()),
                      n(count.active().total()),
                      percent(count.activeGood()));
                })
            .toList());
  }

  /** The most used first; of equal ones in the order of the national code. */
  private Recomputed terminals() {
    record Line(long terminal, long n) {}
    List<Line> lines =
        IntStream.rangeClosed(1, Words.TERMINALS.size())
            .mapToObj(pf -> new Line(pf, told().ofTerminal(pf).all().total()))
            .sorted(comparing(Line::n).reversed())
            .toList();
    List<String> shares = shares(lines.stream().map(Line::n).toList());
    return new Recomputed(
        List.of("评价渠道", "评价数", "占比（%）"),
        IntStream.range(0, lines.size())
            .mapToObj(
                i ->
                    List.of(
                        Words.terminal(lines.get(i).terminal), n(lines.get(i).n), shares.get(i)))
            .toList());
  }

  private Recomputed unitLevels() {
    List<String> headings = new ArrayList<>(List.of("部门", "评价数"));
    headings.addAll(Levels.NAMES);
    return new Recomputed(
        headings,
        units().stream()
            .map(
                unit -> {
                  Levels all = told().of(unit).all();
                  List<String> row = new ArrayList<>(List.of(unit.name(), n(all.total())));
                  all.n().forEach(n -> row.add(n(n)));
                  return row;
                })
            .toList());
  }

  /** Average scores are told where the rules have weights for them. */
  private Recomputed unitRates() {
    boolean averages = snapshot.rules().weights().isPresent();
    List<String> headings =
        new ArrayList<>(
            List.of("部门", "评价数", "好评率（%）", "差评率（%）", "主动评价数", "主动评价好评率（%）", "主动评价差评率（%）"));
    if (averages) {
      headings.addAll(List.of("平均分", "主动评价平均分"));
    }
    return new Recomputed(
        headings,
        units().stream()
            .map(
                unit -> {
                  Count count = told().of(unit);
                  List<String> row =
                      new ArrayList<>(
                          List.of(
                              unit.name(),
                              n(count.all().total()),
                              percent(count.good()),
                              percent(count.bad()),
                              n(count.active().total()),
                              percent(count.activeGood()),
                              percent(count.activeBad())));
                  if (averages) {
                    row.add(snapshot.rules().average(count.all()));
                    row.add(snapshot.rules().average(count.active()));
                  }
                  return row;
                })
            .toList());
  }

  private Recomputed unitSources() {
    List<String> headings = new ArrayList<>(List.of("部门", "评价数"));
    snapshot.sources().forEach(source -> headings.add(Words.source(source)));
    return new Recomputed(
        headings,
        units().stream()
            .map(
                unit -> {
                  List<String> row =
                      new ArrayList<>(List.of(unit.name(), n(told().of(unit).all().total())));
                  snapshot
                      .sources()
                      .forEach(source -> row.add(n(told().of(unit, source).all().total())));
                  return row;
                })
            .toList());
  }

  /** Those that finished any, the most first. */
  private Recomputed cases() {
    record Line(Unit unit, Cases cases) {}
    return new Recomputed(
        List.of("部门", "办件量", "可评办件", "已评办件", "参评率（%）", "主动评价办件", "未评率（%）", "仅有默认评价"),
        told().units().stream()
            .flatMap(unit -> told().casesOf(unit).map(cases -> new Line(unit, cases)).stream())
            .sorted(
                comparing((Line line) -> line.cases.finished())
                    .reversed()
                    .thenComparing(line -> line.unit.code()))
            .map(
                line ->
                    List.of(
                        line.unit.name(),
                        n(line.cases.finished()),
                        n(line.cases.evaluable()),
                        n(line.cases.evaluated()),
                        percent(line.cases.participation()),
                        n(line.cases.active()),
                        percent(line.cases.unrated()),
                        n(line.cases.defaulted())))
            .toList());
  }

  private Recomputed correction(Snapshot.Corrected before) {
    int then = before.decimals();
    Count was = before.told().total();
    Count is = told().total();
    return new Recomputed(
        List.of("指标", "原通报", "更正后"),
        List.of(
            List.of("评价数", n(was.all().total()), n(is.all().total())),
            List.of("好评数", n(was.all().good()), n(is.all().good())),
            List.of("差评数", n(was.all().bad()), n(is.all().bad())),
            List.of("好评率（%）", was.good().percent(then), percent(is.good())),
            List.of("差评率（%）", was.bad().percent(then), percent(is.bad())),
            List.of("主动评价数", n(was.active().total()), n(is.active().total())),
            List.of("复核后不予采纳数", n(was.voided()), n(is.voided()))));
  }

  /** The most rated first; of equal ones by code. */
  private List<Unit> units() {
    return told().units().stream()
        .sorted(
            comparing((Unit unit) -> told().of(unit).all().total())
                .reversed()
                .thenComparing(Unit::code))
        .toList();
  }

  private Figures told() {
    return snapshot.told();
  }

  private List<String> shares(List<Long> parts) {
    long whole = parts.stream().reduce(0L, Math::addExact);
    return snapshot.rules().shares().shares(parts, whole, snapshot.rules().decimals());
  }

  private String percent(Share share) {
    return share.percent(snapshot.rules().decimals());
  }

  private static String n(long n) {
    return Long.toString(n);
  }
}
