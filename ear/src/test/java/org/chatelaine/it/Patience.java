package org.chatelaine.it;

import java.time.Duration;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;

/** Waits for what takes a moment, and calls it a failure when it does not come. */
public final class Patience {

  private static final Duration LONGEST = Duration.ofSeconds(60);

  private Patience() {}

  /** Looks five times a second until it is so. */
  public static void until(BooleanSupplier so) {
    until(so, () -> "it did not come");
  }

  /** The same; what there was in place of it is told when it never is so. */
  static void until(BooleanSupplier so, Supplier<String> instead) {
    var end = System.nanoTime() + LONGEST.toNanos();
    while (!so.getAsBoolean()) {
      if (System.nanoTime() > end) throw new AssertionError("waited long enough: " + instead.get());
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
