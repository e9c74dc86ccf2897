package org.chatelaine.command.service;

import java.time.Duration;
import java.time.Instant;

/**
 * How long until the next ring: longer each time, up to six hours. For tests the first wait, thirty
 * seconds, can be set by {@code chatelaine.retry}, in milliseconds.
 */
final class Backoff {

  static final Duration FIRST = Duration.ofMillis(Long.getLong("chatelaine.retry", 30_000));
  private static final Duration LONGEST = Duration.ofHours(6);

  private Backoff() {}

  /** When a ring that did not get anywhere is made up for: time for a vendor to come round. */
  static Instant soon(Instant now) {
    return next(now, 3);
  }

  static Instant next(Instant now, int rings) {
    var wait = FIRST.multipliedBy(1L << Math.min(Math.max(rings, 0), 12));
    return now.plus(wait.compareTo(LONGEST) < 0 ? wait : LONGEST);
  }
}
