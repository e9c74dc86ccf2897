package org.chatelaine.account;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.time.Instant;

/** How often signing in has failed lately, for one account or one address. */
@Entity
@Table(name = "account_failure")
@IdClass(FailureKey.class)
public class Failure {

  @Id
  @Enumerated(EnumType.STRING)
  private FailureKind kind;

  @Id private String subject;

  private int failures;
  private Instant since;

  @Column(name = "closed_until")
  private Instant closedUntil;

  private boolean told;

  protected Failure() {}

  Failure(FailureKind kind, String subject, Instant now) {
    this.kind = kind;
    this.subject = subject;
    this.since = now;
  }

  /**
   * Counts a try before it is made, so that a hundred at the same moment are counted too.
   *
   * @return whether the try may be made; one that may not is not counted, or whoever keeps trying
   *     would keep the owner out
   */
  Chance strike(Instant now) {
    if (closedUntil != null && now.isBefore(closedUntil)) return refused();
    if (!now.isBefore(since.plus(kind.memory()))) forget(now);
    failures++;
    var closed = kind.closedAfter(failures);
    closedUntil = closed.isZero() ? null : now.plus(closed);
    told = false;
    return Chance.GIVEN;
  }

  private Chance refused() {
    if (told) return Chance.REFUSED;
    told = true;
    return Chance.REFUSED_FIRST;
  }

  /** Takes one try back that turned out to be right. */
  void takeBack() {
    failures = Math.max(0, failures - 1);
    closedUntil = null;
  }

  private void forget(Instant now) {
    failures = 0;
    since = now;
  }

  int failures() {
    return failures;
  }

  Instant closedUntil() {
    return closedUntil;
  }
}
