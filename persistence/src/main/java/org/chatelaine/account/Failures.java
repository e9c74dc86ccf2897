package org.chatelaine.account;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.Optional;

/** Counts failed tries; the caller gives each count a short transaction of its own. */
@ApplicationScoped
public class Failures {

  @PersistenceContext(unitName = "chatelaine")
  private EntityManager rows;

  /** Counts a try in advance, and tells whether it may be made. */
  public Chance strike(FailureKind kind, String subject, Instant now) {
    return locked(kind, subject)
        .orElseGet(() -> begun(new Failure(kind, subject, now)))
        .strike(now);
  }

  /** Takes one counted try back. */
  public void takeBack(FailureKind kind, String subject) {
    locked(kind, subject).ifPresent(Failure::takeBack);
  }

  /** Forgets all failures of one subject. */
  public void clear(FailureKind kind, String subject) {
    rows.createQuery("delete from Failure f where f.kind = :kind and f.subject = :subject")
        .setParameter("kind", kind)
        .setParameter("subject", subject)
        .executeUpdate();
  }

  /** Takes away what has long been forgotten. */
  public int sweep(Instant now) {
    return rows.createQuery("delete from Failure f where f.since < :old")
        .setParameter("old", now.minus(FailureKind.ACCOUNT.memory()))
        .executeUpdate();
  }

  private Optional<Failure> locked(FailureKind kind, String subject) {
    var key = new FailureKey(kind, subject);
    return Optional.ofNullable(rows.find(Failure.class, key, LockModeType.PESSIMISTIC_WRITE));
  }

  /** Written at once, so that of two that begin together one fails and is tried again. */
  private Failure begun(Failure failure) {
    rows.persist(failure);
    rows.flush();
    return failure;
  }
}
