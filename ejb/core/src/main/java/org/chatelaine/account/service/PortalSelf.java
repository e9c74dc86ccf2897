package org.chatelaine.account.service;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import org.chatelaine.account.Face;
import org.chatelaine.account.Language;
import org.chatelaine.account.SessionRow;
import org.chatelaine.account.api.PortalAccount;
import org.chatelaine.account.api.PortalPerson;
import org.chatelaine.account.api.Visit;
import org.chatelaine.kernel.Actor;
import org.chatelaine.kernel.Refused;

/**
 * What a person changes about themselves, from the portal. Each desk asked opens its own
 * transaction, so that none is open while a password is checked.
 */
@Stateless
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class PortalSelf implements PortalAccount {

  @Inject private Sessions sessions;
  @Inject private People people;
  @Inject private SignIn signIn;
  @Inject private OwnSessions own;

  @Override
  public PortalPerson me(Visit visit) {
    var actor = actor(visit);
    return Shown.person(people.one(actor, actor.id()));
  }

  @Override
  public void changePassword(Visit visit, char[] old, char[] fresh) {
    people.changePassword(actor(visit), old, fresh);
  }

  @Override
  public List<SessionRow> sessions(Visit visit) {
    return own.list(actor(visit), visit.token());
  }

  @Override
  public void endSession(Visit visit, UUID session) {
    own.end(actor(visit), session);
  }

  @Override
  public int endOtherSessions(Visit visit) {
    return own.endOthers(actor(visit), visit.token());
  }

  @Override
  public void setLanguage(Visit visit, String language) {
    people.setLanguage(actor(visit), Language.of(language).locale());
  }

  @Override
  public void setTheme(Visit visit, String theme) {
    people.setTheme(actor(visit), theme);
  }

  @Override
  public void again(Visit visit, char[] password) {
    signIn.again(actor(visit), visit.token(), password);
  }

  private Actor actor(Visit visit) {
    return sessions.actor(Face.PORTAL, visit).orElseThrow(() -> new Refused("session.ended"));
  }
}
