package org.haochaping.bulletin.content;

import static java.util.Comparator.comparing;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.haochaping.figures.CaseCount;
import org.haochaping.figures.Count;
import org.haochaping.figures.Figures;
import org.haochaping.figures.Figures.Unit;
import org.haochaping.figures.LevelCounts;
import org.haochaping.figures.Printing;
import org.haochaping.figures.Rate;
import org.haochaping.figures.Rates;
import org.haochaping.plugin.api.Document.Chart;
import org.haochaping.plugin.api.Document.Column;
import org.haochaping.plugin.api.Document.Table;
import org.haochaping.plugin.api.Level;
import org.haochaping.plugin.api.Source;
import org.haochaping.plugin.api.Terminal;
import org.haochaping.ranking.Contender;
import org.haochaping.ranking.Place;
import org.haochaping.ranking.Standing;
import org.jspecify.annotations.Nullable;

/** The tables of a bulletin; every cell is the string that is printed. */
record BulletinTables(Figures figures, Printing printing) {
  private static final String DEPARTMENT = "DEPARTMENT";

  Table levels() {
    LevelCounts all = figures.total().all();
    LevelCounts active = figures.total().active();
    List<Level> levels = List.of(Level.values());
    List<String> shares = shares(levels.stream().map(all::of).toList());
    List<String> activeShares = shares(levels.stream().map(active::of).toList());
    return new Table(
        "各等级评价数及占比",
        columns("评价等级", "评价数", "占比（%）", "其中主动评价数", "主动评价占比（%）"),
        IntStream.range(0, levels.size())
            .mapToObj(
                i ->
                    List.of(
                        levels.get(i).chinese(),
                        number(all.of(levels.get(i))),
                        shares.get(i),
                        number(active.of(levels.get(i))),
                        activeShares.get(i)))
            .toList(),
        Chart.BARS);
  }

  Table sources(Set<Source> told) {
    List<Source> sources = List.copyOf(told);
    List<Count> counts = sources.stream().map(figures::of).toList();
    List<String> shares = shares(counts.stream().map(count -> count.all().total()).toList());
    return new Table(
        "各来源评价数及占比",
        columns("评价来源", "评价数", "占比（%）", "好评率（%）", "差评率（%）", "主动评价数", "主动评价好评率（%）"),
        IntStream.range(0, sources.size())
            .mapToObj(
                i -> {
                  Count count = counts.get(i);
                  Rates rates = count.rates();
                  return List.of(
                      sources.get(i).chinese(),
                      number(count.all().total()),
                      shares.get(i),
                      printing.cell(rates.good()),
                      printing.cell(rates.bad()),
                      number(count.active().total()),
                      printing.cell(rates.activeGood()));
                })
            .toList(),
        Chart.BARS);
  }

  /** The most used first, as offices publish it. */
  Table terminals() {
    Comparator<Terminal> mostFirst =
        comparing((Terminal terminal) -> -figures.of(terminal).all().total());
    List<Terminal> terminals =
        Arrays.stream(Terminal.values()).sorted(mostFirst.thenComparing(Terminal::pf)).toList();
    List<Long> counts =
        terminals.stream().map(terminal -> figures.of(terminal).all().total()).toList();
    List<String> shares = shares(counts);
    return new Table(
        "各评价渠道评价数及占比",
        columns("评价渠道", "评价数", "占比（%）"),
        IntStream.range(0, terminals.size())
            .mapToObj(
                i -> List.of(terminals.get(i).chinese(), number(counts.get(i)), shares.get(i)))
            .toList(),
        Chart.BARS);
  }

  Table unitLevels() {
    List<String> headings = new ArrayList<>(List.of("部门", "评价数"));
    for (Level level : Level.values()) {
      headings.add(level.chinese());
    }
    return new Table(
        "各部门各等级评价数",
        columns(headings.toArray(String[]::new)),
        units(
            unit -> {
              LevelCounts all = figures.of(unit).all();
              List<String> row = new ArrayList<>(List.of(unit.name(), number(all.total())));
              for (Level level : Level.values()) {
                row.add(number(all.of(level)));
              }
              return row;
            }),
        Chart.NONE);
  }

  /** With average scores where the rules tell them. */
  Table unitRates() {
    boolean averages = printing.policy().weights().printed();
    List<String> headings =
        new ArrayList<>(
            List.of("部门", "评价数", "好评率（%）", "差评率（%）", "主动评价数", "主动评价好评率（%）", "主动评价差评率（%）"));
    if (averages) {
      headings.addAll(List.of("平均分", "主动评价平均分"));
    }
    return new Table(
        "各部门好评率、差评率",
        columns(headings.toArray(String[]::new)),
        units(
            unit -> {
              Count count = figures.of(unit);
              Rates rates = count.rates();
              List<String> row =
                  new ArrayList<>(
                      List.of(
                          unit.name(),
                          number(count.all().total()),
                          printing.cell(rates.good()),
                          printing.cell(rates.bad()),
                          number(count.active().total()),
                          printing.cell(rates.activeGood()),
                          printing.cell(rates.activeBad())));
              if (averages) {
                row.add(Printing.cell(printing.average(count.all())));
                row.add(Printing.cell(printing.average(count.active())));
              }
              return row;
            }),
        Chart.NONE);
  }

