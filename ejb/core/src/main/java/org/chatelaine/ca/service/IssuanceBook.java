package org.chatelaine.ca.service;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.UUID;
import org.chatelaine.audit.AuditTrail;
import org.chatelaine.ca.Certificate;
import org.chatelaine.ca.CertificateIssued;
import org.chatelaine.ca.CertificateRows;
import org.chatelaine.ca.RevocationReason;
import org.chatelaine.kernel.Actor;
import org.chatelaine.kernel.Clocks;
import org.chatelaine.kernel.Refused;

/** Notes what became of what was about to be signed. */
@Stateless
public class IssuanceBook {

  /** Longer than any client goes on asking for the same. */
  private static final Duration GIVEN_UP = Duration.ofHours(1);

  private static final int AT_ONCE = 500;

  @Inject private CertificateRows rows;
  @Inject private Revocations revocations;
  @Inject private AuditTrail audit;
  @Inject private Event<CertificateIssued> issued;
  @Inject private Clocks clock;

  /**
   * Keeps a signed certificate and tells of it. When the same request was finished by somebody else
   * meanwhile, theirs is given; refused with {@code ca.taken-back} when its owner has left.
   */
  public Certificate keep(Actor actor, Certificate row, byte[] der) {
    var fingerprint = X509.sha256(der);
    if (!rows.keep(row.id(), der, fingerprint)) {
      return rows.byId(row.space(), row.id())
          .filter(other -> other.holdsAt(clock.now()))
          .orElseThrow(() -> new Refused("ca.taken-back"));
    }
    row.signed(der, fingerprint);
    audit.record(
        actor,
        "certificate.issued",
        "certificate",
        row.id(),
        "profile",
        row.profile().name(),
        "serial",
        row.serial(),
        "subject",
        row.subject().toString(),
        "owner",
        row.ownerKind() + " " + row.ownerId());
    issued.fire(
        new CertificateIssued(
            row.id(), row.ownerId(), row.profile().name(), row.fingerprint(), row.notAfter()));
    return row;
  }

  /** Nobody was given it: whatever was signed holds no more. */
  @TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
  public void takeBack(Actor actor, UUID id) {
    rows.unfinished(id)
        .ifPresent(row -> revocations.takeBack(actor, row, RevocationReason.SUPERSEDED));
  }

  /** Takes back what was begun long ago and never finished; says how many that were. */
  @TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
  public int takeBackWhatHangs() {
    var hanging = rows.unfinishedSince(clock.now().minus(GIVEN_UP), AT_ONCE);
    for (var row : hanging) revocations.takeBack(Actor.system(), row, RevocationReason.SUPERSEDED);
    return hanging.size();
  }
}
