package org.chatelaine.ca.scep.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import org.bouncycastle.asn1.x509.KeyUsage;
import org.bouncycastle.cert.X509CertificateHolder;
import org.chatelaine.ca.CertificateProfile;
import org.chatelaine.ca.scep.wire.ScepReply;
import org.chatelaine.ca.service.Authorities;
import org.chatelaine.ca.service.AuthorityKey;
import org.chatelaine.ca.service.SignerKey;
import org.chatelaine.ca.service.Signers;
import org.chatelaine.ca.service.X509;
import org.chatelaine.kernel.SpaceId;

/**
 * As whom we answer SCEP: as the authority itself if its RSA key may sign and decipher, otherwise
 * as a registration authority with an RSA key of its own, since SCEP knows no other keys.
 */
@ApplicationScoped
public class ScepIdentity {

  private static final int NEEDED = KeyUsage.digitalSignature | KeyUsage.keyEncipherment;

  @Inject private Authorities authorities;
  @Inject private Signers signers;

  /** What GetCACert answers: one certificate as it is, several in a certificates-only message. */
  public record CaCertificates(byte[] bytes, boolean several) {}

  /** The certificates a client needs before it can ask for its own. */
  public CaCertificates certificates() {
    var authority = authority();
    if (servesItself(authority.certificate()))
      return new CaCertificates(X509.der(authority.certificate()), false);
    var own = keys().get(0).certificate();
    var both = List.of(own, authority.certificate());
    return new CaCertificates(ScepReply.certificatesOnly(both), true);
  }

  AuthorityKey authority() {
    return authorities.of(SpaceId.DEFAULT);
  }

  /** The keys that open what clients seal; the first one signs the answers. */
  List<SignerKey> keys() {
    var authority = authority();
    var certificate = authority.certificate();
    if (!servesItself(certificate)) return signers.all(authority, CertificateProfile.SCEP_RA);
    return List.of(
        new SignerKey(
            authority.id(),
            certificate,
            authority.key(),
            certificate.getNotBefore().toInstant(),
            certificate.getNotAfter().toInstant()));
  }

  private static boolean servesItself(X509CertificateHolder certificate) {
    var usage = KeyUsage.fromExtensions(certificate.getExtensions());
    var algorithm = certificate.getSubjectPublicKeyInfo().getAlgorithm().getAlgorithm();
    return algorithm.equals(org.bouncycastle.asn1.pkcs.PKCSObjectIdentifiers.rsaEncryption)
        && usage != null
        && usage.hasUsages(NEEDED);
  }
}
