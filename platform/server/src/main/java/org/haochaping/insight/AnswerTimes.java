package org.haochaping.insight;

import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * How long duties took, measured by the time they had.
 *
 * @param n all that were done, or fell due and were not
 * @param withinHalf done in half of their time or less
 * @param inTime done later, but in time
 * @param lateFew done late, by no more than two working days
 * @param lateMore done later than that
 * @param openOverdue not done yet, and late
 * @param medianDays working days that half of those done took at most; absent where none is done
 */
public record AnswerTimes(
    long n,
    long withinHalf,
    long inTime,
    long lateFew,
    long lateMore,
    long openOverdue,
    @Nullable String medianDays) {

  /** Up to so many working days late are few. */
  static final int FEW = 2;

  /** Duties put together one by one. */
  static final class Sum {
    private final Map<Integer, Long> days = new TreeMap<>();
    private long withinHalf;
    private long inTime;
    private long lateFew;
    private long lateMore;
    private long openOverdue;

    /** So many that were done in time. */
    void inTime(int used, int given, long n) {
      took(used, n);
      if (2 * used <= given) {
        withinHalf += n;
      } else {
        inTime += n;
      }
    }

    /**
     * So many that were done late.
     *
     * @param by working days after the last day; none when it was done on the days off behind it
     */
    void late(int used, int by, long n) {
      took(used, n);
      if (by <= FEW) {
        lateFew += n;
      } else {
        lateMore += n;
      }
    }

    void openOverdue(long n) {
      openOverdue += n;
    }

    private void took(int used, long n) {
      days.merge(used, n, Long::sum);
    }

    AnswerTimes times() {
      return new AnswerTimes(
          withinHalf + inTime + lateFew + lateMore + openOverdue,
          withinHalf,
          inTime,
          lateFew,
          lateMore,
          openOverdue,
          median());
    }

    private @Nullable String median() {
      long done = days.values().stream().mapToLong(Long::longValue).sum();
      if (done == 0) {
        return null;
      }
      int twice = at((done - 1) / 2) + at(done / 2);
      return twice % 2 == 0 ? Integer.toString(twice / 2) : twice / 2 + ".5";
    }

    /** The days of the one at this place, the quickest at nought. */
    private int at(long place) {
      long before = 0;
      for (Map.Entry<Integer, Long> one : days.entrySet()) {
        before += one.getValue();
        if (place < before) {
          return one.getKey();
        }
      }
      throw new IllegalArgumentException("only " + before + " were done");
    }
  }
}
