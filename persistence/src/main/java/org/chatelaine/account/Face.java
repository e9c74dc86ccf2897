package org.chatelaine.account;

import java.time.Duration;

/** Which of the two faces a session belongs to; a session of one is worth nothing at the other. */
public enum Face {
  ADMIN(Duration.ofMinutes(15)),
  PORTAL(Duration.ofMinutes(30));

  private static final Duration LONGEST = Duration.ofHours(12);

  private final Duration idle;

  Face(Duration idle) {
    this.idle = idle;
  }

  /** How long a session may stand unused. */
  public Duration idle() {
    return idle;
  }

  /** How long a session may last however much it is used. */
  public Duration longest() {
    return LONGEST;
  }
}
