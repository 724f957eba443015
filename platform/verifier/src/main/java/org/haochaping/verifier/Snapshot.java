package org.haochaping.verifier;

import java.time.DateTimeException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * The figures published with a bulletin.
 *
 * @param sources what it tells and ranks
 */
record Snapshot(
    Period period,
    List<Long> sources,
    String tenant,
    Closing closing,
    Rules rules,
    Optional<Corrected> corrected,
    Beside beside) {
  private static final String FORMAT = "haochaping-snapshot-1";

  /** More would be no percentage anybody prints, and could keep this program busy. */
  private static final long MOST_DECIMALS = 6;

  /**
   * A closed period, as far as the bulletin tells it.
   *
   * @param sha256 which its figures here should have
   * @param closingSha256 which all its figures have, those that other bulletins tell among them
   */
  record Closing(
      String id,
      long version,
      Instant cutOff,
      String definitions,
      String policyVersion,
      String sha256,
      String closingSha256,
      Figures figures) {}

  /**
   * What is corrected.
   *
   * @param sources it told
   * @param decimals it was printed with
   */
  record Corrected(Closing closing, List<Long> sources, int decimals) {
    /** The figures it told. */
    Figures told() {
      return closing.figures().only(sources);
    }
  }

  /**
   * Of how figures are printed.
   *
   * @param weights of the levels in average scores, the best first; absent where none are told
   */
  record Rules(long minimumVolume, int decimals, Rounding shares, Optional<List<Long>> weights) {
    Rules {
      if (weights.isPresent() && weights.get().size() != Levels.NAMES.size()) {
        throw new Unreadable("平均分权重应为五个。", "there are five weights");
      }
    }

    /** A dash where there is nothing to rate, or no average is told. */
    String average(Levels levels) {
      return weights.map(of -> levels.average(of, decimals)).orElse(Share.NO_DATA);
    }
  }

  static Snapshot read(Members json) {
    if (!json.text("format").equals(FORMAT)) {
      throw new Unreadable(
          "结算数据的格式是" + json.text("format") + "，本程序只认识" + FORMAT + "。",
          "figures of an unknown format: " + json.text("format"));
    }
    List<Long> sources = sources(json);
    Rules rules = rules(json.object("rules"));
    return new Snapshot(
        Period.parse(json.text("period")),
        sources,
        json.object("tenant").text("name"),
        closing(json.object("closing"), json.object("figures")),
        rules,
        json.has("corrected")
            ? Optional.of(corrected(json.object("corrected"), sources, rules))
            : Optional.empty(),
        Beside.read(json));
  }

  /** The figures the bulletin tells. */
  Figures told() {
    return closing.figures().only(sources);
  }

  /** Bulletins of before printed what they correct as they printed themselves. */
  private static Corrected corrected(Members json, List<Long> sources, Rules rules) {
    return new Corrected(
        closing(json, json.object("figures")),
        json.has("sources") ? sources(json) : sources,
        json.has("decimals") ? decimals(json) : rules.decimals());
  }

  private static List<Long> sources(Members json) {
    List<Long> sources = json.counts("sources");
    sources.forEach(Words::source);
    return sources;
  }

  private static Closing closing(Members json, Members figures) {
    return new Closing(
        json.text("id"),
        json.count("version"),
        instant(json.text("cutOff")),
        json.text("definitions"),
        json.text("policyVersion"),
        json.text("sha256"),
        json.text("closingSha256"),
        FiguresReader.read(figures));
  }

  private static Rules rules(Members json) {
    return new Rules(
        json.count("minimumVolume"),
        decimals(json),
        json.has("shares") ? Rounding.of(json.text("shares")) : Rounding.HALF_UP,
        json.has("weights") ? Optional.of(json.counts("weights")) : Optional.empty());
  }

  private static int decimals(Members json) {
    long decimals = json.count("decimals");
    if (decimals > MOST_DECIMALS) {
      throw new Unreadable("小数位数过多。", "too many decimals");
    }
    return (int) decimals;
  }

  private static Instant instant(String text) {
    try {
      return Instant.parse(text);
    } catch (DateTimeException e) {
      throw new Unreadable("数据截止时间无效：" + text, "no moment: " + text);
    }
  }
}
