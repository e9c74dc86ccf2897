package org.chatelaine.ca;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.chatelaine.kernel.SpaceId;

/** The authorities we keep, the oldest first. */
@ApplicationScoped
public class AuthorityRows {

  @PersistenceContext(unitName = "chatelaine")
  private EntityManager rows;

  public void add(Authority authority) {
    rows.persist(authority);
    rows.flush();
  }

  public Optional<Authority> byId(UUID id) {
    return Optional.ofNullable(rows.find(Authority.class, id));
  }

  /** By its id or its name: for the door, which serves strangers. */
  public Optional<Authority> called(String idOrName) {
    return rows.createQuery(
            "select a from Authority a where a.name = :name order by a.createdAt, a.id",
            Authority.class)
        .setParameter("name", idOrName)
        .setMaxResults(1)
        .getResultStream()
        .findFirst()
        .or(() -> id(idOrName).flatMap(this::byId));
  }

  private static Optional<UUID> id(String text) {
    try {
      return Optional.of(UUID.fromString(text));
    } catch (IllegalArgumentException aName) {
      return Optional.empty();
    }
  }

  public List<Authority> in(SpaceId space) {
    return rows.createQuery(
            "select a from Authority a where a.space = :space order by a.createdAt, a.id",
            Authority.class)
        .setParameter("space", space)
        .getResultList();
  }

  /** Every authority of every space: for the door, which serves strangers, and for timers. */
  public List<Authority> all() {
    return rows.createQuery("select a from Authority a order by a.createdAt, a.id", Authority.class)
        .getResultList();
  }
}
