package org.chatelaine.ca.scep;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/** The challenges handed out, kept as hashes. */
@ApplicationScoped
public class ScepChallenges {

  @PersistenceContext(unitName = "chatelaine")
  private EntityManager rows;

  public void add(ScepChallenge challenge) {
    rows.persist(challenge);
  }

  public Optional<ScepChallenge> byHash(String hash) {
    return rows.createQuery(
            "select c from ScepChallenge c where c.hash = :hash", ScepChallenge.class)
        .setParameter("hash", hash)
        .getResultStream()
        .findFirst();
  }

  /** Takes back what an owner was offered and has not used. */
  public void withdraw(UUID owner) {
    rows.createQuery("delete from ScepChallenge c where c.ownerId = :owner and c.usedAt is null")
        .setParameter("owner", owner)
        .executeUpdate();
  }

  /** Uses a challenge up; false when somebody else has done so first. */
  public boolean consume(UUID id, Instant now) {
    return rows.createQuery(
                "update ScepChallenge c set c.usedAt = :now where c.id = :id and c.usedAt is null")
            .setParameter("now", now)
            .setParameter("id", id)
            .executeUpdate()
        == 1;
  }

  /** Forgets those that ran out before a moment; says how many. */
  public int forget(Instant expiredBefore) {
    return rows.createQuery("delete from ScepChallenge c where c.expiresAt < :before")
        .setParameter("before", expiredBefore)
        .executeUpdate();
  }
}
