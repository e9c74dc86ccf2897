package org.chatelaine.web.kit;

import jakarta.enterprise.context.SessionScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.io.Serializable;
import java.util.Locale;
import org.chatelaine.account.api.Visit;
import org.chatelaine.kernel.Actor;
import org.chatelaine.kernel.Refused;

/** The person at the screen: who they are, in which language and colours they read. */
@Named
@SessionScoped
public class Me implements Serializable {

  private static final String BY_ITSELF = "Chatelaine-By-Itself";

  @Inject private Door door;
  @Inject private Origin origin;
  @Inject private HttpServletRequest request;

  private Entry entry;
  private Actor actor;
  private String language;
  private String theme;

  /** Comes in; from here on the browser's session has another id than before. */
  public void enter(String mail, char[] password) {
    var agent = request.getHeader("User-Agent");
    entered(door.enter(mail, password, origin.of(request), agent));
  }

  /** Takes over a session that was opened another way, such as by a one-time link. */
  public void entered(Entry opened) {
    request.changeSessionId();
    entry = opened;
    actor = opened.actor();
    language = opened.language();
    theme = opened.theme();
  }

  /** Leaves; the session is ended where it is kept and here. */
  public void leave() {
    if (entry != null) door.leave(visit());
    entry = null;
    actor = null;
    request.getSession().invalidate();
  }

  /** Asks again whether the session is still alive, once per request. */
  boolean stillHere() {
    if (entry == null) return false;
    var found = door.actor(visit());
    actor = found.orElse(null);
    if (actor == null) entry = null;
    return actor != null;
  }

  /** Who acts in every call to the product. */
  public Actor actor() {
    if (actor == null) throw new Refused("actor.not-signed-in");
    return actor;
  }

  /** The key of the session, for the services that are asked with it. */
  public String token() {
    if (entry == null) throw new Refused("actor.not-signed-in");
    return entry.token();
  }

  /** This request, for the services that look up by themselves who it is. */
  public Visit visit() {
    return new Visit(token(), origin.of(request), isByItself());
  }

  /** A page's own questions are marked by its script; a line for news opens without being asked. */
  private boolean isByItself() {
    return request.getHeader(BY_ITSELF) != null || request.getHeader("Upgrade") != null;
  }

  public boolean isSignedIn() {
    return actor != null;
  }

  public boolean isAdministrator() {
    return actor != null && actor.isAdministrator();
  }

  public String getName() {
    return entry == null ? "" : entry.name();
  }

  public String getMail() {
    return entry == null ? "" : entry.mail();
  }

  public int getIdleMinutes() {
    return door.idleMinutes();
  }

  /** The person's language, else the browser's, else English. */
  public Locale getLocale() {
    return Languages.of(language, request);
  }

  public String getLanguage() {
    return getLocale().getLanguage();
  }

  /** Reads on in another language. */
  public void speak(String tag) {
    language = Languages.known(tag) ? tag : null;
  }

  /** {@code light}, {@code dark}, or {@code system}: what the browser prefers. */
  public String getTheme() {
    return "light".equals(theme) || "dark".equals(theme) ? theme : "system";
  }

  /** Sees on in other colours. */
  public void wear(String name) {
    theme = name;
  }
}
