package org.chatelaine.enrolment.service;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import org.chatelaine.account.Face;
import org.chatelaine.account.api.PortalSession;
import org.chatelaine.account.api.Visit;
import org.chatelaine.account.service.Newcomers;
import org.chatelaine.account.service.Sessions;
import org.chatelaine.account.service.Shown;
import org.chatelaine.enrolment.EnrolmentRow;
import org.chatelaine.enrolment.api.PortalEnrolment;
import org.chatelaine.enrolment.api.PortalEnrolmentRow;
import org.chatelaine.enrolment.api.PortalInvitation;
import org.chatelaine.enrolment.api.PortalLink;
import org.chatelaine.kernel.Actor;
import org.chatelaine.kernel.Refused;

/** The enrolment desk's window to the portal. */
@Stateless
public class PortalEnrolmentDesk implements PortalEnrolment {

  @Inject private Sessions sessions;
  @Inject private InvitationDesk invitations;
  @Inject private EnrolmentDesk desk;
  @Inject private Newcomers newcomers;

  @Override
  public PortalInvitation open(String code) {
    var open = invitations.open(code);
    return new PortalInvitation(
        open.enrolment(),
        open.link(),
        open.person().name(),
        open.person().mail(),
        open.organisation(),
        open.language(),
        open.passwordNeeded(),
        open.obstacle(),
        open.expiresAt());
  }

  /** No transaction is open, and nobody's row locked, while the password is hashed. */
  @Override
  @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
  public PortalSession firstPassword(String code, char[] password, String address, String agent) {
    var open = invitations.open(code);
    if (!open.passwordNeeded()) throw new Refused("invitation.used");
    var hash = newcomers.hash(open.person(), password);
    return Shown.session(invitations.firstPassword(code, hash, address, agent));
  }

  @Override
  public PortalLink addDevice(Visit visit) {
    var link = invitations.addDevice(actor(visit));
    return new PortalLink(link.enrolment(), link.url(), link.expiresAt());
  }

  @Override
  public List<PortalEnrolmentRow> mine(Visit visit) {
    var actor = actor(visit);
    return desk.ofPerson(actor, actor.id()).stream().map(PortalEnrolmentDesk::shown).toList();
  }

  @Override
  public byte[] profile(Visit visit, UUID enrolment) {
    return desk.profile(actor(visit), enrolment);
  }

  private Actor actor(Visit visit) {
    return sessions.actor(Face.PORTAL, visit).orElseThrow(() -> new Refused("session.ended"));
  }

  private static PortalEnrolmentRow shown(EnrolmentRow row) {
    return new PortalEnrolmentRow(
        row.id(), row.state().name(), row.createdAt(), row.expiresAt(), row.device());
  }
}
