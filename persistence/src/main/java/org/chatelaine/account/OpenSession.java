package org.chatelaine.account;

import java.time.Duration;
import java.time.Instant;

/** A session together with the person it belongs to, read by one statement. */
public record OpenSession(
    Person person,
    Face face,
    SessionLevel level,
    Instant lastSeen,
    Instant passwordAt,
    Instant endsAt) {

  private static final Duration BETWEEN_TOUCHES = Duration.ofMinutes(1);

  /** Whether it still counts: in use, not too old, and the person not shut out. */
  public boolean holds(Instant now) {
    return now.isBefore(endsAt) && now.isBefore(lastSeen.plus(face.idle())) && !person.isDisabled();
  }

  /** Whether it is time to write down that it was used; not at every request. */
  public boolean wantsTouch(Instant now) {
    return !now.isBefore(lastSeen.plus(BETWEEN_TOUCHES));
  }

  /** Whether the password was given no longer ago than that. */
  public boolean isFresh(Duration age, Instant now) {
    return now.isBefore(passwordAt.plus(age));
  }
}
