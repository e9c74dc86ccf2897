package org.chatelaine.account.service;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import org.chatelaine.account.Face;
import org.chatelaine.account.api.PortalPerson;
import org.chatelaine.account.api.PortalSession;
import org.chatelaine.account.api.PortalSignIn;
import org.chatelaine.account.api.Visit;
import org.chatelaine.kernel.Refused;

/** The portal's way in and out. */
@Stateless
@TransactionAttribute(TransactionAttributeType.SUPPORTS)
public class PortalDoor implements PortalSignIn {

  @Inject private SignIn signIn;
  @Inject private Sessions sessions;

  @Override
  public PortalSession signIn(String mail, char[] password, String address, String agent) {
    return Shown.session(signIn.attempt(Face.PORTAL, mail, password, address, agent));
  }

  @Override
  public PortalPerson person(Visit visit) {
    return sessions
        .person(Face.PORTAL, visit)
        .map(Shown::person)
        .orElseThrow(() -> new Refused("session.ended"));
  }

  @Override
  public void signOut(Visit visit) {
    sessions.end(visit);
  }
}
