package org.chatelaine.account.service;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.Optional;
import org.chatelaine.account.Chance;
import org.chatelaine.account.Face;
import org.chatelaine.account.FailureKind;
import org.chatelaine.account.Failures;
import org.chatelaine.account.Person;
import org.chatelaine.account.PersonSession;
import org.chatelaine.account.PersonSessions;
import org.chatelaine.account.Persons;
import org.chatelaine.audit.AuditTrail;
import org.chatelaine.kernel.Actor;
import org.chatelaine.kernel.Clocks;
import org.chatelaine.kernel.Refused;
import org.chatelaine.secret.Tokens;

/** What signing in reads and writes, each step a short transaction of its own. */
@Stateless
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class SignInBook {

  @Inject private Persons persons;
  @Inject private PersonSessions sessions;
  @Inject private Strikes strikes;
  @Inject private Failures failures;
  @Inject private AuditTrail audit;
  @Inject private Clocks clock;

  /** By whatever was typed; read without a transaction. */
  @TransactionAttribute(TransactionAttributeType.SUPPORTS)
  public Optional<Person> byMail(String typed) {
    return persons.byMail(typed);
  }

  /** Counts a try against the account before it is made. */
  @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
  public Chance strikeAccount(String typed) {
    return strikes.strike(FailureKind.ACCOUNT, Subjects.mail(typed));
  }

  /** Counts a try against the address before it is made. */
  @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
  public Chance strikeAddress(String address) {
    return strikes.strike(FailureKind.ADDRESS, Subjects.address(address));
  }

  /** The try was right after all: it does not count against the address, the account is clean. */
  public void takeBack(String typed, String address) {
    failures.clear(FailureKind.ACCOUNT, Subjects.mail(typed));
    failures.takeBack(FailureKind.ADDRESS, Subjects.address(address));
  }

  /**
   * Begins a session under a new token.
   *
   * @param checked as they were when their password was checked; nobody comes in when that has
   *     changed meanwhile
   */
  public Optional<SignedIn> begin(Person checked, Face face, String address, String agent) {
    return persons
        .locked(checked.space(), checked.id())
        .filter(person -> person.isAsChecked(checked))
        .map(person -> begun(person, face, address, agent));
  }

  private SignedIn begun(Person person, Face face, String address, String agent) {
    var token = Tokens.fresh();
    var session = new PersonSession(Tokens.hash(token), person, face, address, agent, clock.now());
    sessions.add(session);
    audit.record(
        person.actor(face, address),
        "sign-in.accepted",
        "person",
        person.id(),
        "face",
        face.name());
    return new SignedIn(token, person.row(), session.endsAt());
  }

  /** Writes a refusal down, with the same effort whoever it was. */
  public void refused(Face face, Optional<Person> person, String typed, String address) {
    var actor = Actor.anonymous(address);
    var id = person.map(Person::id).orElse(null);
    var mail = person.map(one -> one.mail().value()).orElse("unknown");
    audit.record(actor, "sign-in.refused", "person", id, "face", face.name(), "mail", mail);
  }

  /** Writes down that an address has failed too often to be heard for a while. */
  public void closed(Face face, String address) {
    audit.record(
        Actor.anonymous(address), "sign-in.address-closed", "person", null, "face", face.name());
  }

  /** Notes that the session's password was given again; only in a session of that person. */
  public void freshen(String token, Person person) {
    var hash = Tokens.hash(token);
    sessions
        .open(hash)
        .filter(session -> session.person().id().equals(person.id()))
        .orElseThrow(() -> new Refused("session.ended"));
    sessions.freshen(hash, clock.now());
  }

  /** Writes down that a session is in use. */
  public void touch(String tokenHash) {
    sessions.touch(tokenHash, clock.now());
  }
}
