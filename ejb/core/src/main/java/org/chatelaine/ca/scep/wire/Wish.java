package org.chatelaine.ca.scep.wire;

import java.io.IOException;
import java.util.Set;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.ASN1String;
import org.bouncycastle.asn1.pkcs.PKCSObjectIdentifiers;
import org.bouncycastle.asn1.x509.SubjectPublicKeyInfo;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.pkcs.PKCS10CertificationRequest;
import org.bouncycastle.pkcs.PKCSException;
import org.chatelaine.ca.service.Proof;
import org.chatelaine.ca.wire.Shape;

/**
 * What counts of a certification request (RFC 2986): its key and the challenge. Its subject, its
 * names and its wishes for extensions are not even read: the server sets them.
 *
 * @param challenge empty when there is none
 */
public record Wish(SubjectPublicKeyInfo key, String challenge) {

  private static final Set<ASN1ObjectIdentifier> BROKEN =
      Set.of(
          PKCSObjectIdentifiers.md2WithRSAEncryption,
          PKCSObjectIdentifiers.md4WithRSAEncryption,
          PKCSObjectIdentifiers.md5WithRSAEncryption);

  /** Reads a request and checks that it is signed by the key it holds, an RSA key we take. */
  public static Wish read(byte[] bytes) {
    try {
      Shape.check(bytes);
      var request = new PKCS10CertificationRequest(bytes);
      var key = request.getSubjectPublicKeyInfo();
      SignerKeys.key(key);
      if (BROKEN.contains(request.getSignatureAlgorithm().getAlgorithm()))
        throw new ScepFailure(FailInfo.BAD_ALG, "digest-not-taken");
      if (!request.isSignatureValid(Proof.verifier(key)))
        throw new ScepFailure(FailInfo.BAD_MESSAGE_CHECK, "request-signature-wrong");
      return new Wish(key, challenge(request));
    } catch (ScepFailure failure) {
      throw failure;
    } catch (IOException | OperatorCreationException | PKCSException | RuntimeException malformed) {
      throw ScepEnvelope.unreadable();
    }
  }

  private static String challenge(PKCS10CertificationRequest request) {
    var attributes = request.getAttributes(PKCSObjectIdentifiers.pkcs_9_at_challengePassword);
    if (attributes.length != 1 || attributes[0].getAttrValues().size() != 1) return "";
    return attributes[0].getAttrValues().getObjectAt(0) instanceof ASN1String text
        ? text.getString()
        : "";
  }

  @Override
  public String toString() {
    return "Wish";
  }
}
