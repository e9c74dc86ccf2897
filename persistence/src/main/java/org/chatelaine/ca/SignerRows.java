package org.chatelaine.ca;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** The keys the product works with under its authorities. */
@ApplicationScoped
public class SignerRows {

  @PersistenceContext(unitName = "chatelaine")
  private EntityManager rows;

  /** Adds one at once, so that two nodes making the same generation collide here. */
  public void add(Signer signer) {
    rows.persist(signer);
    rows.flush();
  }

  /** Those that have neither run out nor been revoked, the newest first. */
  public List<Signer> of(UUID authority, CertificateProfile purpose, Instant now) {
    return rows.createQuery(
            "select s from Signer s where s.authorityId = :authority and s.purpose = :purpose"
                + " and s.notAfter > :now and exists (select c.id from Certificate c"
                + " where c.id = s.certificateId"
                + " and c.status = org.chatelaine.ca.CertificateStatus.VALID) order by s.generation desc",
            Signer.class)
        .setParameter("authority", authority)
        .setParameter("purpose", purpose)
        .setParameter("now", now)
        .getResultList();
  }

  /** The number of the last generation, whether it has run out or not; 0 before the first. */
  public int lastGeneration(UUID authority, CertificateProfile purpose) {
    var last =
        rows.createQuery(
                "select max(s.generation) from Signer s"
                    + " where s.authorityId = :authority and s.purpose = :purpose",
                Integer.class)
            .setParameter("authority", authority)
            .setParameter("purpose", purpose)
            .getSingleResult();
    return last == null ? 0 : last;
  }
}
