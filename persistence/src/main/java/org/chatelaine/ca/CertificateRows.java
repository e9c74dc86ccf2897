package org.chatelaine.ca;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.TypedQuery;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.chatelaine.kernel.Page;
import org.chatelaine.kernel.Slice;
import org.chatelaine.kernel.SpaceId;

/** The certificates we issued. */
@ApplicationScoped
public class CertificateRows {

  private static final String ROW =
      "select new org.chatelaine.ca.CertificateRow(c.id, c.serial, c.profile, c.subject, c.ownerId,"
          + " c.ownerKind, c.status, c.notBefore, c.notAfter, c.issuedAt, c.fingerprint,"
          + " c.revokedAt, c.revokedReason) ";
  private static final String FILTERED =
      "from Certificate c where c.space = :space"
          + " and lower(c.subject) like :subject and c.serial like :serial";

  /** Valid, running out, nobody's business but a person's, and nothing newer in its place. */
  private static final String EXPIRING =
      " and c.status = :valid and c.notAfter >= :from and c.notAfter < :until"
          + " and c.profile in :watched and c.notAfter = (select max(n.notAfter)"
          + " from Certificate n where n.space = c.space and n.ownerId = c.ownerId"
          + " and n.profile = c.profile and n.status = :valid)";

  private static final List<CertificateProfile> WATCHED =
      Stream.of(CertificateProfile.values()).filter(each -> !each.renewsItself()).toList();

  @PersistenceContext(unitName = "chatelaine")
  private EntityManager rows;

  /** Writes the intent at once: a serial used before is refused here, before anything is signed. */
  public void add(Certificate certificate) {
    rows.persist(certificate);
    rows.flush();
  }

  public Optional<Certificate> byId(SpaceId space, UUID id) {
    return Optional.ofNullable(rows.find(Certificate.class, id))
        .filter(certificate -> certificate.space().equals(space));
  }

  public Optional<Certificate> bySerial(UUID authority, String serial) {
    return rows.createQuery(
            "select c from Certificate c where c.authorityId = :authority and c.serial = :serial",
            Certificate.class)
        .setParameter("authority", authority)
        .setParameter("serial", serial)
        .getResultStream()
        .findFirst();
  }

  /** Everything ever issued for one public key. */
  public List<Certificate> ofKey(String keyHash) {
    return rows.createQuery(
            "select c from Certificate c where c.keyHash = :key order by c.issuedAt desc",
            Certificate.class)
        .setParameter("key", keyHash)
        .setMaxResults(50)
        .getResultList();
  }

  /** What an owner holds and is not yet revoked. */
  public List<Certificate> validOf(SpaceId space, UUID owner) {
    return rows.createQuery(
            "select c from Certificate c where c.space = :space and c.ownerId = :owner"
                + " and c.status = org.chatelaine.ca.CertificateStatus.VALID",
            Certificate.class)
        .setParameter("space", space)
        .setParameter("owner", owner)
        .getResultList();
  }

  /** The same, and what may have been signed for them. */
  public List<Certificate> heldBy(SpaceId space, UUID owner) {
    return rows.createQuery(
            "select c from Certificate c where c.space = :space and c.ownerId = :owner"
                + " and c.status <> org.chatelaine.ca.CertificateStatus.REVOKED",
            Certificate.class)
        .setParameter("space", space)
        .setParameter("owner", owner)
        .getResultList();
  }

  /** Keeps what was signed, unless the row is no longer one that waits for it. */
  public boolean keep(UUID id, byte[] der, String fingerprint) {
    return rows.createQuery(
                "update Certificate c set c.status = org.chatelaine.ca.CertificateStatus.VALID,"
                    + " c.der = :der, c.fingerprint = :fingerprint where c.id = :id"
                    + " and c.status = org.chatelaine.ca.CertificateStatus.ISSUING")
            .setParameter("der", der)
            .setParameter("fingerprint", fingerprint)
            .setParameter("id", id)
            .executeUpdate()
        == 1;
  }

