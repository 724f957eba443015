package org.haochaping.testing;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.concurrent.atomic.AtomicLong;

/**
 * A clock that is a millisecond further on each time somebody looks, so that ids keep their order.
 */
public final class SteppingClock extends Clock {
  private volatile Instant begin;
  private final AtomicLong looks = new AtomicLong();

  public SteppingClock(Instant begin) {
    this.begin = begin;
  }

  /** Time goes by. */
  public void skip(Duration time) {
    begin = begin.plus(time);
  }

  @Override
  public Instant instant() {
    return begin.plusMillis(looks.getAndIncrement());
  }

  @Override
  public ZoneId getZone() {
    return ZoneOffset.UTC;
  }

  @Override
  public Clock withZone(ZoneId zone) {
    throw new UnsupportedOperationException();
  }
}
