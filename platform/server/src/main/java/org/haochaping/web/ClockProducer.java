package org.haochaping.web;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Inject;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * The one clock of the server. A demo may start it at another moment and move it, see {@link
 * DemoClock}.
 */
@ApplicationScoped
public class ClockProducer {

  @Inject
  @ConfigProperty(name = "haochaping.demo", defaultValue = "false")
  boolean demo;

  @Inject
  @ConfigProperty(name = "haochaping.demo.now")
  Optional<String> demoNow;

  @Inject
  @ConfigProperty(name = "haochaping.data")
  Optional<String> data;

  @Produces
  @ApplicationScoped
  public Ticking clock() {
    Clock real = Clock.systemUTC();
    if (!demo) {
      return new Ticking(real);
    }
    Duration atStart =
        demoNow
            .map(now -> Duration.between(real.instant(), Instant.parse(now)))
            .orElse(Duration.ZERO);
    return new Ticking(
        data.<Clock>map(folder -> new DemoClock(real, atStart, Path.of(folder, "demo-now")))
            .orElse(Clock.offset(real, atStart)));
  }

  /** A clock that CDI can hand out. */
  public static class Ticking extends Clock {
    private final Clock clock;

    protected Ticking() {
      this(Clock.systemUTC());
    }

    Ticking(Clock clock) {
      this.clock = clock;
    }

    @Override
    public java.time.ZoneId getZone() {
      return clock.getZone();
    }

    @Override
    public Clock withZone(java.time.ZoneId zone) {
      return clock.withZone(zone);
    }

    @Override
    public Instant instant() {
      return clock.instant();
    }
  }
}
