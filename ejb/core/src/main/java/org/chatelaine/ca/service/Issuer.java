package org.chatelaine.ca.service;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.math.BigInteger;
import java.security.PublicKey;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.bouncycastle.cert.X509CertificateHolder;
import org.chatelaine.ca.Certificate;
import org.chatelaine.ca.CertificateRows;
import org.chatelaine.ca.CertificateStatus;
import org.chatelaine.ca.RevocationReason;
import org.chatelaine.kernel.Actor;
import org.chatelaine.kernel.Clocks;
import org.chatelaine.kernel.Ids;
import org.chatelaine.kernel.Refused;
import org.chatelaine.setting.Launch;

/**
 * Issues certificates in three steps: what is about to be signed is written down and committed,
 * then it is signed outside of any transaction, then the certificate is kept and told of. Whatever
 * stops the product in between leaves a row that says: this may have been signed.
 */
@Stateless
public class Issuer {

  /** So that a device whose clock is a little slow takes its certificate at once. */
  private static final Duration BACKDATED = Duration.ofMinutes(5);

  private static final Duration SAME_REQUEST = Duration.ofMinutes(10);

  @Inject private Authorities authorities;
  @Inject private CertificateRows rows;
  @Inject private IssuanceBook book;
  @Inject private Signing signing;
  @Inject private Launch launch;
  @Inject private Clocks clock;

  /**
   * Writes down, in the caller's transaction, what is about to be issued under the authority of the
   * actor's space; the caller has decided that it may be, and lets {@link #finish} follow after the
   * commit.
   */
  public Issuance begin(Actor actor, CertificateRequest request) {
    return begun(actor, authorities.of(actor.space()), request);
  }

  /** Signs what was begun and keeps it; what was signed already is given as it was. */
  @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
  public IssuedCertificate finish(Issuance begun) {
    var row = begun.row();
    if (row.status() == CertificateStatus.VALID) return kept(row);
    var authority =
        authorities.byId(row.authorityId()).orElseThrow(() -> new Refused("ca.no-authority"));
    var der = X509.der(signed(authority, begun.request(), row));
    try {
      return kept(book.keep(begun.actor(), row, der));
    } catch (Refused refused) {
      // Nobody is to have it. Whatever else went wrong, the next attempt finishes it.
      book.takeBack(begun.actor(), row.id());
      throw refused;
    }
  }

  /**
   * Issues to the product itself, all in the caller's transaction: the key was made in there too,
   * so when it comes to nothing there is nobody who could use what may have been signed.
   */
  public IssuedCertificate issueToUs(AuthorityKey authority, CertificateRequest request) {
    var begun = begun(Actor.system(), authority, request);
    var der = X509.der(signed(authority, request, begun.row()));
    return kept(book.keep(Actor.system(), begun.row(), der));
  }

  /**
   * What the same request of the same key was begun as in the last ten minutes: a client that lost
   * our answer asks again and must get the same one, and what the product did not finish is
   * finished now.
   */
  public Optional<Issuance> begunBefore(Actor actor, CertificateRequest request) {
    var now = clock.now();
    return rows.ofKey(X509.sha256(request.key().getEncoded())).stream()
        .filter(row -> request.requestId().equals(row.requestId()))
        .filter(row -> request.owner().equals(row.ownerId()))
        .filter(row -> row.isUnfinished() || row.holdsAt(now))
        .filter(row -> row.issuedAt().isAfter(now.minus(SAME_REQUEST)))
        .map(row -> new Issuance(actor, request, row))
        .findFirst();
  }

  private Issuance begun(Actor actor, AuthorityKey authority, CertificateRequest request) {
    var keyHash = X509.sha256(request.key().getEncoded());
    check(authority, request.key(), keyHash);
    var row = new Certificate(Ids.next(), intent(authority, request, keyHash));
    rows.add(row);
    return new Issuance(actor, request, row);
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
        Template.serial().toString(16),
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
      AuthorityKey authority, CertificateRequest request, Certificate row) {
    return new Template(authority.certificate(), authority.id(), launch.pki())
        .certificate(request, new BigInteger(row.serial(), 16), row.notBefore(), row.notAfter())
        .build(signing.signer(authority.key()));
  }
}
