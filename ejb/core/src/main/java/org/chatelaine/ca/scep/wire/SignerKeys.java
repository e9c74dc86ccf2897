package org.chatelaine.ca.scep.wire;

import java.io.IOException;
import org.bouncycastle.asn1.pkcs.PKCSObjectIdentifiers;
import org.bouncycastle.asn1.x509.SubjectPublicKeyInfo;
import org.bouncycastle.cert.X509CertificateHolder;
import org.bouncycastle.cms.CMSException;
import org.bouncycastle.cms.DefaultCMSSignatureAlgorithmNameGenerator;
import org.bouncycastle.cms.SignerInformation;
import org.bouncycastle.cms.bc.BcRSASignerInfoVerifierBuilder;
import org.bouncycastle.crypto.params.AsymmetricKeyParameter;
import org.bouncycastle.crypto.params.RSAKeyParameters;
import org.bouncycastle.crypto.util.PublicKeyFactory;
import org.bouncycastle.operator.DefaultDigestAlgorithmIdentifierFinder;
import org.bouncycastle.operator.DefaultSignatureAlgorithmIdentifierFinder;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.bc.BcDigestCalculatorProvider;
import org.chatelaine.ca.service.KeyPolicy;

/** The keys of clients: RSA of a bounded size, before any arithmetic is done with them. */
final class SignerKeys {

  private SignerKeys() {}

  static void check(X509CertificateHolder certificate) {
    key(certificate.getSubjectPublicKeyInfo());
  }

  /** The RSA key, if it is one we take. */
  static AsymmetricKeyParameter key(SubjectPublicKeyInfo info) {
    if (!PKCSObjectIdentifiers.rsaEncryption.equals(info.getAlgorithm().getAlgorithm()))
      throw new ScepFailure(FailInfo.BAD_ALG, "key-not-rsa");
    try {
      var key = (RSAKeyParameters) PublicKeyFactory.createKey(info);
      if (KeyPolicy.takes(key.getModulus(), key.getExponent())) return key;
    } catch (IOException | RuntimeException malformed) {
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
      var verifier =
          new BcRSASignerInfoVerifierBuilder(
                  new DefaultCMSSignatureAlgorithmNameGenerator(),
                  new DefaultSignatureAlgorithmIdentifierFinder(),
                  new DefaultDigestAlgorithmIdentifierFinder(),
                  new BcDigestCalculatorProvider())
              .build(key(certificate.getSubjectPublicKeyInfo()));
      return signer.verify(verifier);
    } catch (CMSException | OperatorCreationException | IllegalArgumentException wrong) {
      return false;
    }
  }
}
