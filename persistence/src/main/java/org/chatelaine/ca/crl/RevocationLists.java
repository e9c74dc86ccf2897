package org.chatelaine.ca.crl;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
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
}
