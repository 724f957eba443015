package org.haochaping.tenancy;

import com.fasterxml.uuid.impl.TimeBasedEpochGenerator;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;

/**
 * Makes UUIDv7 ids whose time is the server's clock; partitions and order rest on it. All of one
 * process are in the order they were made, within a millisecond, too, and when the clock is set
 * back a little.
 */
public final class Ids {
  /** A clock set back further than this is believed. */
  private static final long SLIP = Duration.ofMinutes(10).toMillis();

  private static final TimeBasedEpochGenerator GENERATOR =
      new TimeBasedEpochGenerator(new SecureRandom());

  private static long last;

  private final Clock clock;

  private Ids(Clock clock) {
    this.clock = clock;
  }

  public static Ids of(Clock clock) {
    return new Ids(clock);
  }

  public UUID next() {
    return after(clock.millis());
  }

  private static synchronized UUID after(long now) {
    last = now < last && last - now <= SLIP ? last : now;
    return GENERATOR.construct(last);
  }

  /** The moment an id was made, to the millisecond. */
  public static Instant madeAt(UUID id) {
    return Instant.ofEpochMilli(id.getMostSignificantBits() >>> 16);
  }
}
