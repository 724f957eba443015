package org.haochaping.web;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** The one clock of the server. A demo may start it at another moment, from where it ticks on. */
@ApplicationScoped
public class ClockProducer {

  @Inject
  @ConfigProperty(name = "haochaping.demo", defaultValue = "false")
  boolean demo;

  @Inject
  @ConfigProperty(name = "haochaping.demo.now")
  Optional<String> demoNow;

  @Produces
  @ApplicationScoped
  public Ticking clock() {
    Clock real = Clock.systemUTC();
    if (!demo || demoNow.isEmpty()) {
      return new Ticking(real);
    }
    return new Ticking(
        Clock.offset(real, Duration.between(real.instant(), Instant.parse(demoNow.get()))));
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
