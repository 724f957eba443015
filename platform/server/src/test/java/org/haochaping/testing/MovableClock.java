package org.haochaping.testing;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.concurrent.atomic.AtomicReference;

/** A clock that stands until it is set. */
public final class MovableClock extends Clock {
  private static final ZoneId CHINA = ZoneId.of("Asia/Shanghai");

  private final AtomicReference<Instant> now;

  private MovableClock(Instant now) {
    this.now = new AtomicReference<>(now);
  }

  /** Nine in the morning of a day in China. */
  public static MovableClock at(LocalDate day) {
    return new MovableClock(morning(day));
  }

  /** Goes to nine in the morning of a day in China; also back. */
  public void set(LocalDate day) {
    now.set(morning(day));
  }

  /** Goes on by so much. */
  public void pass(Duration time) {
    now.updateAndGet(moment -> moment.plus(time));
  }

  public LocalDate today() {
    return LocalDate.ofInstant(now.get(), CHINA);
  }

  private static Instant morning(LocalDate day) {
    return day.atTime(9, 0).atZone(CHINA).toInstant();
  }

  @Override
  public Instant instant() {
    return now.get();
  }

  @Override
  public ZoneId getZone() {
    return ZoneOffset.UTC;
  }

  @Override
  public Clock withZone(ZoneId zone) {
    return this;
  }
}
