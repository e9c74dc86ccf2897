package org.chatelaine.ca.crl;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.chatelaine.ca.RevokedRow;

/** The lists that stand published, and what still has to go on them. */
@ApplicationScoped
public class RevocationLists {

  @PersistenceContext(unitName = "chatelaine")
  private EntityManager rows;

  public Optional<RevocationList> of(UUID authority) {
    return Optional.ofNullable(rows.find(RevocationList.class, authority));
  }

  public void add(RevocationList list) {
    rows.persist(list);
    rows.flush();
  }

  /**
   * Takes the next number, which locks the list until the transaction ends: two nodes never build
   * the same one. The number is at least {@code floor}, so that a database put back from an old
   * backup does not use one twice.
   */
  public RevocationList next(UUID authority, long floor) {
    rows.createQuery(
            "update RevocationList r set r.number = r.number + 1 where r.authorityId = :authority")
        .setParameter("authority", authority)
        .executeUpdate();
    rows.createQuery(
            "update RevocationList r set r.number = :floor"
                + " where r.authorityId = :authority and r.number < :floor")
        .setParameter("authority", authority)
        .setParameter("floor", floor)
        .executeUpdate();
    var list = rows.find(RevocationList.class, authority);
    rows.refresh(list);
    return list;
  }

  /** Puts every revoked certificate that stands on no list yet on the one of this number. */
  public int enter(UUID authority, long number) {
    return rows.createQuery(
            "update Certificate c set c.crlNumber = :number where c.authorityId = :authority"
                + " and c.revokedAt is not null and c.crlNumber is null")
        .setParameter("number", number)
        .setParameter("authority", authority)
        .executeUpdate();
  }

  /** Whether a revoked certificate still stands on no list. */
  public boolean isBehind(UUID authority) {
    return !rows.createQuery(
            "select c.id from Certificate c where c.authorityId = :authority"
                + " and c.revokedAt is not null and c.crlNumber is null",
            UUID.class)
        .setParameter("authority", authority)
        .setMaxResults(1)
        .getResultList()
        .isEmpty();
  }

  /** What stands on the list: everything revoked and entered that had not run out by then. */
  public List<RevokedRow> entries(UUID authority, Instant runOutAfter) {
    return rows.createQuery(
            "select new org.chatelaine.ca.RevokedRow(c.serial, c.revokedAt, c.revokedReason)"
                + " from Certificate c where c.authorityId = :authority"
                + " and c.revokedAt is not null and c.crlNumber is not null"
                + " and c.notAfter > :after order by c.revokedAt, c.id",
            RevokedRow.class)
        .setParameter("authority", authority)
        .setParameter("after", runOutAfter)
        .getResultList();
  }
}
