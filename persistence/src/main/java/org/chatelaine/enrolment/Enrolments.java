package org.chatelaine.enrolment;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.chatelaine.kernel.SpaceId;

/** Keeps and finds enrolments. */
@ApplicationScoped
public class Enrolments {

  private static final String ROW =
      "select new org.chatelaine.enrolment.EnrolmentRow(e.id, e.personId, e.platform, e.state,"
          + " e.createdAt, e.expiresAt, e.deviceId, e.activatedAt) from Enrolment e ";

  @PersistenceContext(unitName = "chatelaine")
  private EntityManager rows;

  public void add(Enrolment enrolment) {
    rows.persist(enrolment);
  }

  public Optional<Enrolment> one(SpaceId space, UUID id) {
    return rows.createQuery(
            "select e from Enrolment e where e.id = :id and e.space = :space", Enrolment.class)
        .setParameter("id", id)
        .setParameter("space", space)
        .getResultStream()
        .findFirst();
  }

  /**
   * By what an event of another feature names; the row tells its space. Locked until the
   * transaction ends: what is issued to it and what is taken back from it must not pass each other.
   */
  public Optional<Enrolment> named(UUID id) {
    return Optional.ofNullable(rows.find(Enrolment.class, id, LockModeType.PESSIMISTIC_WRITE));
  }

  public Optional<EnrolmentRow> row(SpaceId space, UUID id) {
    return rows.createQuery(ROW + "where e.id = :id and e.space = :space", EnrolmentRow.class)
        .setParameter("id", id)
        .setParameter("space", space)
        .getResultStream()
        .findFirst();
  }

  /** Those whose device has not come in time, as {@link Enrolment#isOverdue} says once held. */
  public List<UUID> overdue(Instant now, int most) {
    return rows.createQuery(
            "select e.id from Enrolment e where e.expiresAt <= :now and (e.state in :open"
                + " or e.state = :certified and e.certifiedAt <= :silent)",
            UUID.class)
        .setParameter("now", now)
        .setParameter("open", List.of(EnrolmentState.INVITED, EnrolmentState.PROFILE_ISSUED))
        .setParameter("certified", EnrolmentState.CERTIFIED)
        .setParameter("silent", now.minus(Enrolment.ON_ITS_WAY))
        .setMaxResults(most)
        .getResultList();
  }

  /** The enrolments of a person, newest first. */
  public List<EnrolmentRow> ofPerson(SpaceId space, UUID person) {
    return rows.createQuery(
            ROW + "where e.space = :space and e.personId = :person order by e.createdAt desc",
            EnrolmentRow.class)
        .setParameter("space", space)
        .setParameter("person", person)
        .getResultList();
  }
}
