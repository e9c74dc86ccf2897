package org.chatelaine.enrolment.service;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.chatelaine.account.Language;
import org.chatelaine.account.Person;
import org.chatelaine.account.Persons;
import org.chatelaine.account.service.Newcomers;
import org.chatelaine.account.service.SignedIn;
import org.chatelaine.audit.AuditTrail;
import org.chatelaine.enrolment.Enrolment;
import org.chatelaine.enrolment.Enrolments;
import org.chatelaine.enrolment.Invitation;
import org.chatelaine.enrolment.InvitationRow;
import org.chatelaine.enrolment.Invitations;
import org.chatelaine.kernel.Actor;
import org.chatelaine.kernel.Clocks;
import org.chatelaine.kernel.Page;
import org.chatelaine.kernel.Refused;
import org.chatelaine.kernel.Slice;
import org.chatelaine.secret.Tokens;

/** Invites people with their devices, and follows each invitation to its end. */
@Stateless
public class InvitationDesk {

  /** How long an invitation by mail holds. */
  static final Duration LIFE = Duration.ofDays(7);

  @Inject private Invitations invitations;
  @Inject private Enrolments enrolments;
  @Inject private Persons persons;
  @Inject private Newcomers newcomers;
  @Inject private Beginning beginning;
  @Inject private EnrolmentProfiles profiles;
  @Inject private Leaving leaving;
  @Inject private InvitationPost post;
  @Inject private AuditTrail audit;
  @Inject private Clocks clock;

  /** Invites somebody, who gets an account without a password when they have none. */
  public InvitationLink invite(Actor actor, InvitationRequest request) {
    actor.mustBeAdministrator();
    profiles.mustBePossible(actor.space(), request.platform());
    var person = beginning.person(actor, request);
    var enrolment = beginning.of(person, request, LIFE);
    var code = Tokens.fresh();
    var language = Language.of(request.language());
    var invitation = added(enrolment, language, true, code);
    audit.record(
        actor,
        "person.invited",
        "invitation",
        invitation.id(),
        "mail",
        person.mail().value(),
        "enrolment",
        enrolment.id().toString());
    return link(invitation, code, post.send(invitation, person, code));
  }

  /** Gives an open or expired invitation a new link; the old one is worth nothing from now on. */
  public InvitationLink resend(Actor actor, UUID id) {
    actor.mustBeAdministrator();
    var invitation = one(actor, id);
    var code = Tokens.fresh();
    var until = clock.now().plus(LIFE);
    invitation.renew(Tokens.hash(code), until);
    leaving.held(invitation.enrolmentId()).reopen(until);
    audit.record(actor, "person.invited-again", "invitation", id);
    var person = persons.one(actor.space(), invitation.personId()).orElseThrow();
    return link(invitation, code, post.send(invitation, person, code));
  }

  /** Takes an invitation back; what was issued to its device meanwhile is revoked. */
  public void cancel(Actor actor, UUID id) {
    actor.mustBeAdministrator();
    var invitation = one(actor, id);
    invitation.cancel(clock.now());
    leaving.cancel(actor, leaving.held(invitation.enrolmentId()));
    audit.record(actor, "invitation.cancelled", "invitation", id);
  }

  /** For administrators, newest first; filter {@code mail}. */
  @TransactionAttribute(TransactionAttributeType.SUPPORTS)
  public Page<InvitationRow> page(Actor actor, Slice slice) {
    actor.mustBeAdministrator();
    return invitations.page(actor.space(), slice, clock.now());
  }

  /** What a link leads to; refused with {@code invitation.…} when it may not be used. */
  @TransactionAttribute(TransactionAttributeType.SUPPORTS)
  public OpenInvitation open(String code) {
    var invitation = byCode(code);
    var now = clock.now();
    invitation.mustBeOpen(now);
    var space = invitation.space();
    var person = persons.one(space, invitation.personId()).orElseThrow();
    var enrolment = enrolments.one(space, invitation.enrolmentId()).orElseThrow();
    return new OpenInvitation(
        invitation.id(),
        enrolment.id(),
        post.url(code),
        space,
        person.row(),
        profiles.organisation(space),
        invitation.language(),
        !person.hasPassword() && invitation.maySetPassword(now),
        profiles.obstacle(space, enrolment.platform()),
        invitation.expiresAt());
  }

  /**
   * Sets the first password of the person the code was given to, once, and lets them in.
   *
   * @param hash of the password, made before this transaction
   */
  public SignedIn firstPassword(String code, String hash, String address, String agent) {
    var invitation = byCode(code);
    var now = clock.now();
    invitation.mustBeOpen(now);
    invitation.passwordWasSet(now);
    var person = newcomers.set(invitation.space(), invitation.personId(), hash, address);
    return newcomers.begin(person, address, agent);
  }

  /** A link for one more device of whoever asks. */
  public InvitationLink addDevice(Actor actor) {
    var request = new InvitationRequest(actor.name(), null, null, null);
    profiles.mustBePossible(actor.space(), request.platform());
    var person = own(actor);
    var enrolment = beginning.of(person, request, Beginning.OWN_LIFE);
    var code = Tokens.fresh();
    var invitation = added(enrolment, person.language(), false, code);
    audit.record(actor, "device.invited", "invitation", invitation.id());
    return link(invitation, code, false);
  }

  private Invitation added(
      Enrolment enrolment, Language language, boolean givesPassword, String code) {
    var now = clock.now();
    var until = enrolment.expiresAt();
    var hash = Tokens.hash(code);
    var invitation = new Invitation(enrolment, language.tag(), givesPassword, hash, until, now);
    invitations.add(invitation);
    return invitation;
  }

  private InvitationLink link(Invitation invitation, String code, boolean mailed) {
    Instant until = invitation.expiresAt();
    return new InvitationLink(
        invitation.id(), invitation.enrolmentId(), post.url(code), until, mailed);
  }

  private Invitation byCode(String code) {
    if (code == null || code.isEmpty() || code.length() > 100)
      throw new Refused("invitation.unknown");
    return invitations
        .byCode(Tokens.hash(code))
        .orElseThrow(() -> new Refused("invitation.unknown"));
  }

  private Invitation one(Actor actor, UUID id) {
    return invitations.one(actor.space(), id).orElseThrow(() -> new Refused("invitation.unknown"));
  }

  private Person own(Actor actor) {
    return persons.one(actor.space(), actor.id()).orElseThrow(() -> new Refused("account.unknown"));
  }
}
