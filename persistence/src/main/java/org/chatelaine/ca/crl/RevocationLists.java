package org.chatelaine.ca.crl;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.util.Optional;
import java.util.UUID;

/** The lists that stand published. */
@ApplicationScoped
public class RevocationLists {

  @PersistenceContext(unitName = "chatelaine")
  private EntityManager rows;

  public Optional<RevocationList> of(UUID authority) {
    return Optional.ofNullable(rows.find(RevocationList.class, authority));
  }

  /** What is asked of a list all day long, without its bytes. */
  public Optional<RevocationListRow> row(UUID authority) {
    return rows.createQuery(
            "select new org.chatelaine.ca.crl.RevocationListRow(r.number, r.thisUpdate,"
                + " r.nextUpdate, r.certificates) from RevocationList r"
                + " where r.authorityId = :authority",
            RevocationListRow.class)
        .setParameter("authority", authority)
        .getResultStream()
        .findFirst();
  }

  public void add(RevocationList list) {
    rows.persist(list);
    rows.flush();
  }

  /** The same, locked until the transaction ends: two nodes never build the same one. */
  public RevocationList locked(UUID authority) {
    return rows.find(RevocationList.class, authority, LockModeType.PESSIMISTIC_WRITE);
  }
}
