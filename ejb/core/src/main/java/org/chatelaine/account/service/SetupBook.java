package org.chatelaine.account.service;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.UUID;
import org.chatelaine.account.FailureKind;
import org.chatelaine.account.Failures;
import org.chatelaine.account.Person;
import org.chatelaine.account.Persons;
import org.chatelaine.account.SetupMark;
import org.chatelaine.audit.AuditTrail;
import org.chatelaine.kernel.Actor;
import org.chatelaine.kernel.Clocks;
import org.chatelaine.kernel.Refused;
import org.chatelaine.kernel.SpaceId;

/** What the set-up reads and writes. */
@Stateless
public class SetupBook {

  @Inject private Persons persons;
  @Inject private SetupMark mark;
  @Inject private Failures failures;
  @Inject private AuditTrail audit;
  @Inject private Clocks clock;

  @TransactionAttribute(TransactionAttributeType.SUPPORTS)
  public boolean isDone() {
    return mark.isSet();
  }

  /** Whoever holds the code has guessed nothing, whatever else is wrong. */
  public void takeBack(String address) {
    failures.takeBack(FailureKind.SETUP, Subjects.address(address));
  }

  /** Writes down that somebody came with a wrong code. */
  public void refused(String address) {
    audit.record(Actor.anonymous(address), "setup.refused", "person", null);
  }

  /** Writes the first administrator down; of two at the same moment one is refused. */
  public UUID begin(NewPerson given, String hash, String address) {
    if (mark.isSet()) throw new Refused("setup.done");
    var now = clock.now();
    var person =
        new Person(
            SpaceId.DEFAULT,
            given.mail(),
            given.name(),
            Actor.Role.ADMINISTRATOR,
            given.language(),
            now);
    person.setPassword(hash, now);
    persons.add(person);
    mark.set(person, now);
    failures.clear(FailureKind.SETUP, Subjects.address(address));
    audit.record(
        Actor.anonymous(address),
        "setup.done",
        "person",
        person.id(),
        "mail",
        given.mail().value());
    return person.id();
  }
}
