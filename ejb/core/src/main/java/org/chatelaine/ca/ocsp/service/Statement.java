package org.chatelaine.ca.ocsp.service;

import java.time.Instant;
import java.util.Date;
import org.bouncycastle.asn1.ASN1GeneralizedTime;
import org.bouncycastle.asn1.DEROctetString;
import org.bouncycastle.asn1.ocsp.ResponderID;
import org.bouncycastle.asn1.ocsp.RevokedInfo;
import org.bouncycastle.asn1.x509.CRLReason;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.Extensions;
import org.bouncycastle.cert.X509CertificateHolder;
import org.bouncycastle.cert.ocsp.BasicOCSPResp;
import org.bouncycastle.cert.ocsp.BasicOCSPRespBuilder;
import org.bouncycastle.cert.ocsp.CertificateID;
import org.bouncycastle.cert.ocsp.CertificateStatus;
import org.bouncycastle.cert.ocsp.OCSPException;
import org.bouncycastle.cert.ocsp.RespID;
import org.bouncycastle.cert.ocsp.RevokedStatus;
import org.bouncycastle.cert.ocsp.UnknownStatus;
import org.bouncycastle.operator.ContentSigner;
import org.chatelaine.ca.CertificateState;
import org.chatelaine.ca.RevocationReason;
import org.chatelaine.ca.service.SignerKey;
import org.chatelaine.ca.service.X509;

/** What a responder states about certificates (RFC 6960 section 4.2), naming itself by its key. */
final class Statement {

  private final SignerKey signer;
  private final Instant thisUpdate;
  private final Instant nextUpdate;
  private final BasicOCSPRespBuilder builder;

  Statement(SignerKey signer, Instant thisUpdate, Instant nextUpdate) {
    this.signer = signer;
    this.thisUpdate = thisUpdate;
    this.nextUpdate = nextUpdate;
    var key = new DEROctetString(X509.keyHash(signer.certificate()));
    this.builder = new BasicOCSPRespBuilder(new RespID(new ResponderID(key)));
  }

  /** The id is given back as it came, with the hash the client chose. */
  void add(CertificateID id, CertificateState state) {
    builder.addResponse(id, status(state), Date.from(thisUpdate), Date.from(nextUpdate));
  }

  void repeat(Extension nonce) {
    builder.setResponseExtensions(new Extensions(nonce));
  }

  BasicOCSPResp signed(ContentSigner pen) throws OCSPException {
    return builder.build(
        pen, new X509CertificateHolder[] {signer.certificate()}, Date.from(thisUpdate));
  }

  /** A serial we never issued is unknown and never good. */
  private static CertificateStatus status(CertificateState state) {
    if (state == null) return new UnknownStatus();
    return switch (state.status()) {
      case VALID -> CertificateStatus.GOOD;
      case REVOKED -> revoked(state);
      case ISSUING -> new UnknownStatus();
    };
  }

  private static RevokedStatus revoked(CertificateState state) {
    var at = new ASN1GeneralizedTime(Date.from(state.revokedAt()));
    var reason =
        state.reason() == RevocationReason.UNSPECIFIED
            ? null
            : CRLReason.lookup(state.reason().code());
    return new RevokedStatus(new RevokedInfo(at, reason));
  }
}
