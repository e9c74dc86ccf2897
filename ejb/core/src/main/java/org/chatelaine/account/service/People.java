package org.chatelaine.account.service;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.chatelaine.account.Language;
import org.chatelaine.account.Person;
import org.chatelaine.account.PersonRow;
import org.chatelaine.account.PersonSessions;
import org.chatelaine.account.Persons;
import org.chatelaine.account.Theme;
import org.chatelaine.audit.AuditTrail;
import org.chatelaine.kernel.Actor;
import org.chatelaine.kernel.Clocks;
import org.chatelaine.kernel.Page;
import org.chatelaine.kernel.Refused;
import org.chatelaine.kernel.Slice;
import org.chatelaine.secret.Passwords;

/** The people of a space, and what they change about themselves. */
@Stateless
public class People {

  @Inject private Persons persons;
  @Inject private PersonSessions sessions;
  @Inject private SignIn signIn;
  @Inject private Roles roles;
  @Inject private Passwords passwords;
  @Inject private PasswordBook book;
  @Inject private AuditTrail audit;
  @Inject private Clocks clock;

  /** For administrators; filters and orders {@code name} and {@code mail}. */
  @TransactionAttribute(TransactionAttributeType.SUPPORTS)
  public Page<PersonRow> page(Actor actor, Slice slice) {
    actor.mustBeAdministrator();
    return persons.page(actor.space(), slice);
  }

  /** One person: for administrators, and for themselves. */
  @TransactionAttribute(TransactionAttributeType.SUPPORTS)
  public PersonRow one(Actor actor, UUID id) {
    if (!id.equals(actor.id())) actor.mustBeAdministrator();
    return persons
        .one(actor.space(), id)
        .map(Person::row)
        .orElseThrow(() -> new Refused("account.unknown"));
  }

  /** What some people are called, for administrators; those who are not there are left out. */
  @TransactionAttribute(TransactionAttributeType.SUPPORTS)
  public Map<UUID, String> names(Actor actor, Collection<UUID> ids) {
    actor.mustBeAdministrator();
    return persons.names(actor.space(), ids);
  }

  /**
   * Changes one's own password and ends all of one's sessions. The old one is checked, and counted
   * when wrong, like a sign-in; no transaction is open while passwords are hashed.
   */
  @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
  public void changePassword(Actor actor, char[] old, char[] fresh) {
    var person = signIn.again(actor, old);
    PasswordRule.check(fresh, person.mail());
    book.replace(actor, person, passwords.hash(fresh));
  }

  /** Sets one's own language; one the product does not speak becomes English. */
  public void setLanguage(Actor actor, Locale language) {
    own(actor).speak(Language.of(language));
    audit.record(
        actor, "person.language-changed", "person", actor.id(), "to", language.getLanguage());
  }

  /** Sets one's own theme: {@code system}, {@code light} or {@code dark}. */
  public void setTheme(Actor actor, String theme) {
    own(actor).wear(Theme.of(theme));
    audit.record(actor, "person.theme-changed", "person", actor.id(), "to", theme);
  }

  /** Shuts somebody out at once, at every door; nobody shuts themselves out. */
  public void disable(Actor actor, UUID id) {
    actor.mustBeAdministrator();
    if (id.equals(actor.id())) throw new Refused("account.not-yourself");
    roles.mustNotBeLast(actor.space(), id);
    other(actor, id).disable(clock.now());
    sessions.endAllOf(id);
    audit.record(actor, "person.disabled", "person", id);
  }

  /** Lets somebody in again. */
  public void enable(Actor actor, UUID id) {
    actor.mustBeAdministrator();
    other(actor, id).enable();
    audit.record(actor, "person.enabled", "person", id);
  }

  private Person own(Actor actor) {
    if (actor.id() == null) throw new Refused("actor.not-allowed");
    return other(actor, actor.id());
  }

  private Person other(Actor actor, UUID id) {
    return persons.one(actor.space(), id).orElseThrow(() -> new Refused("account.unknown"));
  }
}
