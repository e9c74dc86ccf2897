package org.chatelaine.web.admin.door;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.chatelaine.account.Face;
import org.chatelaine.account.api.Visit;
import org.chatelaine.account.service.People;
import org.chatelaine.account.service.Sessions;
import org.chatelaine.account.service.SignIn;
import org.chatelaine.kernel.Actor;
import org.chatelaine.setting.service.Proxies;
import org.chatelaine.setting.service.SettingDesk;
import org.chatelaine.web.kit.Door;
import org.chatelaine.web.kit.Entry;

/** The console's door: only administrators come in. */
@ApplicationScoped
public class ConsoleDoor implements Door {

  @Inject private SignIn signIn;
  @Inject private Sessions sessions;
  @Inject private People people;
  @Inject private SettingDesk settings;
  @Inject private Proxies proxies;

  @Override
  public Optional<Actor> actor(Visit visit) {
    return sessions.actor(Face.ADMIN, visit);
  }

  @Override
  public Entry enter(String mail, char[] password, String address, String agent) {
    var begun = signIn.attempt(Face.ADMIN, mail, password, address, agent);
    var actor = sessions.actor(Face.ADMIN, new Visit(begun.token(), address)).orElseThrow();
    var person = begun.person();
    return new Entry(
        begun.token(), actor, person.name(), person.mail(), person.language(), person.theme());
  }

  @Override
  public void leave(Visit visit) {
    sessions.end(visit);
  }

  @Override
  public boolean admits(Actor actor) {
    return actor.isAdministrator();
  }

  /** Scripts prove themselves at every call of the script interface. */
  @Override
  public Set<String> open() {
    return Set.of("/sign-in", "/set-up", "/api/");
  }

  @Override
  public String home() {
    return "/dashboard";
  }

  @Override
  public int idleMinutes() {
    return (int) Face.ADMIN.idle().toMinutes();
  }

  @Override
  public void prefers(Visit visit, String language, String theme) {
    sessions
        .actor(Face.ADMIN, visit)
        .ifPresent(
            actor -> {
              people.setLanguage(actor, Locale.forLanguageTag(language));
              people.setTheme(actor, theme);
            });
  }

  @Override
  public Set<String> proxies() {
    return proxies.ofPeople();
  }

  @Override
  public String organisation() {
    return settings.organisation();
  }
}
