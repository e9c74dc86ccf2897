package org.chatelaine.ca.service;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;

import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.util.List;
import java.util.TreeMap;
import java.util.UUID;
import org.chatelaine.audit.AuditTrail;
import org.chatelaine.ca.Certificate;
import org.chatelaine.ca.CertificateRows;
import org.chatelaine.ca.CertificatesRevoked;
import org.chatelaine.ca.RevocationReason;
import org.chatelaine.kernel.Actor;
import org.chatelaine.kernel.Clocks;
import org.chatelaine.kernel.Ids;
import org.chatelaine.kernel.Refused;

/**
 * Takes certificates back, in the caller's transaction: OCSP tells it as soon as that is committed,
 * the revocation list once it is built anew.
 */
@Stateless
public class Revocations {

  @Inject private CertificateRows rows;
  @Inject private AuditTrail audit;
  @Inject private Event<CertificatesRevoked> revokedEvent;
  @Inject private Clocks clock;

  /** Revokes one, for an administrator or the product itself; a second time changes nothing. */
  public void revoke(Actor actor, UUID certificateId, RevocationReason reason) {
    if (actor.kind() != Actor.Kind.SYSTEM) actor.mustBeAdministrator();
    var found = rows.byId(actor.space(), certificateId);
    revoke(actor, List.of(found.orElseThrow(() -> new Refused("certificate.unknown"))), reason);
  }

  /**
   * Revokes everything an owner holds or may hold; says how many that were. The caller has checked
   * the right.
   */
  public int revokeOwnedBy(Actor actor, UUID owner, RevocationReason reason) {
    return revoke(actor, rows.heldBy(actor.space(), owner), reason);
  }

  /** Revokes what may have been signed and was given to nobody. */
  public void takeBack(Actor actor, Certificate certificate, RevocationReason reason) {
    revoke(actor, List.of(certificate), reason);
  }

  private int revoke(Actor actor, List<Certificate> certificates, RevocationReason reason) {
    var now = clock.now();
    var revoked = certificates.stream().filter(each -> each.revoke(reason, now)).toList();
    revoked.forEach(each -> tell(actor, each, reason));
    revoked.stream()
        .collect(groupingBy(Certificate::authorityId, TreeMap::new, toList()))
        .forEach((authority, ofIt) -> revokedEvent.fire(event(authority, ofIt)));
    return revoked.size();
  }

  private static CertificatesRevoked event(UUID authority, List<Certificate> revoked) {
    var ids = revoked.stream().map(Certificate::id).toList();
    return new CertificatesRevoked(revoked.get(0).space(), authority, Ids.next(), ids);
  }

  private void tell(Actor actor, Certificate certificate, RevocationReason reason) {
    audit.record(
        actor,
        "certificate.revoked",
        "certificate",
        certificate.id(),
        "serial",
        certificate.serial(),
        "reason",
        reason.name(),
        "owner",
        certificate.ownerKind() + " " + certificate.ownerId());
  }
}
