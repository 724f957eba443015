package org.haochaping.bulletin.content;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.haochaping.closing.Outcomes;
import org.haochaping.figures.Count;
import org.haochaping.figures.Figures;
import org.haochaping.figures.Figures.Unit;
import org.haochaping.figures.Printing;
import org.haochaping.figures.Rate;
import org.haochaping.plugin.api.Document.Chart;
import org.haochaping.plugin.api.Document.Column;
import org.haochaping.plugin.api.Document.Table;
import org.jspecify.annotations.Nullable;

/** The tables of a bulletin that are not about its own ratings alone. */
final class WayTables {
  private WayTables() {}

  /** Own figures, those of the places below, and all together; each for itself. */
  static Table below(Count own, List<Below> places, Printing printing) {
    List<List<String>> rows = new ArrayList<>();
    rows.add(row("本级", "—", own, own, printing));
    Count sum = own;
    for (Below place : places) {
      Count of = place.own();
      sum = sum.plus(place.withBelow());
      rows.add(row(place.name(), closed(place), of, place.withBelow(), printing));
    }
    rows.add(row("合计", "—", null, sum, printing));
    return new Table(
        "本级与各地评价情况",
        columns(
            "地区", "结算", "本级评价数", "含下级评价数", "含下级好评数", "含下级差评数", "好评率（%）", "差评率（%）", "主动评价好评率（%）"),
        rows,
        Chart.NONE);
  }

  private static String closed(Below place) {
    if (place.own() == null) {
      return "尚未结算";
    }
    return "第" + place.version() + "次" + (place.open() > 0 ? "（下级" + place.open() + "个未结算）" : "");
  }

  private static List<String> row(
      String name, String closed, @Nullable Count own, Count all, Printing printing) {
    return List.of(
        name,
        closed,
        own == null ? Rate.NO_DATA : Long.toString(own.all().total()),
        Long.toString(all.all().total()),
        Long.toString(all.all().good()),
        Long.toString(all.all().bad()),
        printing.cell(all.rates().good()),
        printing.cell(all.rates().bad()),
        printing.cell(all.rates().activeGood()));
  }

  /** 二(一): what is still open stands beside what is not. */
  static Table results(List<BadResults.Unit> units) {
    return new Table(
        "各部门差评结果复核情况",
        columns("部门", "差评件数", "已确认", "复核调查中", "复核后撤销", "尚未反馈"),
        units.stream()
            .map(
                unit ->
                    List.of(
                        unit.unitName(),
                        Integer.toString(unit.all()),
                        Integer.toString(unit.confirmed()),
                        Integer.toString(unit.examined()),
                        Integer.toString(unit.voided()),
                        Integer.toString(unit.untold())))
            .toList(),
        Chart.NONE);
  }

  static Table rectified(List<Outcomes.Unit> units) {
    return new Table(
        "各部门差评整改落实情况",
        columns("部门", "差评件数", "已转办", "已整改", "逾期", "延期", "未答复", "复核撤销"),
        units.stream()
            .map(
                unit ->
                    List.of(
                        unit.unitName(),
                        Integer.toString(unit.cases()),
                        Integer.toString(unit.handedOver()),
                        Integer.toString(unit.rectified()),
                        Integer.toString(unit.overdue()),
                        Integer.toString(unit.extended()),
                        Integer.toString(unit.unanswered()),
                        Integer.toString(unit.refuted())))
            .toList(),
        Chart.NONE);
  }

  /** What became of those that were open in the bulletin before. */
  static Table carried(String period, List<Outcomes.Carried> units) {
    return new Table(
        period + "未办结差评办理情况",
        columns("部门", "上期未答复", "已答复", "复核撤销", "仍未答复"),
        units.stream()
            .map(
                unit ->
                    List.of(
                        unit.unitName(),
                        Integer.toString(unit.open()),
                        Integer.toString(unit.answered()),
                        Integer.toString(unit.refuted()),
                        Integer.toString(unit.stillOpen())))
            .toList(),
        Chart.NONE);
  }

  /** 三(三)3: the scores of assessments are listed; no rate holds any of them. */
  static Table scores(Figures figures) {
    Map<UUID, String> names =
        figures.units().stream().collect(Collectors.toMap(Unit::id, Unit::name));
    return new Table(
        "各部门考核测评得分",
        List.of(
            new Column("部门", false),
            new Column("来源", false),
            new Column("得分次数", true),
            new Column("平均得分", true)),
        figures.scores().stream()
            .map(
                score ->
                    List.of(
                        names.getOrDefault(score.unitId(), ""),
                        score.source().chinese(),
                        Long.toString(score.n()),
                        score.mean().toPlainString()))
            .toList(),
        Chart.NONE);
  }

  /**
   * The first names the row; the others are numbers, but for words in the second of {@link #below}.
   */
  private static List<Column> columns(String... headings) {
    List<Column> columns = new ArrayList<>();
    for (String heading : headings) {
      columns.add(new Column(heading, !columns.isEmpty() && !heading.equals("结算")));
    }
    return columns;
  }
}
