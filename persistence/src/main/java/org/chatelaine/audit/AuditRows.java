package org.chatelaine.audit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.TypedQuery;
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
  private static final String SPACE =
      "from AuditEntry e where e.space = :space"
          + " and lower(e.actor) like :actor escape '!'"
          + " and e.action like :action escape '!'";
  private static final String OBJECT =
      "from AuditEntry e where e.space = :space and e.objectKind = :kind and e.objectId = :object";
  private static final String NEWEST = " order by e.at desc, e.id desc";

  @PersistenceContext(unitName = "chatelaine")
  private EntityManager rows;

  /** The audit of a space; filters {@code actor} and {@code action}. */
  public Page<AuditRow> page(SpaceId space, Slice slice) {
    var found = filtered(rows.createQuery(ROW + SPACE + NEWEST, AuditRow.class), space, slice);
    var count = filtered(rows.createQuery("select count(e) " + SPACE, Long.class), space, slice);
    return new Page<>(part(found, slice), count.getSingleResult());
  }

  /** What was done to one thing. */
  public Page<AuditRow> of(SpaceId space, String kind, UUID object, Slice slice) {
    var found = about(rows.createQuery(ROW + OBJECT + NEWEST, AuditRow.class), space, kind, object);
    var count =
        about(rows.createQuery("select count(e) " + OBJECT, Long.class), space, kind, object);
    return new Page<>(part(found, slice), count.getSingleResult());
  }

  /** What was done to any of these things. */
  public List<AuditRow> of(SpaceId space, Collection<UUID> objects, Slice slice) {
    var about = "from AuditEntry e where e.space = :space and e.objectId in :objects";
    var found = rows.createQuery(ROW + about + NEWEST, AuditRow.class);
    return part(found.setParameter("space", space).setParameter("objects", objects), slice);
  }

  private static List<AuditRow> part(TypedQuery<AuditRow> query, Slice slice) {
    return query.setFirstResult(slice.first()).setMaxResults(slice.size()).getResultList();
  }

  private static <T> TypedQuery<T> filtered(TypedQuery<T> query, SpaceId space, Slice slice) {
    return query
        .setParameter("space", space)
        .setParameter("actor", "%" + literal(slice.filter("actor").toLowerCase(Locale.ROOT)) + "%")
        .setParameter("action", literal(slice.filter("action")) + "%");
  }

  private static <T> TypedQuery<T> about(
      TypedQuery<T> query, SpaceId space, String kind, UUID object) {
    return query
        .setParameter("space", space)
        .setParameter("kind", kind)
        .setParameter("object", object);
  }

  /** What was typed, with nothing in it that stands for something else. */
  private static String literal(String text) {
    return text.replaceAll("([!%_])", "!$1");
  }
}
