package org.chatelaine.audit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.TypedQuery;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.chatelaine.kernel.Page;
import org.chatelaine.kernel.Slice;
import org.chatelaine.kernel.SpaceId;

/** Reads the audit, newest first. */
@ApplicationScoped
public class AuditRows {

  private static final String ROW =
      "select new org.chatelaine.audit.AuditRow(e.id, e.at, e.actorKind, e.actor, e.address,"
          + " e.action, e.objectKind, e.objectId, e.detail) ";
  private static final String SPACE = "from AuditEntry e where e.space = :space";
  private static final String OBJECTS = SPACE + " and e.objectId in :objects";
  private static final String NEWEST = " order by e.at desc, e.id desc";

  @PersistenceContext(unitName = "chatelaine")
  private EntityManager rows;

  /**
   * The audit of a space; filters {@code actor} (the name contains it), {@code action}, {@code
   * since} and {@code before} (instants).
   */
  public Page<AuditRow> page(SpaceId space, Slice slice) {
    var where = SPACE + narrowed(slice);
    var found = filtered(rows.createQuery(ROW + where + NEWEST, AuditRow.class), space, slice);
    var count = filtered(rows.createQuery("select count(e) " + where, Long.class), space, slice);
    return new Page<>(part(found, slice), count.getSingleResult());
  }

  /** What was done to any of these things. */
  public Page<AuditRow> page(SpaceId space, Collection<UUID> objects, Slice slice) {
    var count = about(rows.createQuery("select count(e) " + OBJECTS, Long.class), space, objects);
    return new Page<>(of(space, objects, slice), count.getSingleResult());
  }

  /** The same without their number. */
  public List<AuditRow> of(SpaceId space, Collection<UUID> objects, Slice slice) {
    var found = rows.createQuery(ROW + OBJECTS + NEWEST, AuditRow.class);
    return part(about(found, space, objects), slice);
  }

  private static List<AuditRow> part(TypedQuery<AuditRow> query, Slice slice) {
    return query.setFirstResult(slice.first()).setMaxResults(slice.size()).getResultList();
  }

  private static String narrowed(Slice slice) {
    var where = new StringBuilder();
    if (!slice.filter("actor").isEmpty())
      where.append(" and lower(e.actor) like :actor escape '!'");
    if (!slice.filter("action").isEmpty()) where.append(" and e.action = :action");
    if (!slice.filter("since").isEmpty()) where.append(" and e.at >= :since");
    if (!slice.filter("before").isEmpty()) where.append(" and e.at < :before");
    return where.toString();
  }

  private static <T> TypedQuery<T> filtered(TypedQuery<T> query, SpaceId space, Slice slice) {
    query.setParameter("space", space);
    var actor = slice.filter("actor");
    if (!actor.isEmpty())
      query.setParameter("actor", "%" + literal(actor.toLowerCase(Locale.ROOT)) + "%");
    if (!slice.filter("action").isEmpty()) query.setParameter("action", slice.filter("action"));
    for (var bound : List.of("since", "before"))
      if (!slice.filter(bound).isEmpty())
        query.setParameter(bound, Instant.parse(slice.filter(bound)));
    return query;
  }

  private static <T> TypedQuery<T> about(
      TypedQuery<T> query, SpaceId space, Collection<UUID> objects) {
    return query.setParameter("space", space).setParameter("objects", objects);
  }

  /** What was typed, with nothing in it that stands for something else. */
  private static String literal(String text) {
    return text.replaceAll("([!%_])", "!$1");
  }
}
