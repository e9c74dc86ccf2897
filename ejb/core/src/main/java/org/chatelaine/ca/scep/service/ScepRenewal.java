package org.chatelaine.ca.scep.service;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.security.GeneralSecurityException;
import java.security.PublicKey;
import java.util.Optional;
import java.util.UUID;
import org.bouncycastle.cert.X509CertificateHolder;
import org.chatelaine.ca.Certificate;
import org.chatelaine.ca.CertificateProfile;
import org.chatelaine.ca.CertificateRows;
import org.chatelaine.ca.scep.wire.FailInfo;
import org.chatelaine.ca.scep.wire.NamedCertificate;
import org.chatelaine.ca.scep.wire.ScepFailure;
import org.chatelaine.ca.scep.wire.Wish;
import org.chatelaine.ca.service.CertificateRequest;
import org.chatelaine.ca.service.Issuance;
import org.chatelaine.ca.service.Issuer;
import org.chatelaine.ca.service.Names;
import org.chatelaine.ca.service.Signing;
import org.chatelaine.ca.service.X509;
import org.chatelaine.kernel.Actor;
import org.chatelaine.kernel.Clocks;
import org.chatelaine.kernel.SpaceId;

/** What a client may ask that proves itself by a certificate we issued before. */
@Stateless
public class ScepRenewal {

  /** More certificates than this one owner does not need; a client that renews in a loop stops. */
  private static final int MOST_AT_ONCE = 10;

  @Inject private CertificateRows rows;
  @Inject private Issuer issuer;
  @Inject private Signing signing;
  @Inject private Clocks clock;

  /**
   * A new certificate for the owner and subject of the current one; the request chooses nothing.
   */
  public Issuance begin(
      Actor actor, UUID authority, X509CertificateHolder current, Wish wish, String transactionId) {
    var row = ours(authority, current);
    if (row.profile() != CertificateProfile.DEVICE_IDENTITY) throw unknown("signer-not-a-device");
    var key = key(wish);
    var within = within(actor, row.space());
    var request = request(row, key, transactionId);
    var keyHash = X509.sha256(key.getEncoded());
    var valid = rows.validOf(row.space(), row.ownerId());
    var before =
        valid.stream()
            .filter(one -> transactionId.equals(one.requestId()) && keyHash.equals(one.keyHash()))
            .findFirst();
    if (before.isPresent()) return new Issuance(within, request, before.get());
    if (valid.size() >= MOST_AT_ONCE)
      throw new ScepFailure(FailInfo.BAD_REQUEST, "too-many-certificates");
    return issuer.begunBefore(within, request).orElseGet(() -> issuer.begin(within, request));
  }

  /** Whether the certificate is ours, still good or not. */
  public boolean knows(UUID authority, X509CertificateHolder current) {
    return row(authority, current).isPresent();
  }

  /** What was issued under this transaction to the key that asks; we never answer "pending". */
  public Optional<X509CertificateHolder> polled(
      UUID authority, X509CertificateHolder client, String transactionId) {
    return rows.ofKey(X509.sha256(encoded(client))).stream()
        .filter(row -> row.authorityId().equals(authority) && row.holdsAt(clock.now()))
        .filter(row -> transactionId.equals(row.requestId()))
        .map(row -> X509.holder(row.der()))
        .findFirst();
  }

  /** A certificate of the same owner. */
  public X509CertificateHolder fetched(
      UUID authority, X509CertificateHolder current, NamedCertificate wanted) {
    var owner = ours(authority, current).ownerId();
    return rows.bySerial(authority, wanted.serial().toString(16))
        .filter(row -> row.ownerId().equals(owner) && row.der() != null)
        .map(row -> X509.holder(row.der()))
        .orElseThrow(() -> unknown("certificate-unknown"));
  }

  /** The row of a certificate that is ours to the last byte and holds now. */
  private Certificate ours(UUID authority, X509CertificateHolder current) {
    var row = row(authority, current).orElseThrow(() -> unknown("signer-not-ours"));
    if (!row.holdsAt(clock.now())) throw unknown("signer-revoked-or-run-out");
    return row;
  }

  private Optional<Certificate> row(UUID authority, X509CertificateHolder current) {
    return rows.bySerial(authority, current.getSerialNumber().toString(16))
        .filter(one -> X509.sha256(X509.der(current)).equals(one.fingerprint()));
  }

  private PublicKey key(Wish wish) {
    try {
      return signing.publicKey(wish.key());
    } catch (GeneralSecurityException malformed) {
      throw new ScepFailure(FailInfo.BAD_ALG, "key-malformed");
    }
  }

  private static byte[] encoded(X509CertificateHolder client) {
    try {
      return client.getSubjectPublicKeyInfo().getEncoded();
    } catch (java.io.IOException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  /** Whoever renews has no account: the certificate stays in the space of the enrolment. */
  private static Actor within(Actor actor, SpaceId space) {
    return new Actor(actor.kind(), actor.id(), actor.name(), actor.role(), space, actor.address());
  }

  private static CertificateRequest request(Certificate row, PublicKey key, String transactionId) {
    return new CertificateRequest(
        row.profile(),
        row.subject(),
        Names.alternative(X509.holder(row.der())),
        key,
        row.ownerId(),
        row.ownerKind(),
        transactionId);
  }

  private static ScepFailure unknown(String reason) {
    return new ScepFailure(FailInfo.BAD_CERT_ID, reason);
  }
}