  /** One that was never finished, locked until the transaction ends. */
  public Optional<Certificate> unfinished(UUID id) {
    return Optional.ofNullable(rows.find(Certificate.class, id, LockModeType.PESSIMISTIC_WRITE))
        .filter(Certificate::isUnfinished);
  }

  /** Those begun before a time and never finished. */
  public List<Certificate> unfinishedSince(Instant begunBefore, int most) {
    return rows.createQuery(
            "select c from Certificate c where c.issuedAt < :before"
                + " and c.status = org.chatelaine.ca.CertificateStatus.ISSUING",
            Certificate.class)
        .setParameter("before", begunBefore)
        .setMaxResults(most)
        .getResultList();
  }

  /** What there is to tell of these serials; those never issued are missing. */
  public List<CertificateState> states(UUID authority, Collection<String> serials) {
    return rows.createQuery(
            "select new org.chatelaine.ca.CertificateState(c.serial, c.status, c.revokedAt,"
                + " c.revokedReason) from Certificate c"
                + " where c.authorityId = :authority and c.serial in :serials",
            CertificateState.class)
        .setParameter("authority", authority)
        .setParameter("serials", serials)
        .getResultList();
  }

  /**
   * Those of a space, the newest first; filters {@code subject}, {@code serial}, {@code status},
   * and {@code from} with {@code until}: those that run out between the two, as {@link #expiring}
   * counts them.
   */
  public Page<CertificateRow> page(SpaceId space, Slice slice) {
    var where = where(slice);
    var order =
        expires(slice) ? " order by c.notAfter, c.id" : " order by c.issuedAt desc, c.id desc";
    var found = filtered(rows.createQuery(ROW + where + order, CertificateRow.class), space, slice);
    var count = filtered(rows.createQuery("select count(c) " + where, Long.class), space, slice);
    return new Page<>(
        found.setFirstResult(slice.first()).setMaxResults(slice.size()).getResultList(),
        count.getSingleResult());
  }

  /** How many run out between the two times, with nothing newer in their place. */
  public long expiring(SpaceId space, Instant from, Instant until) {
    return rows.createQuery(
            "select count(c) from Certificate c where c.space = :space" + EXPIRING, Long.class)
        .setParameter("space", space)
        .setParameter("from", from)
        .setParameter("until", until)
        .setParameter("watched", WATCHED)
        .setParameter("valid", CertificateStatus.VALID)
        .getSingleResult();
  }

  /** Those of one owner, the newest first, 500 at most. */
  public List<CertificateRow> ofOwner(SpaceId space, UUID owner) {
    return rows.createQuery(
            ROW
                + "from Certificate c where c.space = :space and c.ownerId = :owner"
                + " order by c.issuedAt desc, c.id desc",
            CertificateRow.class)
        .setParameter("space", space)
        .setParameter("owner", owner)
        .setMaxResults(500)
        .getResultList();
  }

  private static String where(Slice slice) {
    var status = slice.filter("status").isEmpty() ? "" : " and c.status = :status";
    return FILTERED + status + (expires(slice) ? EXPIRING : "");
  }

  private static boolean expires(Slice slice) {
    return !slice.filter("until").isEmpty();
  }

  private static <T> TypedQuery<T> filtered(TypedQuery<T> query, SpaceId space, Slice slice) {
    query
        .setParameter("space", space)
        .setParameter("subject", "%" + literal(slice.filter("subject")) + "%")
        .setParameter("serial", literal(slice.filter("serial")) + "%");
    if (!slice.filter("status").isEmpty())
      query.setParameter("status", CertificateStatus.valueOf(slice.filter("status")));
    if (expires(slice))
      query
          .setParameter("from", Instant.parse(slice.filter("from")))
          .setParameter("until", Instant.parse(slice.filter("until")))
          .setParameter("watched", WATCHED)
          .setParameter("valid", CertificateStatus.VALID);
    return query;
  }

  /**
   * Without the two signs that mean something in a pattern: no serial and few subjects hold them.
   */
  private static String literal(String filter) {
    return filter.toLowerCase(Locale.ROOT).replaceAll("[%_\\\\]", "");
  }
}