  Table unitSources(Set<Source> sources) {
    List<String> headings = new ArrayList<>(List.of("部门", "评价数"));
    sources.forEach(source -> headings.add(source.chinese()));
    return new Table(
        "各部门各来源评价数",
        columns(headings.toArray(String[]::new)),
        units(
            unit -> {
              List<String> row =
                  new ArrayList<>(List.of(unit.name(), number(figures.of(unit).all().total())));
              sources.forEach(source -> row.add(number(figures.of(unit, source).all().total())));
              return row;
            }),
        Chart.NONE);
  }

  /** Units that finished cases, the most first. */
  Table cases() {
    Comparator<Unit> mostFirst =
        comparing((Unit unit) -> -figures.casesOf(unit).map(CaseCount::finished).orElse(0L));
    return new Table(
        "各部门办件参评情况",
        columns("部门", "办件量", "可评办件", "已评办件", "参评率（%）", "主动评价办件", "未评率（%）", "仅有默认评价"),
        figures.units().stream()
            .sorted(mostFirst.thenComparing(Unit::code))
            .flatMap(unit -> figures.casesOf(unit).map(count -> row(unit, count)).stream())
            .toList(),
        Chart.NONE);
  }

  private List<String> row(Unit unit, CaseCount count) {
    return List.of(
        unit.name(),
        number(count.finished()),
        number(count.evaluable()),
        number(count.evaluated()),
        printing.cell(count.participation()),
        number(count.active()),
        printing.cell(count.unrated()),
        number(count.defaulted()));
  }

  /** Departments only; a service centre is no department's peer. */
  Table ranks(int minimumVolume) {
    List<Contender> contenders =
        figures.units().stream()
            .filter(BulletinTables::isDepartment)
            .map(unit -> new Contender(unit.code(), unit.name(), DEPARTMENT, figures.of(unit)))
            .toList();
    return new Table(
        "各部门排名",
        List.of(
            new Column("部门", false),
            new Column("评价数", true),
            new Column("好评率（%）", true),
            new Column("好评率排名", true),
            new Column("差评率（%）", true),
            new Column("差评率排名", true),
            new Column("备注", false)),
        Standing.of(contenders, minimumVolume).stream()
            .map(
                standing -> {
                  Count count = standing.contender().count();
                  return List.of(
                      standing.contender().name(),
                      number(count.all().total()),
                      printing.cell(count.rates().good()),
                      place(standing.good()),
                      printing.cell(count.rates().bad()),
                      place(standing.bad()),
                      standing.reason() == null ? "" : standing.reason());
                })
            .toList(),
        Chart.NONE);
  }

  /**
   * What a later closing changed.
   *
   * @param then how the figures before were printed
   */
  Table correction(Figures before, Printing then) {
    Count was = before.total();
    Count is = figures.total();
    return new Table(
        "更正前后对照",
        columns("指标", "原通报", "更正后"),
        List.of(
            List.of("评价数", number(was.all().total()), number(is.all().total())),
            List.of("好评数", number(was.all().good()), number(is.all().good())),
            List.of("差评数", number(was.all().bad()), number(is.all().bad())),
            List.of("好评率（%）", then.cell(was.rates().good()), printing.cell(is.rates().good())),
            List.of("差评率（%）", then.cell(was.rates().bad()), printing.cell(is.rates().bad())),
            List.of("主动评价数", number(was.active().total()), number(is.active().total())),
            List.of("复核后不予采纳数", number(was.voided()), number(is.voided()))),
        Chart.NONE);
  }

  /** A row for each unit, the most rated first. */
  private List<List<String>> units(Function<Unit, List<String>> row) {
    Comparator<Unit> mostFirst = comparing((Unit unit) -> -figures.of(unit).all().total());
    return figures.units().stream().sorted(mostFirst.thenComparing(Unit::code)).map(row).toList();
  }

  /** Whether others than departments were rated; they have no peers to be ranked among. */
  boolean hasUnrankedKinds() {
    return figures.units().stream().anyMatch(unit -> !isDepartment(unit));
  }

  private List<String> shares(List<Long> parts) {
    return printing.shares(parts).stream().map(Printing::cell).toList();
  }

  private static boolean isDepartment(Unit unit) {
    return unit.kind().equals(DEPARTMENT);
  }

  private static String place(@Nullable Place place) {
    return place == null ? Rate.NO_DATA : place.printed();
  }

  private static String number(long n) {
    return Long.toString(n);
  }

  /** The first names the row, the others are numbers. */
  private static List<Column> columns(String... headings) {
    List<Column> columns = new ArrayList<>();
    for (String heading : headings) {
      columns.add(new Column(heading, !columns.isEmpty()));
    }
    return columns;
  }
}
