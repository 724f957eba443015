package org.haochaping.evaluation.pull;

import java.time.Duration;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import org.haochaping.plugin.api.Pulled;
import org.haochaping.web.Sha256;

/** One turn of a channel: where it is, what it brought, and whether it is led in circles. */
final class Turn {
  private static final Duration FIRST_WAIT = Duration.ofMinutes(1);

  private final PullRows.Lease lease;
  private final Set<Optional<String>> asked = new HashSet<>();
  private Optional<String> cursor;
  private Optional<String> lastPage;
  private Mark mark;
  private boolean broughtSomething;

  Turn(PullRows.Lease lease) {
    this.lease = lease;
    this.cursor = lease.cursor();
    this.lastPage = lease.lastPage();
    this.mark = lease.mark();
    asked.add(cursor);
  }

  PullRows.Lease lease() {
    return lease;
  }

  Optional<String> cursor() {
    return cursor;
  }

  Optional<String> lastPage() {
    return lastPage;
  }

  Mark mark() {
    return mark;
  }

  /** Whether a page holds something that the one before it did not. */
  boolean isFresh(Pulled page) {
    return page.bytes().length > 0 && !digest(page).equals(lastPage);
  }

  /** Whether more is promised and only what was there before would come. */
  boolean isLedAround(Pulled page) {
    return page.more()
        && (asked.contains(page.cursor())
            || mark.isAt(page.cursor())
            || (page.bytes().length > 0 && !isFresh(page)));
  }

  /** What is kept behind a page; who is led around stays where he is. */
  void goOn(Pulled page) {
    if (!isLedAround(page)) {
      cursor = page.cursor();
      asked.add(cursor);
      mark = page.more() ? mark.behind(cursor) : Mark.none();
    }
    if (page.bytes().length > 0) {
      lastPage = digest(page);
    }
  }

  void brought() {
    broughtSomething = true;
  }

  /** A counterpart that has only what is known already is not asked again at once. */
  Duration beforeMore() {
    return broughtSomething ? Duration.ZERO : FIRST_WAIT;
  }

  /** Soon after the first failure, then later and later, but not later than usual. */
  Duration beforeAgain(Duration usual) {
    int failures = broughtSomething ? 0 : lease.failures();
    Duration wait = FIRST_WAIT.multipliedBy(1L << Math.min(failures, 10));
    return wait.compareTo(usual) < 0 ? wait : usual;
  }

  private static Optional<String> digest(Pulled page) {
    return Optional.of(Sha256.hex(page.bytes()));
  }
}
