package org.chatelaine.account;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.chatelaine.kernel.SpaceId;

/** Keeps and finds sessions by the hash of their token. */
@ApplicationScoped
public class PersonSessions {

  private static final int MOST = 100;

  @PersistenceContext(unitName = "chatelaine")
  private EntityManager rows;

  public void add(PersonSession session) {
    rows.persist(session);
  }

  /** The session of a token's hash and its person, by one statement. */
  public Optional<OpenSession> open(String tokenHash) {
    return rows.createQuery(
            "select new org.chatelaine.account.OpenSession(p, s.face, s.level, s.lastSeen,"
                + " s.passwordAt, s.endsAt)"
                + " from PersonSession s, Person p"
                + " where s.tokenHash = :hash and p.id = s.personId and p.space = s.space",
            OpenSession.class)
        .setParameter("hash", tokenHash)
        .getResultStream()
        .findFirst();
  }

  public void touch(String tokenHash, Instant now) {
    rows.createQuery("update PersonSession s set s.lastSeen = :now where s.tokenHash = :hash")
        .setParameter("now", now)
        .setParameter("hash", tokenHash)
        .executeUpdate();
  }

  /** Writes down that the password was given again. */
  public void freshen(String tokenHash, Instant now) {
    rows.createQuery("update PersonSession s set s.passwordAt = :now where s.tokenHash = :hash")
        .setParameter("now", now)
        .setParameter("hash", tokenHash)
        .executeUpdate();
  }

  public int end(String tokenHash) {
    return rows.createQuery("delete from PersonSession s where s.tokenHash = :hash")
        .setParameter("hash", tokenHash)
        .executeUpdate();
  }

  /** The sessions of a person, the last used first; at most a hundred. */
  public List<PersonSession> of(SpaceId space, UUID person) {
    return rows.createQuery(
            "select s from PersonSession s where s.space = :space and s.personId = :person"
                + " order by s.lastSeen desc, s.id",
            PersonSession.class)
        .setParameter("space", space)
        .setParameter("person", person)
        .setMaxResults(MOST)
        .getResultList();
  }

  /** Ends one session of a person by its name. */
  public int end(UUID person, UUID id) {
    return rows.createQuery("delete from PersonSession s where s.personId = :person and s.id = :id")
        .setParameter("person", person)
        .setParameter("id", id)
        .executeUpdate();
  }

  /** Ends every session of a person but the one with this token's hash. */
  public int endOthers(UUID person, String tokenHash) {
    return rows.createQuery(
            "delete from PersonSession s where s.personId = :person and s.tokenHash <> :hash")
        .setParameter("person", person)
        .setParameter("hash", tokenHash)
        .executeUpdate();
  }

  /** Ends every session of a person at one face. */
  public int endAllOf(UUID person, Face face) {
    return rows.createQuery(
            "delete from PersonSession s where s.personId = :person and s.face = :face")
        .setParameter("person", person)
        .setParameter("face", face)
        .executeUpdate();
  }

  /** Ends every session of a person, at both faces. */
  public int endAllOf(UUID person) {
    return rows.createQuery("delete from PersonSession s where s.personId = :person")
        .setParameter("person", person)
        .executeUpdate();
  }

  /** Takes away what has ended by itself. */
  public int sweep(Instant now) {
    return rows.createQuery("delete from PersonSession s where s.endsAt < :now")
        .setParameter("now", now)
        .executeUpdate();
  }
}
