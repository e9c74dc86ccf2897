package org.chatelaine.account.service;

import java.time.Duration;
import java.util.Base64;
import java.util.Optional;
import java.util.UUID;
import org.chatelaine.account.Face;
import org.chatelaine.account.Language;
import org.chatelaine.account.MailAddress;
import org.chatelaine.account.Person;
import org.chatelaine.account.PersonName;
import org.chatelaine.account.Persons;
import org.chatelaine.account.api.Visit;
import org.chatelaine.kernel.Actor;
import org.chatelaine.kernel.Refused;
import org.chatelaine.kernel.SpaceId;
import org.chatelaine.rig.Rig;
import org.chatelaine.secret.MasterKey;
import org.chatelaine.secret.Passwords;

/** Some people, and the doors they come in by. */
public final class Town implements AutoCloseable {

  static final String ADDRESS = "192.0.2.1";

  public final Rig rig = new Rig();

  public Town() {
    rig.put(MasterKey.class, new MasterKey(Base64.getEncoder().encodeToString(new byte[32])));
  }

  public UUID administrator(String mail, String password) {
    return person(mail, password, Actor.Role.ADMINISTRATOR);
  }

  public UUID user(String mail, String password) {
    return person(mail, password, Actor.Role.USER);
  }

  private UUID person(String mail, String password, Actor.Role role) {
    var now = rig.clock.instant();
    var person =
        new Person(
            SpaceId.DEFAULT,
            new MailAddress(mail),
            new PersonName(mail),
            role,
            Language.ENGLISH,
            now);
    if (password != null)
      person.setPassword(rig.the(Passwords.class).hash(password.toCharArray()), now);
    rig.in(() -> rig.the(Persons.class).add(person));
    return person.id();
  }

  public void shutOut(UUID person) {
    var now = rig.clock.instant();
    rig.in(() -> rig.the(Persons.class).one(SpaceId.DEFAULT, person).orElseThrow().disable(now));
  }

  public SignedIn signIn(Face face, String mail, String password) {
    return rig.in(
        () ->
            rig.the(SignIn.class).attempt(face, mail, password.toCharArray(), ADDRESS, "browser"));
  }

  Actor script(String mail, String password) {
    return rig.in(() -> asScript(mail, password));
  }

  String scriptRefusal(String mail, String password) {
    return refusal(() -> asScript(mail, password));
  }

  private Actor asScript(String mail, String password) {
    return rig.the(SignIn.class).script(mail, password.toCharArray(), ADDRESS);
  }

  void again(Actor actor, String token, String password) {
    rig.the(SignIn.class).again(actor, token, password.toCharArray());
  }

  void change(Actor actor, String old, String fresh) {
    rig.the(People.class).changePassword(actor, old.toCharArray(), fresh.toCharArray());
  }

  public Optional<Actor> actor(Face face, String token) {
    return actor(face, token, ADDRESS);
  }

  Optional<Actor> actor(Face face, String token, String address) {
    return actor(face, new Visit(token, address));
  }

  Optional<Actor> actor(Face face, Visit visit) {
    return rig.in(() -> rig.the(Sessions.class).actor(face, visit));
  }

  boolean fresh(String token) {
    return rig.in(() -> rig.the(Sessions.class).fresh(token, Duration.ofMinutes(5)));
  }

  String refusal(Face face, String mail, String password) {
    return refusal(
        () -> rig.the(SignIn.class).attempt(face, mail, password.toCharArray(), ADDRESS, null));
  }

  /** Why something is refused. What was counted meanwhile stays, as in transactions of its own. */
  public String refusal(Runnable work) {
    return rig.in(
        () -> {
          try {
            work.run();
            return "not refused";
          } catch (Refused refused) {
            return refused.key();
          }
        });
  }

  @Override
  public void close() {
    rig.close();
  }
}
