package org.chatelaine.account;

import java.time.Duration;

/** What failed sign-ins are counted for, and what follows from too many. */
public enum FailureKind {
  /** Grows slower with each failure but is never shut for good: a stranger could shut it. */
  ACCOUNT(Duration.ofHours(24)) {
    @Override
    Duration closedAfter(int failures) {
      return growing(failures);
    }
  },
  /** Whole offices share one address: only many failures close it, and successes do not count. */
  ADDRESS(Duration.ofMinutes(15)) {
    @Override
    Duration closedAfter(int failures) {
      return failures < ADDRESS_LIMIT ? Duration.ZERO : memory();
    }
  },
  /** Guesses at the set-up code, of one address. */
  SETUP(Duration.ofHours(24)) {
    @Override
    Duration closedAfter(int failures) {
      return growing(failures);
    }
  };

  private static final int FREE = 3;
  private static final int ADDRESS_LIMIT = 50;
  private static final Duration LONGEST = Duration.ofMinutes(5);

  private final Duration memory;

  FailureKind(Duration memory) {
    this.memory = memory;
  }

  /** After how long failures are forgotten, counted from the first. */
  public Duration memory() {
    return memory;
  }

  /** How long nothing is let through after that many failures. */
  abstract Duration closedAfter(int failures);

  /** Three for free, then 2, 4, 8 … seconds, at most five minutes. */
  private static Duration growing(int failures) {
    if (failures <= FREE) return Duration.ZERO;
    var delay = Duration.ofSeconds(1L << Math.min(failures - FREE, 30));
    return delay.compareTo(LONGEST) < 0 ? delay : LONGEST;
  }
}
