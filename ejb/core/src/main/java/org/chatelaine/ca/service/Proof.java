package org.chatelaine.ca.service;

import java.io.IOException;
import java.security.PrivateKey;
import org.bouncycastle.asn1.pkcs.PKCSObjectIdentifiers;
import org.bouncycastle.asn1.x509.SubjectPublicKeyInfo;
import org.bouncycastle.cert.X509CertificateHolder;
import org.bouncycastle.crypto.util.PublicKeyFactory;
import org.bouncycastle.operator.ContentVerifierProvider;
import org.bouncycastle.operator.DefaultDigestAlgorithmIdentifierFinder;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.bc.BcECContentVerifierProviderBuilder;
import org.bouncycastle.operator.bc.BcRSAContentVerifierProviderBuilder;

/** Checks signatures by public keys we were shown. */
public final class Proof {

  private Proof() {}

  /** What verifies signatures of an RSA or EC key. */
  public static ContentVerifierProvider verifier(SubjectPublicKeyInfo key)
      throws OperatorCreationException {
    try {
      var info = PublicKeyFactory.createKey(key);
      var digests = new DefaultDigestAlgorithmIdentifierFinder();
      return PKCSObjectIdentifiers.rsaEncryption.equals(key.getAlgorithm().getAlgorithm())
          ? new BcRSAContentVerifierProviderBuilder(digests).build(info)
          : new BcECContentVerifierProviderBuilder(digests).build(info);
    } catch (IOException | RuntimeException malformed) {
      throw new OperatorCreationException("The public key is malformed", malformed);
    }
  }

  static boolean matches(
      PrivateKey key, X509CertificateHolder certificate, byte[] text, Signing signing) {
    try {
      var signer = signing.signer(key);
      signer.getOutputStream().write(text);
      var verifier =
          verifier(certificate.getSubjectPublicKeyInfo()).get(signer.getAlgorithmIdentifier());
      verifier.getOutputStream().write(text);
      return verifier.verify(signer.getSignature());
    } catch (IOException | OperatorCreationException | RuntimeException different) {
      return false;
    }
  }
}
