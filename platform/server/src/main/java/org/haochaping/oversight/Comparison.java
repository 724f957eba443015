package org.haochaping.oversight;

import java.util.Optional;
import org.haochaping.closing.Period;
import org.haochaping.figures.Count;
import org.haochaping.figures.Printing;
import org.haochaping.figures.Rate;
import org.haochaping.tenancy.Policy;
import org.haochaping.web.Refusal;
import org.jspecify.annotations.Nullable;

/**
 * Two periods compared by one rate, under the rules of who compares.
 *
 * @param minimumVolume who has fewer ratings in one of them is not compared
 */
record Comparison(
    Measure measure, Period now, Period before, int minimumVolume, Printing printing) {

  /** Under the rules in force at the end of the later period. */
  static Comparison of(Measure measure, Period now, Period before, Policy policy) {
    return new Comparison(
        measure, now, before, policy.ranking().minimumVolume(), new Printing(policy.figures()));
  }

  /** The same periods compared by another rate. */
  Comparison by(Measure other) {
    return new Comparison(other, now, before, minimumVolume, printing);
  }

  /** Which period another is compared with: the one before it unless one is named. */
  static Period with(Period now, @Nullable String code) {
    Period before = code == null ? now.previous() : Period.parse(code);
    if (before.kind() != now.kind() || before.equals(now)) {
      throw Refusal.malformed(
          "periods-not-comparable",
          "请选择两个同类的期间进行比较：月对月、半年对半年、年对年，且不能是同一期间。",
          "Choose two different periods of one kind: a month with a month, a year with a year.");
    }
    return before;
  }

  /** What keeps two counts from being compared; empty when nothing does. */
  Optional<Reason> obstacle(@Nullable Count then, @Nullable Count earlier) {
    return obstacle(now, then).or(() -> obstacle(before, earlier));
  }

  private Optional<Reason> obstacle(Period period, @Nullable Count count) {
    if (count == null) {
      return Optional.of(notClosed(period));
    }
    long volume = measure.isOfActive() ? count.active().total() : count.all().total();
    if (volume >= Math.max(1, minimumVolume)) {
      return Optional.empty();
    }
    String what = measure.isOfActive() ? "主动评价" : "评价";
    String english = measure.isOfActive() ? "active ratings" : "ratings";
    return Optional.of(
        volume == 0
            ? new Reason(
                period.chinese() + "没有" + what + "，不作比较", "No " + english + " in " + period.code())
            : new Reason(
                period.chinese() + what + "数不足" + minimumVolume + "件，不作比较",
                "Fewer than " + minimumVolume + " " + english + " in " + period.code()));
  }

  static Reason notClosed(Period period) {
    return new Reason(period.chinese() + "尚未结算", period.code() + " is not closed yet");
  }

  /** Whether it got better or worse; both must be there to be compared. */
  Verdict verdict(Count then, Count earlier) {
    return measure.verdict(Direction.of(measure.of(then), measure.of(earlier)));
  }

  /** By how many points the rate changed, as a share of one; up is positive. */
  double points(Count then, Count earlier) {
    return share(measure.of(then)) - share(measure.of(earlier));
  }

  @Nullable Change change(Count then, Count earlier) {
    return Difference.of(measure.of(then), measure.of(earlier))
        .map(difference -> Change.of(measure, difference, printing.policy().decimals()))
        .orElse(null);
  }

  @Nullable Measures measures(@Nullable Count count) {
    return count == null ? null : Measures.of(count, printing);
  }

  private static double share(Rate rate) {
    return (double) rate.part() / rate.whole();
  }
}
