package org.chatelaine.ca.scep.wire;

import java.io.IOException;
import java.util.function.BooleanSupplier;
import org.bouncycastle.asn1.ASN1String;
import org.bouncycastle.asn1.pkcs.PKCSObjectIdentifiers;
import org.bouncycastle.asn1.x509.SubjectPublicKeyInfo;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaContentVerifierProviderBuilder;
import org.bouncycastle.pkcs.PKCS10CertificationRequest;
import org.bouncycastle.pkcs.PKCSException;
import org.chatelaine.ca.wire.Shape;

/**
 * What counts of a certification request (RFC 2986): its key and the challenge. Its subject, its
 * names and its wishes for extensions are not even read: the server sets them.
 *
 * @param challenge empty when there is none
 */
public record Wish(SubjectPublicKeyInfo key, String challenge) {

  /**
   * Reads a request and checks that it is signed by the key it holds, an RSA key we take.
   *
   * @param legacy whether SHA-1 is taken; asked only when it is met
   */
  public static Wish read(byte[] bytes, BooleanSupplier legacy) {
    try {
      Shape.check(bytes);
      var request = new PKCS10CertificationRequest(bytes);
      var key = SignerKeys.key(request.getSubjectPublicKeyInfo());
      Digests.signedAs(request.getSignatureAlgorithm().getAlgorithm()).in(legacy);
      if (!request.isSignatureValid(new JcaContentVerifierProviderBuilder().build(key)))
        throw new ScepFailure(FailInfo.BAD_MESSAGE_CHECK, "request-signature-wrong");
      return new Wish(request.getSubjectPublicKeyInfo(), challenge(request));
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
