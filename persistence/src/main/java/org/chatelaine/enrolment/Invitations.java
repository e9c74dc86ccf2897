package org.chatelaine.enrolment;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.TypedQuery;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.chatelaine.kernel.Page;
import org.chatelaine.kernel.Slice;
import org.chatelaine.kernel.SpaceId;

/** Keeps and finds invitations. */
@ApplicationScoped
public class Invitations {

  private static final String ROW =
      "select new org.chatelaine.enrolment.InvitationRow(i.id, i.enrolmentId, i.personId, p.mail,"
          + " p.name, e.platform, i.language, i.state, i.createdAt, i.expiresAt, i.sentAt,"
          + " i.completedAt) ";
  private static final String LIST =
      "from Invitation i, Person p, Enrolment e where i.space = :space"
          + " and p.id = i.personId and e.id = i.enrolmentId"
          + " and p.mailKey like :mail escape '!'";

  @PersistenceContext(unitName = "chatelaine")
  private EntityManager rows;

  public void add(Invitation invitation) {
    rows.persist(invitation);
  }

  public Optional<Invitation> one(SpaceId space, UUID id) {
    return rows.createQuery(
            "select i from Invitation i where i.id = :id and i.space = :space", Invitation.class)
        .setParameter("id", id)
        .setParameter("space", space)
        .getResultStream()
        .findFirst();
  }

  /** By what an event of another feature names; the row tells its space. */
  public Optional<Invitation> named(UUID id) {
    return Optional.ofNullable(rows.find(Invitation.class, id));
  }

  /** By the hash of its code, which is found in one space only. */
  public Optional<Invitation> byCode(String codeHash) {
    return rows.createQuery("select i from Invitation i where i.codeHash = :hash", Invitation.class)
        .setParameter("hash", codeHash)
        .getResultStream()
        .findFirst();
  }

  public List<Invitation> ofEnrolment(UUID enrolment) {
    return rows.createQuery(
            "select i from Invitation i where i.enrolmentId = :enrolment", Invitation.class)
        .setParameter("enrolment", enrolment)
        .getResultList();
  }

  /** Open ones whose time is over. */
  public List<Invitation> overdue(Instant now, int most) {
    return rows.createQuery(
            "select i from Invitation i where i.state in :open and i.expiresAt <= :now",
            Invitation.class)
        .setParameter("open", List.of(InvitationState.NOT_SENT, InvitationState.PENDING))
        .setParameter("now", now)
        .setMaxResults(most)
        .getResultList();
  }

  /** The invitations of a space, newest first; filter {@code mail}, by part of it. */
  public Page<InvitationRow> page(SpaceId space, Slice slice, Instant now) {
    var newest = " order by i.createdAt desc, i.id desc";
    var found =
        filtered(rows.createQuery(ROW + LIST + newest, InvitationRow.class), space, slice)
            .setFirstResult(slice.first())
            .setMaxResults(slice.size())
            .getResultStream()
            .map(row -> row.at(now))
            .toList();
    var count = filtered(rows.createQuery("select count(i) " + LIST, Long.class), space, slice);
    return new Page<>(found, count.getSingleResult());
  }

  private static <T> TypedQuery<T> filtered(TypedQuery<T> query, SpaceId space, Slice slice) {
    var mail = slice.filter("mail").toLowerCase(Locale.ROOT).replaceAll("([!%_])", "!$1");
    return query.setParameter("space", space).setParameter("mail", "%" + mail + "%");
  }
}
