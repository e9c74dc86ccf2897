package org.chatelaine.enrolment.service;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.util.Optional;
import org.chatelaine.audit.AuditTrail;
import org.chatelaine.ca.CertificateIssued;
import org.chatelaine.ca.CertificateProfile;
import org.chatelaine.ca.CertificatesRevoked;
import org.chatelaine.device.DeviceEnrolled;
import org.chatelaine.device.DeviceIdentities;
import org.chatelaine.device.DeviceRetired;
import org.chatelaine.device.IssuedIdentity;
import org.chatelaine.enrolment.Enrolment;
import org.chatelaine.enrolment.Enrolments;
import org.chatelaine.enrolment.Invitations;
import org.chatelaine.kernel.Actor;
import org.chatelaine.kernel.Clocks;
import org.chatelaine.notification.NoticeSent;

/** Hears what becomes of enrolments elsewhere, in the transaction in which it happens. */
@Stateless
@TransactionAttribute(TransactionAttributeType.MANDATORY)
public class EnrolmentWatch {

  @Inject private Enrolments enrolments;
  @Inject private Invitations invitations;
  @Inject private DeviceIdentities identities;
  @Inject private Leaving leaving;
  @Inject private AuditTrail audit;
  @Inject private Clocks clock;

  /** A device identity was issued: from now on the devices' door knows its certificate. */
  public void certified(@Observes CertificateIssued issued) {
    if (!CertificateProfile.DEVICE_IDENTITY.name().equals(issued.profile())) return;
    enrolmentOf(issued)
        .ifPresent(
            enrolment -> {
              enrolment.certify(issued.certificateId(), clock.now());
              identities.add(identity(enrolment, issued));
            });
  }

  /** Whoever revoked a certificate and why: it no longer opens the devices' door. */
  public void revoked(@Observes CertificatesRevoked revoked) {
    identities.revoke(revoked.space(), revoked.certificates(), clock.now());
  }

  /** The device is managed: its invitation has done its work. */
  public void enrolled(@Observes DeviceEnrolled event) {
    enrolments
        .named(event.enrolment())
        .ifPresent(
            enrolment -> {
              enrolment.activate(event.device(), clock.now());
              complete(enrolment);
            });
  }

  /** The device has left: its certificates are revoked with it. */
  public void retired(@Observes DeviceRetired event) {
    enrolments
        .named(event.enrolment())
        .ifPresent(
            enrolment -> {
              var system = Actor.system(enrolment.space());
              leaving.end(system, enrolment);
              audit.record(
                  system, "enrolment.ended", "enrolment", enrolment.id(), "cause", event.cause());
            });
  }

  /** An invitation's mail has left. */
  public void sent(@Observes NoticeSent notice) {
    if (notice.about() == null) return;
    invitations.named(notice.about()).ifPresent(invitation -> invitation.sent(clock.now()));
  }

  private Optional<Enrolment> enrolmentOf(CertificateIssued issued) {
    return issued.owner() == null ? Optional.empty() : enrolments.named(issued.owner());
  }

  private void complete(Enrolment enrolment) {
    for (var invitation : invitations.ofEnrolment(enrolment.id()))
      if (invitation.mayComplete()) invitation.complete(clock.now());
  }

  private static IssuedIdentity identity(Enrolment enrolment, CertificateIssued issued) {
    return new IssuedIdentity(
        issued.fingerprint(),
        enrolment.space(),
        enrolment.id(),
        enrolment.personId(),
        issued.certificateId(),
        issued.notAfter());
  }
}
