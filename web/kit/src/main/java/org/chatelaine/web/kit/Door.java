package org.chatelaine.web.kit;

import java.util.Optional;
import java.util.Set;
import org.chatelaine.account.api.Visit;
import org.chatelaine.kernel.Actor;

/**
 * The desk each face asks who somebody is. Exactly one bean of a WAR answers it: the console asks
 * the product directly, the portal through its remote interface.
 */
public interface Door {

  /**
   * Who holds a session that is still alive; asking counts as being there, unless the page asks by
   * itself.
   */
  Optional<Actor> actor(Visit visit);

  /**
   * Opens a session for somebody who gave the right password.
   *
   * @throws org.chatelaine.kernel.Refused with {@code sign-in.refused}, whatever was wrong
   */
  Entry enter(String mail, char[] password, String address, String agent);

  /** Ends a session; an unknown one is no matter. */
  void leave(Visit visit);

  /** Whether a person of this role may come in at all. */
  boolean admits(Actor actor);

  /** The paths below the context that need no session, such as {@code /sign-in}. */
  Set<String> open();

  /** The path a person is led to first, such as {@code /dashboard}. */
  String home();

  /** After how many minutes without a sign of life the product ends a session. */
  int idleMinutes();

  /** Keeps how the person likes to read. */
  void prefers(Visit visit, String language, String theme);

  /** The addresses of the proxies in front of the door, which tell whom they had a request from. */
  Set<String> proxies();

  /** What the organisation calls itself; empty while it has not said. */
  String organisation();
}
