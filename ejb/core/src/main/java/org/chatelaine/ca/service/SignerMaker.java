package org.chatelaine.ca.service;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.security.KeyPair;
import java.util.List;
import org.chatelaine.ca.CertificateProfile;
import org.chatelaine.ca.DistinguishedName;
import org.chatelaine.ca.Signer;
import org.chatelaine.ca.SignerRows;
import org.chatelaine.kernel.Clocks;
import org.chatelaine.kernel.Ids;
import org.chatelaine.secret.SecretBox;

/** Makes the next generation of a signer; two nodes making the same one collide, and one wins. */
@Stateless
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class SignerMaker {

  private static final int RSA_BITS = 2048;

  @Inject private SignerRows rows;
  @Inject private Issuer issuer;
  @Inject private SecretBox box;
  @Inject private Signing signing;
  @Inject private Clocks clock;

  public void make(AuthorityKey authority, CertificateProfile purpose) {
    var generation = rows.lastGeneration(authority.id(), purpose) + 1;
    var keys = keys(authority, purpose);
    var id = Ids.next();
    var issued =
        issuer.issueToUs(
            authority,
            new CertificateRequest(
                purpose, subject(purpose, generation), List.of(), keys.getPublic(), id, "product"));
    var signer = new Signer(id, authority.space(), authority.id(), purpose, generation);
    var sealed = box.seal(keys.getPrivate().getEncoded(), "ca_signer", "sealed_key", id);
    signer.hold(issued.id(), X509.facts(issued.certificate()), sealed, clock.now());
    rows.add(signer);
  }

  /** Answers to OCSP are many and small: a curve where the authority has one. */
  private KeyPair keys(AuthorityKey authority, CertificateProfile purpose) {
    var curve =
        purpose == CertificateProfile.OCSP_SIGNING && !authority.key().getAlgorithm().equals("RSA");
    return curve ? signing.ec() : signing.rsa(RSA_BITS);
  }

  private static DistinguishedName subject(CertificateProfile purpose, int generation) {
    var what =
        switch (purpose) {
          case SCEP_RA -> "SCEP";
          case OCSP_SIGNING -> "OCSP";
          case PROFILE_SIGNING -> "Profiles";
          default -> throw new IllegalArgumentException(purpose.name());
        };
    return DistinguishedName.of("O", "Chatelaine", "CN", "Chatelaine " + what + " " + generation);
  }
}
