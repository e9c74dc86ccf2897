package org.chatelaine.bench.apple;

import java.io.IOException;
import java.security.GeneralSecurityException;
import java.util.Base64;
import java.util.List;
import org.bouncycastle.cert.jcajce.JcaCertStore;
import org.bouncycastle.cms.CMSException;
import org.bouncycastle.cms.CMSProcessableByteArray;
import org.bouncycastle.cms.CMSSignedDataGenerator;
import org.bouncycastle.cms.jcajce.JcaSignerInfoGeneratorBuilder;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;
import org.bouncycastle.operator.jcajce.JcaDigestCalculatorProviderBuilder;
import org.chatelaine.bench.pki.Identity;

/** Makes the value of the header {@code Mdm-Signature}. */
public final class MdmSignature {
  private MdmSignature() {}

  /**
   * Signs a body, detached, with the certificate included.
   *
   * @param digest {@code SHA-1}, {@code SHA-256}, {@code SHA-384} or {@code SHA-512}
   */
  public static String of(byte[] body, Identity identity, String digest) {
    try {
      var algorithm = digest.replace("-", "") + "withRSA";
      var signer = new JcaContentSignerBuilder(algorithm).build(identity.key());
      var generator = new CMSSignedDataGenerator();
      generator.addSignerInfoGenerator(
          new JcaSignerInfoGeneratorBuilder(new JcaDigestCalculatorProviderBuilder().build())
              .build(signer, identity.certificate()));
      generator.addCertificates(new JcaCertStore(List.of(identity.certificate())));
      var signed = generator.generate(new CMSProcessableByteArray(body), false);
      return Base64.getEncoder().encodeToString(signed.toASN1Structure().getEncoded("DL"));
    } catch (OperatorCreationException | CMSException | IOException | GeneralSecurityException e) {
      throw new IllegalStateException("cannot sign", e);
    }
  }
}
