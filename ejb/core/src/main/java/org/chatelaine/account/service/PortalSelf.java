package org.chatelaine.account.service;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import org.chatelaine.account.Face;
import org.chatelaine.account.Language;
import org.chatelaine.account.SessionRow;
import org.chatelaine.account.api.PortalAccount;
import org.chatelaine.account.api.PortalPerson;
import org.chatelaine.kernel.Actor;
import org.chatelaine.kernel.Refused;

/** What a person changes about themselves, from the portal. */
@Stateless
public class PortalSelf implements PortalAccount {

  @Inject private Sessions sessions;
  @Inject private People people;
  @Inject private SignIn signIn;
  @Inject private OwnSessions own;

  @Override
  public PortalPerson me(String token) {
    var actor = actor(token);
    return Shown.person(people.one(actor, actor.id()));
  }

  @Override
  public void changePassword(String token, char[] old, char[] fresh) {
    people.changePassword(actor(token), old, fresh);
  }

  @Override
  public List<SessionRow> sessions(String token) {
    return own.list(actor(token), token);
  }

  @Override
  public void endSession(String token, UUID session) {
    own.end(actor(token), session);
  }

  @Override
  public int endOtherSessions(String token) {
    return own.endOthers(actor(token), token);
  }

  @Override
  public void setLanguage(String token, String language) {
    people.setLanguage(actor(token), Language.of(language).locale());
  }

  @Override
  public void setTheme(String token, String theme) {
    people.setTheme(actor(token), theme);
  }

  @Override
  public void again(String token, char[] password) {
    signIn.again(actor(token), token, password);
  }

  private Actor actor(String token) {
    return sessions.actor(Face.PORTAL, token).orElseThrow(() -> new Refused("session.ended"));
  }
}
