package org.chatelaine.account.service;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import org.chatelaine.account.Person;
import org.chatelaine.account.PersonSessions;
import org.chatelaine.account.Persons;
import org.chatelaine.audit.AuditTrail;
import org.chatelaine.kernel.Actor;
import org.chatelaine.kernel.Clocks;
import org.chatelaine.kernel.Refused;

/** Keeps passwords that were hashed before, each in a short transaction. */
@Stateless
public class PasswordBook {

  @Inject private Persons persons;
  @Inject private PersonSessions sessions;
  @Inject private AuditTrail audit;
  @Inject private Clocks clock;

  /**
   * Keeps another password of somebody and ends all of their sessions.
   *
   * @param checked as they were when the old password was checked
   */
  public void replace(Actor actor, Person checked, String hash) {
    var person =
        persons
            .locked(checked.space(), checked.id())
            .filter(now -> now.isAsChecked(checked))
            .orElseThrow(() -> new Refused("sign-in.refused"));
    person.setPassword(hash, clock.now());
    sessions.endAllOf(person.id());
    audit.record(actor, "person.password-changed", "person", person.id());
  }
}
