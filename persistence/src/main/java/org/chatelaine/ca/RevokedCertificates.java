package org.chatelaine.ca;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** The certificates of an authority that were taken back, and which of its lists tells so. */
@ApplicationScoped
public class RevokedCertificates {

  @PersistenceContext(unitName = "chatelaine")
  private EntityManager rows;

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
