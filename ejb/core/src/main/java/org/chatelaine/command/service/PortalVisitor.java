package org.chatelaine.command.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.chatelaine.account.Face;
import org.chatelaine.account.api.Visit;
import org.chatelaine.account.service.Sessions;
import org.chatelaine.kernel.Actor;
import org.chatelaine.kernel.Refused;

/** Who stands at the portal, by the token they bring. */
@ApplicationScoped
public class PortalVisitor {

  @Inject private Sessions sessions;

  /** The person, who at the portal is a user and nothing more; or {@code session.ended}. */
  public Actor of(Visit visit) {
    return sessions.actor(Face.PORTAL, visit).orElseThrow(() -> new Refused("session.ended"));
  }
}
