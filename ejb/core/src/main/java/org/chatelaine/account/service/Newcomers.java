package org.chatelaine.account.service;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.UUID;
import org.chatelaine.account.Face;
import org.chatelaine.account.MailAddress;
import org.chatelaine.account.Person;
import org.chatelaine.account.PersonRow;
import org.chatelaine.account.PersonSession;
import org.chatelaine.account.PersonSessions;
import org.chatelaine.account.Persons;
import org.chatelaine.audit.AuditTrail;
import org.chatelaine.kernel.Actor;
import org.chatelaine.kernel.Clocks;
import org.chatelaine.kernel.Refused;
import org.chatelaine.kernel.SpaceId;
import org.chatelaine.secret.Passwords;
import org.chatelaine.secret.Tokens;

/** People who are new: made without a password, and given their first one once proved. */
@Stateless
public class Newcomers {

  @Inject private Persons persons;
  @Inject private PersonSessions sessions;
  @Inject private Passwords passwords;
  @Inject private AuditTrail audit;
  @Inject private Clocks clock;

  /** A first password's hash, if it is a good one; slow, so in no transaction. */
  @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
  public String hash(PersonRow person, char[] password) {
    PasswordRule.check(password, new MailAddress(person.mail()));
    return passwords.hash(password);
  }

  /** Sets it in the caller's transaction; refused when there is one already. */
  public Person set(SpaceId space, UUID id, String hash, String address) {
    // Locked: a link opened twice at once sets one password, not two.
    var person = persons.locked(space, id).orElseThrow(() -> new Refused("account.unknown"));
    if (person.hasPassword() || person.isDisabled()) throw new Refused("invitation.used");
    person.setPassword(hash, clock.now());
    sessions.endAllOf(id);
    audit.record(person.actor(Face.PORTAL, address), "person.password-set", "person", id);
    return person;
  }

  /** Begins the first session of somebody who has just set their first password. */
  public SignedIn begin(Person person, String address, String agent) {
    var token = Tokens.fresh();
    var session =
        new PersonSession(Tokens.hash(token), person, Face.PORTAL, address, agent, clock.now());
    sessions.add(session);
    audit.record(person.actor(Face.PORTAL, address), "sign-in.accepted", "person", person.id());
    return new SignedIn(token, person.row(), session.endsAt());
  }

  /** Somebody with this address, made without a password when there is none. */
  public Person personFor(SpaceId space, NewPerson wanted) {
    var known = persons.byMail(wanted.mail().value());
    if (known.isEmpty()) return made(space, wanted);
    if (!known.get().space().equals(space)) throw new Refused("account.mail-taken");
    if (known.get().isDisabled()) throw new Refused("account.disabled");
    return known.get();
  }

  private Person made(SpaceId space, NewPerson wanted) {
    var person =
        new Person(
            space, wanted.mail(), wanted.name(), Actor.Role.USER, wanted.language(), clock.now());
    persons.add(person);
    return person;
  }
}
