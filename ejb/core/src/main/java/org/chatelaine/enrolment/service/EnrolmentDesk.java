package org.chatelaine.enrolment.service;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.chatelaine.account.Language;
import org.chatelaine.account.MailAddress;
import org.chatelaine.account.Person;
import org.chatelaine.account.PersonName;
import org.chatelaine.account.Persons;
import org.chatelaine.account.service.NewPerson;
import org.chatelaine.account.service.Newcomers;
import org.chatelaine.account.service.SignedIn;
import org.chatelaine.audit.AuditTrail;
import org.chatelaine.enrolment.Enrolment;
import org.chatelaine.enrolment.EnrolmentRow;
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
public class EnrolmentDesk {

  /** How long an invitation by mail holds. */
  static final Duration LIFE = Duration.ofDays(7);

  /** How long a link holds that somebody makes for a device in their other hand. */
  static final Duration OWN_LIFE = Duration.ofMinutes(60);

  @Inject private Invitations invitations;
  @Inject private Enrolments enrolments;
  @Inject private Persons persons;
  @Inject private Newcomers newcomers;
  @Inject private EnrolmentProfiles profiles;
  @Inject private Leaving leaving;
  @Inject private InvitationPost post;
  @Inject private AuditTrail audit;
  @Inject private Clocks clock;

  /** Invites somebody, who gets an account without a password when they have none. */
  public InvitationLink invite(Actor actor, InvitationRequest request) {
    actor.mustBeAdministrator();
    profiles.mustBePossible(actor.space(), request.platform());
    var person = person(actor, request);
    var enrolment = begun(person, request, LIFE);
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
    enrolment(actor, invitation.enrolmentId()).reopen(until);
    audit.record(actor, "person.invited-again", "invitation", id);
    var person = persons.one(actor.space(), invitation.personId()).orElseThrow();
    return link(invitation, code, post.send(invitation, person, code));
  }

  /** Takes an invitation back; what was issued to its device meanwhile is revoked. */
  public void cancel(Actor actor, UUID id) {
    actor.mustBeAdministrator();
    var invitation = one(actor, id);
    invitation.cancel(clock.now());
    leaving.cancel(actor, locked(actor, invitation.enrolmentId()));
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
    var enrolment = begun(person, request, OWN_LIFE);
    var code = Tokens.fresh();
    var invitation = added(enrolment, person.language(), false, code);
    audit.record(actor, "device.invited", "invitation", invitation.id());
    return link(invitation, code, false);
  }

  /**
   * Begins an enrolment without an invitation, for scripts; its profile is asked for within the
   * hour.
   */
  public UUID begin(Actor actor, InvitationRequest request) {
    actor.mustBeAdministrator();
    profiles.mustBePossible(actor.space(), request.platform());
    var enrolment = begun(person(actor, request), request, OWN_LIFE);
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

  private Person person(Actor actor, InvitationRequest request) {
    return newcomers.personFor(
        actor.space(),
        new NewPerson(
            new MailAddress(request.mail()),
            new PersonName(request.name()),
            Language.of(request.language())));
  }

  private Enrolment begun(Person person, InvitationRequest request, Duration life) {
    var now = clock.now();
    var enrolment =
        new Enrolment(person.space(), person.id(), request.platform(), now.plus(life), now);
    enrolments.add(enrolment);
    return enrolment;
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

  private Person own(Actor actor) {
    return persons.one(actor.space(), actor.id()).orElseThrow(() -> new Refused("account.unknown"));
  }
}
