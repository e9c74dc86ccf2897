package org.chatelaine.account.service;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.Optional;
import org.chatelaine.account.Chance;
import org.chatelaine.account.Face;
import org.chatelaine.account.Person;
import org.chatelaine.kernel.Actor;
import org.chatelaine.kernel.Refused;
import org.chatelaine.secret.Passwords;

/**
 * Lets people in by mail address and password. Unknown, wrong, closed and shut out are one answer,
 * {@code sign-in.refused}, after one password check, so that nobody learns who has an account. Only
 * an address that has failed too often gets it without.
 *
 * <p>The check itself is slow on purpose and runs outside any transaction.
 */
@Stateless
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class SignIn {

  @Inject private SignInBook book;
  @Inject private Passwords passwords;
  @Inject private KnownScripts scripts;

  /** Begins a session at a face; at the console only for administrators. */
  public SignedIn attempt(Face face, String mail, char[] password, String address, String agent) {
    var person = checked(face, mail, password, address);
    return book.begin(person, face, address, agent)
        .orElseThrow(() -> refused(face, Optional.of(person), mail, address));
  }

  /**
   * Takes the password of somebody who is signed in once more, and freshens the session of that
   * token if it is theirs.
   */
  public void again(Actor actor, String token, char[] password) {
    book.freshen(token, again(actor, password));
  }

  /** The same without a session; the person as they were when the password was checked. */
  public Person again(Actor actor, char[] password) {
    var person = checked(Face.PORTAL, actor.name(), password, actor.address());
    if (!person.id().equals(actor.id())) throw new Refused("sign-in.refused");
    return person;
  }

  /**
   * An administrator's script, which sends the password with every request and gets no session. A
   * password just found right is known again for a few minutes without the slow check.
   */
  public Actor script(String mail, char[] password, String address) {
    var person =
        known(mail, password)
            .orElseGet(
                () -> scripts.inTurn(mail, password, () -> knownByNow(mail, password, address)));
    if (!mayEnter(person, Face.ADMIN)) throw new Refused("sign-in.refused");
    var actor = person.actor(Face.ADMIN, address);
    return new Actor(
        Actor.Kind.SCRIPT, actor.id(), actor.name(), actor.role(), actor.space(), address);
  }

  private Optional<Person> known(String mail, char[] password) {
    return book.byMail(mail).filter(person -> scripts.know(person, password));
  }

  private Person knownByNow(String mail, char[] password, String address) {
    var known = known(mail, password);
    if (known.isPresent()) return known.get();
    var person = checked(Face.ADMIN, mail, password, address);
    scripts.remember(person, password);
    return person;
  }

  private Person checked(Face face, String mail, char[] password, String address) {
    mustBeHeard(face, address);
    var open = book.strikeAccount(mail).isGiven();
    var person = book.byMail(mail);
    var mayTry = open && person.filter(one -> mayEnter(one, face)).isPresent();
    var hash = mayTry ? person.get().passwordHash() : null;
    if (!passwords.matches(password, hash)) throw refused(face, person, mail, address);
    book.takeBack(mail, address);
    return person.get();
  }

  /**
   * Refuses an address that is closed before anything costs something: no account is counted, no
   * password checked, and the audit has one row of it until it opens again. The quick answer tells
   * nobody anything but that the address is closed.
   */
  private void mustBeHeard(Face face, String address) {
    var chance = book.strikeAddress(address);
    if (chance == Chance.REFUSED_FIRST) book.closed(face, address);
    if (!chance.isGiven()) throw new Refused("sign-in.refused");
  }

  private static boolean mayEnter(Person person, Face face) {
    return !person.isDisabled()
        && (face == Face.PORTAL || person.role() == Actor.Role.ADMINISTRATOR);
  }

  private Refused refused(Face face, Optional<Person> person, String mail, String address) {
    book.refused(face, person, mail, address);
    return new Refused("sign-in.refused");
  }
}
