package org.haochaping.verifier;

import static java.util.Map.entry;
import static java.util.stream.Collectors.joining;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What the sentences of a bulletin ought to tell, by the names of {@link Sentences}. */
record Values(Snapshot snapshot) {
  private static final List<String> DIGITS = List.of("整数", "一位小数", "两位小数", "三位小数", "四位小数");
  static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("yyyy年M月d日");
  private static final DateTimeFormatter MOMENT =
      DateTimeFormatter.ofPattern("yyyy年M月d日HH:mm:ss").withZone(ZoneId.of("Asia/Shanghai"));

  Map<String, String> all() {
    Map<String, String> values = new HashMap<>(ofClosing());
    values.putAll(ofRules(snapshot.rules()));
    values.putAll(ofRatings(snapshot.told().total()));
    values.putAll(ofResults(snapshot.beside()));
    values.put("filings", Integer.toString(snapshot.beside().filings().size()));
    snapshot.told().allCases().ifPresent(cases -> values.putAll(ofCases(cases)));
    snapshot
        .beside()
        .outcomes()
        .before()
        .ifPresent(before -> values.put("before", before.period().chinese()));
    snapshot
        .corrected()
        .ifPresent(before -> values.put("corrected", Long.toString(before.closing().version())));
    return values;
  }

  private Map<String, String> ofClosing() {
    Snapshot.Closing closing = snapshot.closing();
    return Map.ofEntries(
        entry("tenant", snapshot.tenant()),
        entry("subject", snapshot.tenant() + snapshot.period().chinese()),
        entry("sourceNames", snapshot.sources().stream().map(Words::source).collect(joining("、"))),
        entry("sources", Long.toString(snapshot.sources().stream().distinct().count())),
        entry("others", Kind.of(snapshot.period(), "").others()),
        entry("period", snapshot.period().chinese()),
        entry("first", day(snapshot.period().first())),
        entry("last", day(snapshot.period().last())),
        entry("cutOff", MOMENT.format(closing.cutOff())),
        entry("minimum", Long.toString(snapshot.rules().minimumVolume())),
        entry("closing", closing.id()),
        entry("version", Long.toString(closing.version())),
        entry("sha256", closing.sha256()),
        entry("closingSha256", closing.closingSha256()),
        entry("definitions", closing.definitions()),
        entry("policy", closing.policyVersion()));
  }

  private Map<String, String> ofRules(Snapshot.Rules rules) {
    Map<String, String> values = new HashMap<>();
    if (rules.decimals() < DIGITS.size()) {
      values.put("decimals", DIGITS.get(rules.decimals()));
    }
    values.put("notAll", BigDecimal.valueOf(100).setScale(rules.decimals()).toPlainString());
    values.put("notNone", BigDecimal.ZERO.setScale(rules.decimals()).toPlainString());
    values.put("shares", rules.shares().code());
    List<Long> weights = rules.weights().orElse(List.of());
    for (int level = 0; level < weights.size(); level++) {
      values.put("weight" + (level + 1), Long.toString(weights.get(level)));
    }
    Count total = snapshot.told().total();
    if (!weights.isEmpty()) {
      values.put("average", rules.average(total.all()));
      values.put("activeAverage", rules.average(total.active()));
    }
    return values;
  }

  private Map<String, String> ofRatings(Count total) {
    return Map.ofEntries(
        entry("all", Long.toString(total.all().total())),
        entry("good", Long.toString(total.all().good())),
        entry("goodRate", inText(total.good())),
        entry("bad", Long.toString(total.all().bad())),
        entry("badRate", inText(total.bad())),
        entry("active", Long.toString(total.active().total())),
        entry("activeRate", inText(total.activity())),
        entry("activeGoodRate", inText(total.activeGood())),
        entry("activeBadRate", inText(total.activeBad())),
        entry("voided", Long.toString(total.voided())),
        entry("followUps", Long.toString(total.followUps().total())),
        entry("badFollowUps", Long.toString(total.followUps().bad())),
        entry("defaults", Long.toString(total.defaults())));
  }

  private Map<String, String> ofCases(Figures.Cases cases) {
    return Map.of(
        "finished", Long.toString(cases.finished()),
        "evaluable", Long.toString(cases.evaluable()),
        "evaluated", Long.toString(cases.evaluated()),
        "participation", inText(cases.participation()),
        "unrated", inText(cases.unrated()),
        "defaulted", Long.toString(cases.defaulted()));
  }

  private static Map<String, String> ofResults(Beside beside) {
    Beside.Result sum = beside.sum();
    return Map.of(
        "opened", Long.toString(sum.all()),
        "confirmed", Long.toString(sum.confirmed()),
        "examined", Long.toString(sum.examined()),
        "withdrawn", Long.toString(sum.voided()),
        "untold", Long.toString(sum.untold()),
        "canAppeal", Long.toString(beside.canAppeal()));
  }

  private String inText(Share share) {
    return share.inText(snapshot.rules().decimals());
  }

  private static String day(LocalDate day) {
    return DAY.format(day);
  }
}
