package org.chatelaine.ca.scep.wire;

import java.io.IOException;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PublicKey;
import java.security.spec.RSAPublicKeySpec;
import org.bouncycastle.asn1.pkcs.PKCSObjectIdentifiers;
import org.bouncycastle.asn1.pkcs.RSAPublicKey;
import org.bouncycastle.asn1.x509.SubjectPublicKeyInfo;
import org.bouncycastle.cert.X509CertificateHolder;
import org.bouncycastle.cms.CMSException;
import org.bouncycastle.cms.SignerInformation;
import org.bouncycastle.cms.jcajce.JcaSignerInfoVerifierBuilder;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaDigestCalculatorProviderBuilder;
import org.chatelaine.ca.service.KeyPolicy;

/**
 * The keys of clients: RSA of a bounded size, before any arithmetic is done with them. Bouncy
 * Castle's own keys look for prime factors first, which takes seconds with a large modulus.
 */
final class SignerKeys {

  private SignerKeys() {}

  static void check(X509CertificateHolder certificate) {
    key(certificate.getSubjectPublicKeyInfo());
  }

  /** The RSA key, if it is one we take. */
  static PublicKey key(SubjectPublicKeyInfo info) {
    if (!PKCSObjectIdentifiers.rsaEncryption.equals(info.getAlgorithm().getAlgorithm()))
      throw new ScepFailure(FailInfo.BAD_ALG, "key-not-rsa");
    try {
      var key = RSAPublicKey.getInstance(info.parsePublicKey());
      var modulus = key.getModulus();
      var exponent = key.getPublicExponent();
      if (KeyPolicy.takes(modulus, exponent))
        return KeyFactory.getInstance("RSA")
            .generatePublic(new RSAPublicKeySpec(modulus, exponent));
    } catch (GeneralSecurityException | IOException | RuntimeException malformed) {
      throw new ScepFailure(FailInfo.BAD_ALG, "key-malformed");
    }
    throw new ScepFailure(FailInfo.BAD_ALG, "key-size");
  }

  /**
   * Whether the signature over the attributes and the digest in them are right. It goes by the key
   * alone: the dates of a client's self-made certificate are nothing to go by.
   */
  static boolean signed(SignerInformation signer, X509CertificateHolder certificate) {
    try {
      var digests = new JcaDigestCalculatorProviderBuilder().build();
      return signer.verify(
          new JcaSignerInfoVerifierBuilder(digests)
              .build(key(certificate.getSubjectPublicKeyInfo())));
    } catch (CMSException | OperatorCreationException | IllegalArgumentException wrong) {
      return false;
    }
  }
}
