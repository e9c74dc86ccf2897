package org.chatelaine.distribution;

import java.time.Duration;
import java.util.Optional;

/**
 * When a delivery that went wrong is tried again by itself: three times, each later than the last.
 *
 * @param first the wait before the first retry; each following one is five times as long
 */
public record RetryPolicy(Duration first) {

  private static final int RETRIES = 3;
  private static final int GROWTH = 5;

  /** The wait before the next retry, or nothing when all of them were used. */
  public Optional<Duration> after(int used) {
    if (used >= RETRIES) return Optional.empty();
    return Optional.of(first.multipliedBy((long) Math.pow(GROWTH, used)));
  }
}
