package org.chatelaine.ca.service;

import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.math.BigInteger;
import java.security.PublicKey;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.UUID;
import org.bouncycastle.cert.X509CertificateHolder;
import org.chatelaine.audit.AuditTrail;
import org.chatelaine.ca.Certificate;
import org.chatelaine.ca.CertificateIssued;
import org.chatelaine.ca.CertificateRows;
import org.chatelaine.ca.RevocationReason;
import org.chatelaine.kernel.Actor;
import org.chatelaine.kernel.Clocks;
import org.chatelaine.kernel.Ids;
import org.chatelaine.kernel.Refused;
import org.chatelaine.setting.Launch;

/**
 * Issues certificates: checks the key, writes down what is about to be signed, signs, keeps it and
 * tells, all in the caller's transaction.
 */
@Stateless
public class Issuer {

  /** So that a device whose clock is a little slow takes its certificate at once. */
  private static final Duration BACKDATED = Duration.ofMinutes(5);

  private static final Duration SAME_REQUEST = Duration.ofMinutes(10);

  @Inject private Authorities authorities;
  @Inject private CertificateRows rows;
  @Inject private Signing signing;
  @Inject private AuditTrail audit;
  @Inject private Event<CertificateIssued> issuedEvent;
  @Inject private Launch launch;
  @Inject private Clocks clock;

  /** Issues under the authority of the actor's space; the caller has decided that it may be. */
  public IssuedCertificate issue(Actor actor, CertificateRequest request) {
    return issueUnder(actor, authorities.of(actor.space()), request);
  }

  /** Issues under a given authority. */
  public IssuedCertificate issueUnder(
      Actor actor, AuthorityKey authority, CertificateRequest request) {
    var keyHash = X509.sha256(request.key().getEncoded());
    check(authority, request.key(), keyHash);
    var intent = intent(authority, request, keyHash);
    var row = new Certificate(Ids.next(), intent);
    rows.add(row);
    var signed = signed(authority, request, intent);
    var der = X509.der(signed);
    row.signed(der, X509.sha256(der));
    tell(actor, row);
    return new IssuedCertificate(row.id(), X509.java(signed), row.fingerprint());
  }

  /**
   * What the same request of the same key led to in the last ten minutes: a client that lost our
   * answer asks again and must get the same one.
   */
  public Optional<IssuedCertificate> alreadyIssued(UUID owner, String requestId, PublicKey key) {
    var now = clock.now();
    return rows.ofKey(X509.sha256(key.getEncoded())).stream()
        .filter(row -> requestId.equals(row.requestId()) && owner.equals(row.ownerId()))
        .filter(row -> row.holdsAt(now) && row.issuedAt().isAfter(now.minus(SAME_REQUEST)))
        .map(Issuer::kept)
        .findFirst();
  }

  private static IssuedCertificate kept(Certificate row) {
    return new IssuedCertificate(row.id(), X509.java(X509.holder(row.der())), row.fingerprint());
  }

  private void check(AuthorityKey authority, PublicKey key, String keyHash) {
    KeyPolicy.check(key);
    var own = authority.certificate().getSubjectPublicKeyInfo();
    if (X509.sameKey(own, key)) throw new Refused("ca.key-is-the-authoritys");
    if (rows.ofKey(keyHash).stream()
        .anyMatch(row -> row.revokedReason() == RevocationReason.KEY_COMPROMISE))
      throw new Refused("ca.key-compromised");
  }

  private Certificate.Intent intent(
      AuthorityKey authority, CertificateRequest request, String keyHash) {
    var now = clock.now();
    return new Certificate.Intent(
        authority.space(),
        authority.id(),
        LocalRoot.serial().toString(16),
        request.profile(),
        request.subject().toString(),
        keyHash,
        request.owner(),
        request.ownerKind(),
        request.requestId(),
        now.minus(BACKDATED).truncatedTo(ChronoUnit.SECONDS),
        end(authority, request, now),
        now);
  }

  /** The profile's life, cut where the authority's own ends. */
  private static Instant end(AuthorityKey authority, CertificateRequest request, Instant now) {
    var wished = now.plus(request.profile().life()).truncatedTo(ChronoUnit.SECONDS);
    var last = authority.certificate().getNotAfter().toInstant();
    if (!now.isBefore(last)) throw new Refused("ca.authority-has-run-out", authority.name());
    return wished.isBefore(last) ? wished : last;
  }

  private X509CertificateHolder signed(
      AuthorityKey authority, CertificateRequest request, Certificate.Intent intent) {
    return new Template(authority.certificate(), authority.id(), launch.pki())
        .certificate(
            request, new BigInteger(intent.serial(), 16), intent.notBefore(), intent.notAfter())
        .build(signing.signer(authority.key()));
  }

  private void tell(Actor actor, Certificate row) {
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
    issuedEvent.fire(
        new CertificateIssued(
            row.id(), row.ownerId(), row.profile().name(), row.fingerprint(), row.notAfter()));
  }
}
