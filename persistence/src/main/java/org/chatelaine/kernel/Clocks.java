package org.chatelaine.kernel;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

/** The only place that asks what time it is. */
@ApplicationScoped
public class Clocks {

  private final Clock clock;

  public Clocks() {
    this(Clock.systemUTC());
  }

  /** For tests: a clock that stands where they want it. */
  public Clocks(Clock clock) {
    this.clock = clock;
  }

  /** The time now, in microseconds: what both databases keep. */
  public Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.MICROS);
  }
}
