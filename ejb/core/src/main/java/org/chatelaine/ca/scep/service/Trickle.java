package org.chatelaine.ca.scep.service;

import java.time.Duration;
import java.time.Instant;

/** So many a minute and no more: strangers must not be able to fill the audit. */
final class Trickle {

  private static final Duration WINDOW = Duration.ofMinutes(1);

  private final int most;
  private Instant began = Instant.EPOCH;
  private int count;

  Trickle(int most) {
    this.most = most;
  }

  synchronized boolean passes(Instant now) {
    if (now.isAfter(began.plus(WINDOW))) {
      began = now;
      count = 0;
    }
    return ++count <= most;
  }
}
