package org.chatelaine.web.portal.account;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.Set;
import org.chatelaine.account.api.PortalAccount;
import org.chatelaine.account.api.PortalPerson;
import org.chatelaine.account.api.PortalSession;
import org.chatelaine.account.api.PortalSignIn;
import org.chatelaine.account.api.Visit;
import org.chatelaine.kernel.Actor;
import org.chatelaine.kernel.Refused;
import org.chatelaine.kernel.SpaceId;
import org.chatelaine.setting.api.PortalOrganisation;
import org.chatelaine.web.kit.Door;
import org.chatelaine.web.kit.Entry;

/** The portal's door: it asks the product who holds a session. */
@ApplicationScoped
public class PortalDoor implements Door {

  private static final Set<String> OPEN = Set.of("/sign-in", "/go");
  private static final int IDLE_MINUTES = 30;

  @EJB private PortalSignIn signIn;
  @EJB private PortalAccount account;
  @EJB private PortalOrganisation house;

  @Override
  public Optional<Actor> actor(Visit visit) {
    try {
      return Optional.of(actor(signIn.person(visit), visit.address()));
    } catch (Refused ended) {
      return Optional.empty();
    }
  }

  @Override
  public Entry enter(String mail, char[] password, String address, String agent) {
    return entry(signIn.signIn(mail, password, address, agent), address);
  }

  @Override
  public void leave(Visit visit) {
    signIn.signOut(visit);
  }

  /** Everybody may look after their own devices, administrators too. */
  @Override
  public boolean admits(Actor actor) {
    return actor.kind() == Actor.Kind.PERSON;
  }

  @Override
  public Set<String> open() {
    return OPEN;
  }

  @Override
  public String home() {
    return "/device/devices";
  }

  @Override
  public int idleMinutes() {
    return IDLE_MINUTES;
  }

  @Override
  public void prefers(Visit visit, String language, String theme) {
    account.setLanguage(visit, language);
    account.setTheme(visit, theme);
  }

  @Override
  public Set<String> proxies() {
    return house.proxies();
  }

  @Override
  public String organisation() {
    return house.organisation().name();
  }

  /** A session as the kit keeps it. */
  public static Entry entry(PortalSession session, String address) {
    var person = session.person();
    return new Entry(
        session.token(),
        actor(person, address),
        person.name(),
        person.mail(),
        person.language(),
        person.theme());
  }

  /** For the page only: the product asks the token again and believes nothing of this. */
  private static Actor actor(PortalPerson person, String address) {
    return new Actor(
        Actor.Kind.PERSON, person.id(), person.mail(), Actor.Role.USER, SpaceId.DEFAULT, address);
  }
}
