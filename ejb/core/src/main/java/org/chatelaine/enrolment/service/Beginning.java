package org.chatelaine.enrolment.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import org.chatelaine.account.Language;
import org.chatelaine.account.MailAddress;
import org.chatelaine.account.Person;
import org.chatelaine.account.PersonName;
import org.chatelaine.account.service.NewPerson;
import org.chatelaine.account.service.Newcomers;
import org.chatelaine.enrolment.Enrolment;
import org.chatelaine.enrolment.Enrolments;
import org.chatelaine.kernel.Actor;
import org.chatelaine.kernel.Clocks;

/** How an enrolment begins: whose it is, and until when its device has to come. */
@ApplicationScoped
class Beginning {

  /** For a device that somebody has in their other hand. */
  static final Duration OWN_LIFE = Duration.ofMinutes(60);

  @Inject private Enrolments enrolments;
  @Inject private Newcomers newcomers;
  @Inject private Clocks clock;

  /** Whoever is asked in; they get an account without a password when they have none. */
  Person person(Actor actor, InvitationRequest request) {
    return newcomers.personFor(
        actor.space(),
        new NewPerson(
            new MailAddress(request.mail()),
            new PersonName(request.name()),
            Language.of(request.language())));
  }

  Enrolment of(Person person, InvitationRequest request, Duration life) {
    var now = clock.now();
    var enrolment =
        new Enrolment(person.space(), person.id(), request.platform(), now.plus(life), now);
    enrolments.add(enrolment);
    return enrolment;
  }
}
