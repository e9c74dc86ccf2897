package org.chatelaine.ca.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.util.List;
import org.bouncycastle.asn1.ASN1Encoding;
import org.bouncycastle.cms.CMSException;
import org.bouncycastle.cms.CMSProcessableByteArray;
import org.bouncycastle.cms.CMSSignedDataGenerator;
import org.bouncycastle.cms.SignerInfoGeneratorBuilder;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.bc.BcDigestCalculatorProvider;
import org.bouncycastle.util.CollectionStore;
import org.chatelaine.ca.CertificateProfile;
import org.chatelaine.kernel.SpaceId;

/** Signs what is handed to devices, with a certificate that makes and renews itself. */
@ApplicationScoped
public class ProfileSigner {

  @Inject private Authorities authorities;
  @Inject private Signers signers;
  @Inject private Signing signing;

  /**
   * A CMS SignedData (RFC 5652) in DER with the document in it and the chain beside it, as Apple
   * devices take a signed profile.
   */
  public byte[] sign(byte[] document) {
    var authority = authorities.of(SpaceId.DEFAULT);
    var signer = signers.current(authority, CertificateProfile.PROFILE_SIGNING);
    try {
      var cms = new CMSSignedDataGenerator();
      cms.addSignerInfoGenerator(
          new SignerInfoGeneratorBuilder(new BcDigestCalculatorProvider())
              .build(signing.signer(signer.key()), signer.certificate()));
      cms.addCertificates(
          new CollectionStore<>(List.of(signer.certificate(), authority.certificate())));
      return cms.generate(new CMSProcessableByteArray(document), true)
          .toASN1Structure()
          .getEncoded(ASN1Encoding.DER);
    } catch (CMSException | OperatorCreationException | IOException impossible) {
      throw new IllegalStateException("The profile could not be signed", impossible);
    }
  }
}
