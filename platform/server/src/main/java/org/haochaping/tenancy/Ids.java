package org.haochaping.tenancy;

import com.fasterxml.uuid.UUIDClock;
import com.fasterxml.uuid.impl.TimeBasedEpochGenerator;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.util.UUID;

/** Makes UUIDv7 ids whose time is the server's clock; partitions and order rest on it. */
public final class Ids {
  private final TimeBasedEpochGenerator generator;

  private Ids(Clock clock) {
    generator =
        new TimeBasedEpochGenerator(
            new SecureRandom(),
            new UUIDClock() {
              @Override
              public long currentTimeMillis() {
                return clock.millis();
              }
            });
  }

  public static Ids of(Clock clock) {
    return new Ids(clock);
  }

  public UUID next() {
    return generator.generate();
  }

  /** The moment an id was made, to the millisecond. */
  public static Instant madeAt(UUID id) {
    return Instant.ofEpochMilli(id.getMostSignificantBits() >>> 16);
  }
}
