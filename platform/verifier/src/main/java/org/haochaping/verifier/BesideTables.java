package org.haochaping.verifier;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.haochaping.verifier.Beside.Place;
import org.haochaping.verifier.Figures.Scores;
import org.haochaping.verifier.Figures.Unit;

/** Computes the tables that are not about own ratings alone. */
record BesideTables(Snapshot snapshot) {

  /** Own ratings, those of each place below, and all together. */
  Recomputed below() {
    Count own = snapshot.told().total();
    Count sum = own;
    List<List<String>> rows = new ArrayList<>();
    rows.add(row("本级", Share.NO_DATA, Optional.of(own), own));
    for (Place place : snapshot.beside().below()) {
      sum = sum.plus(place.withBelow());
      rows.add(row(place.name(), closed(place), place.own(), place.withBelow()));
    }
    rows.add(row("合计", Share.NO_DATA, Optional.empty(), sum));
    return new Recomputed(
        List.of(
            "地区", "结算", "本级评价数", "含下级评价数", "含下级好评数", "含下级差评数", "好评率（%）", "差评率（%）", "主动评价好评率（%）"),
        rows);
  }

  Recomputed results() {
    return new Recomputed(
        List.of("部门", "差评件数", "已确认", "复核调查中", "复核后撤销", "尚未反馈"),
        snapshot.beside().results().stream()
            .map(
                one ->
                    List.of(
                        one.unit(),
                        Long.toString(one.all()),
                        Long.toString(one.confirmed()),
                        Long.toString(one.examined()),
                        Long.toString(one.voided()),
                        Long.toString(one.untold())))
            .toList());
  }

  Recomputed rectified() {
    return new Recomputed(
        List.of("部门", "差评件数", "已转办", "已整改", "逾期", "延期", "未答复", "复核撤销"),
        Outcomes.byUnit(snapshot.beside().outcomes().lines(), snapshot.sources()).stream()
            .map(line -> row(line.unit(), line.counts()))
            .toList());
  }

  /** Of those that were open before; what is open still follows from the rest. */
  Recomputed carried(Outcomes.Before before) {
    return new Recomputed(
        List.of("部门", "上期未答复", "已答复", "复核撤销", "仍未答复"),
        Outcomes.byUnit(before.lines(), snapshot.sources()).stream()
            .map(
                line -> {
                  List<Long> counts = new ArrayList<>(line.counts());
                  counts.add(counts.get(0) - counts.get(1) - counts.get(2));
                  return row(line.unit(), counts);
                })
            .toList());
  }

  private static List<String> row(String name, List<Long> counts) {
    List<String> row = new ArrayList<>(List.of(name));
    counts.forEach(count -> row.add(Long.toString(count)));
    return row;
  }

  Recomputed filings() {
    return new Recomputed(
        List.of("通报", "通报单位", "结算", "备案日期"),
        snapshot.beside().filings().stream()
            .map(
                one ->
                    List.of(
                        one.title(),
                        one.issuer(),
                        "第" + one.version() + "次",
                        Values.DAY.format(one.filedOn())))
            .toList());
  }

  /** Scores are of a hundred points, and in no rate. */
  Recomputed scores() {
    return new Recomputed(
        List.of("部门", "来源", "得分次数", "平均得分"),
        snapshot.told().scores().stream()
            .map(
                scores ->
                    List.of(
                        name(scores.unit()),
                        Words.source(scores.source()),
                        Long.toString(scores.n()),
                        mean(scores)))
            .toList());
  }

  private List<String> row(String name, String closed, Optional<Count> own, Count all) {
    int decimals = snapshot.rules().decimals();
    return List.of(
        name,
        closed,
        own.map(count -> Long.toString(count.all().total())).orElse(Share.NO_DATA),
        Long.toString(all.all().total()),
        Long.toString(all.all().good()),
        Long.toString(all.all().bad()),
        all.good().percent(decimals),
        all.bad().percent(decimals),
        all.activeGood().percent(decimals));
  }

  private static String closed(Place place) {
    return place
        .version()
        .map(
            version ->
                "第" + version + "次" + (place.open() > 0 ? "（下级" + place.open() + "个未结算）" : ""))
        .orElse("尚未结算");
  }

  private String name(String unit) {
    return snapshot.told().units().stream()
        .filter(one -> one.id().equals(unit))
        .map(Unit::name)
        .findFirst()
        .orElseThrow();
  }

  private static String mean(Scores scores) {
    return scores.n() == 0
        ? Share.NO_DATA
        : new BigDecimal(scores.sum())
            .divide(BigDecimal.valueOf(scores.n()), 2, RoundingMode.HALF_UP)
            .toPlainString();
  }
}
