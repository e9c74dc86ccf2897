package org.chatelaine.web.kit;

import java.util.Optional;
import java.util.Set;
import org.chatelaine.account.api.Visit;
import org.chatelaine.kernel.Actor;

/** A door nobody comes through, for tests to open a little. */
class NoDoor implements Door {

  @Override
  public Optional<Actor> actor(Visit visit) {
    return Optional.empty();
  }

  @Override
  public Entry enter(String mail, char[] password, String address, String agent) {
    throw new UnsupportedOperationException();
  }

  @Override
  public void leave(Visit visit) {}

  @Override
  public boolean admits(Actor actor) {
    return actor.isAdministrator();
  }

  @Override
  public Set<String> open() {
    return Set.of("/sign-in");
  }

  @Override
  public String home() {
    return "/dashboard";
  }

  @Override
  public int idleMinutes() {
    return 15;
  }

  @Override
  public void prefers(Visit visit, String language, String theme) {}

  @Override
  public Set<String> proxies() {
    return Set.of();
  }

  @Override
  public String organisation() {
    return "";
  }
}
