package org.chatelaine.it;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.function.BooleanSupplier;

/** Waits for what takes a moment, and calls it a failure when it does not come. */
final class Patience {

  private static final Duration LONGEST = Duration.ofSeconds(20);

  private Patience() {}

  /** Looks five times a second until it is so. */
  static void until(BooleanSupplier so) {
    var end = System.nanoTime() + LONGEST.toNanos();
    while (!so.getAsBoolean()) {
      assertThat(System.nanoTime()).as("waited long enough").isLessThan(end);
      rest();
    }
  }

  private static void rest() {
    try {
      Thread.sleep(200);
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(interrupted);
    }
  }
}
