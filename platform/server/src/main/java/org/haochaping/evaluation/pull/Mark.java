package org.haochaping.evaluation.pull;

import java.util.Optional;

/**
 * A cursor that stays behind while the others go on, further behind each time (Brent): whoever runs
 * in a circle comes upon it again, however long the circle is.
 *
 * @param cursor none where no page said that there is more
 * @param steps pages since then
 * @param reach pages after which the mark is moved
 */
record Mark(Optional<String> cursor, int steps, int reach) {
  private static final Mark NONE = new Mark(Optional.empty(), 0, 1);
  private static final int FURTHEST = 1 << 30;

  Mark {
    if (cursor.isEmpty()) {
      steps = 0;
      reach = 1;
    }
  }

  /** The counterpart has no more: what comes next is another run. */
  static Mark none() {
    return NONE;
  }

  /** Whether a cursor was come upon before. */
  boolean isAt(Optional<String> next) {
    return cursor.isPresent() && cursor.equals(next);
  }

  /** A page further on. */
  Mark behind(Optional<String> next) {
    if (cursor.isEmpty() || steps + 1 >= reach) {
      return new Mark(next, 0, Math.min(reach * 2, FURTHEST));
    }
    return new Mark(cursor, steps + 1, reach);
  }
}
