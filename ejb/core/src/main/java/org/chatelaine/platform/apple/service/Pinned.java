package org.chatelaine.platform.apple.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.security.GeneralSecurityException;
import java.time.Instant;
import org.chatelaine.ca.service.Authorities;
import org.chatelaine.command.Visit;
import org.chatelaine.command.Visitor;
import org.chatelaine.command.Visits;
import org.chatelaine.kernel.Clocks;
import org.chatelaine.kernel.SpaceId;

/**
 * Which device a certificate belongs to. The certificate tells who somebody is; the UDID in the
 * message is only compared. A certificate of another device is refused like none at all.
 */
@ApplicationScoped
class Pinned {

  @Inject private Visits visits;
  @Inject private Authorities authorities;
  @Inject private OlderSystems older;
  @Inject private Clocks clock;

  /** The device behind the certificate, if it is ours and calls itself what it did before. */
  Visitor device(Shown shown, String udid) {
    var now = clock.now();
    var visit = visits.idle(shown.fingerprint(), now).orElseThrow(() -> stranger(shown));
    return checked(visit, udid, now);
  }

  /** The same for what was read of it already. */
  Visitor checked(Visit visit, String udid, Instant now) {
    var visitor = visit.visitor();
    mustBeValid(visitor, now);
    if (visitor.device() == null)
      throw new Turned(AppleAnswer.noLongerOurs(), "a certificate that never authenticated");
    if (!visitor.udid().equals(udid))
      throw Turned.badRequest("a certificate that belongs to another device");
    return visitor;
  }

  /** Who wants to become ours: its certificate is, and was not seen with another device. */
  Visitor newcomer(Shown shown, String udid) {
    var now = clock.now();
    var visit = visits.idle(shown.fingerprint(), now).orElseThrow(() -> stranger(shown));
    var visitor = visit.visitor();
    mustBeValid(visitor, now);
    if (visitor.device() != null && !visitor.udid().equals(udid))
      throw Turned.badRequest("a certificate that belongs to another device");
    return visitor;
  }

  /**
   * Whether the certificate's device has left us already. It says goodbye after it took its profile
   * off, which is when we let it go: that is no news, and no offence either.
   */
  boolean hasLeft(Shown shown, String udid) {
    return visits
        .idle(shown.fingerprint(), clock.now())
        .map(Visit::visitor)
        .filter(visitor -> visitor.device() != null && visitor.state().isGone())
        .filter(visitor -> visitor.udid().equals(udid))
        .isPresent();
  }

  private void mustBeValid(Visitor visitor, Instant now) {
    if (visitor.revokedAt() != null || visitor.device() != null && visitor.state().isGone())
      throw new Turned(older.noLongerOurs(visitor), "a device that is no longer ours");
    if (!visitor.notAfter().isAfter(now)) throw Turned.badRequest("a certificate that has expired");
  }

  /** For the loop: the refusal of a certificate that no row knows. */
  Turned stranger(Shown shown) {
    // One of ours without a row means a database restored from before: no device may lose its
    // management over that, so it is refused without the word that would make it go.
    return isOfOurAuthority(shown)
        ? new Turned(AppleAnswer.of(403), "a certificate of ours that is not in the database")
        : Turned.badRequest("a certificate of another authority");
  }

  private boolean isOfOurAuthority(Shown shown) {
    try {
      var certificate = Signers.certificate(shown);
      var root = authorities.rootCertificate(SpaceId.DEFAULT);
      if (!certificate.getIssuerX500Principal().equals(root.getSubjectX500Principal()))
        return false;
      certificate.verify(root.getPublicKey());
      return true;
    } catch (GeneralSecurityException notOurs) {
      return false;
    }
  }
}
