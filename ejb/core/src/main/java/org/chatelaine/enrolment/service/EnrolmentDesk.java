package org.chatelaine.enrolment.service;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import org.chatelaine.audit.AuditTrail;
import org.chatelaine.enrolment.Enrolment;
import org.chatelaine.enrolment.EnrolmentRow;
import org.chatelaine.enrolment.Enrolments;
import org.chatelaine.kernel.Actor;
import org.chatelaine.kernel.Refused;

/** Enrolments without regard to who invited: begun by scripts, their profile, how far they are. */
@Stateless
public class EnrolmentDesk {

  @Inject private Enrolments enrolments;
  @Inject private Beginning beginning;
  @Inject private EnrolmentProfiles profiles;
  @Inject private Leaving leaving;
  @Inject private AuditTrail audit;

  /**
   * Begins an enrolment without an invitation, for scripts; its profile is asked for within the
   * hour.
   */
  public UUID begin(Actor actor, InvitationRequest request) {
    actor.mustBeAdministrator();
    profiles.mustBePossible(actor.space(), request.platform());
    var enrolment = beginning.of(beginning.person(actor, request), request, Beginning.OWN_LIFE);
    audit.record(
        actor, "enrolment.begun", "enrolment", enrolment.id(), "mail", request.mail().strip());
    return enrolment.id();
  }

  /** The signed profile of an own enrolment, or, for an administrator, of anybody's. */
  public byte[] profile(Actor actor, UUID id) {
    allowed(actor, id);
    return profiles.issue(actor, locked(actor, id));
  }

  /** One enrolment: an own one, or, for an administrator, anybody's. */
  @TransactionAttribute(TransactionAttributeType.SUPPORTS)
  public EnrolmentRow one(UUID id, Actor actor) {
    allowed(actor, id);
    return enrolments.row(actor.space(), id).orElseThrow();
  }

  /** The enrolments of a person: one's own, or, for an administrator, anybody's. */
  @TransactionAttribute(TransactionAttributeType.SUPPORTS)
  public List<EnrolmentRow> ofPerson(Actor actor, UUID person) {
    if (!person.equals(actor.id())) actor.mustBeAdministrator();
    return enrolments.ofPerson(actor.space(), person);
  }

  private Enrolment allowed(Actor actor, UUID id) {
    var enrolment = enrolment(actor, id);
    if (!enrolment.personId().equals(actor.id()) && !actor.isAdministrator())
      throw new Refused("enrolment.unknown");
    return enrolment;
  }

  private Enrolment enrolment(Actor actor, UUID id) {
    return enrolments.one(actor.space(), id).orElseThrow(() -> new Refused("enrolment.unknown"));
  }

  private Enrolment locked(Actor actor, UUID id) {
    enrolment(actor, id);
    return leaving.held(id);
  }
}
