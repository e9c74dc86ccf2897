package org.chatelaine.ca.ocsp.wire;

import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.bouncycastle.asn1.ASN1OctetString;
import org.bouncycastle.asn1.DERNull;
import org.bouncycastle.asn1.ocsp.OCSPObjectIdentifiers;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.cert.ocsp.CertificateID;
import org.bouncycastle.cert.ocsp.OCSPReq;
import org.bouncycastle.cert.ocsp.Req;
import org.chatelaine.ca.wire.Shape;

/**
 * What is asked about (RFC 6960 section 4.1).
 *
 * @param nonce the extension as it came, to be given back unchanged (RFC 9654)
 */
public record OcspQuestion(List<CertificateID> certificates, Optional<Extension> nonce) {

  /** The largest request that is looked at. */
  public static final int LARGEST = 16 * 1024;

  private static final int MOST = 64;
  private static final int LONGEST_NONCE = 128;
  private static final int LONGEST_SERIAL_BITS = 8 * 40;
  private static final int LONGEST_HASH = 64;

  /** Reads a request; whatever is wrong with it ends in the one exception. */
  public static OcspQuestion read(byte[] bytes) throws OcspUnreadable {
    if (bytes.length == 0 || bytes.length > LARGEST) throw new OcspUnreadable("size");
    try {
      Shape.check(bytes);
      var request = new OCSPReq(bytes);
      var asked = request.getRequestList();
      if (asked.length == 0 || asked.length > MOST) throw new OcspUnreadable("number of requests");
      for (var one : asked) check(one.getCertID());
      refuseCritical(request);
      var certificates = Arrays.stream(asked).map(Req::getCertID).toList();
      return new OcspQuestion(certificates, nonce(request));
    } catch (IOException | RuntimeException malformed) {
      throw new OcspUnreadable("malformed: " + malformed.getClass().getSimpleName());
    }
  }

  private static void check(CertificateID id) throws OcspUnreadable {
    var parameters = id.toASN1Primitive().getHashAlgorithm().getParameters();
    if (parameters != null && !DERNull.INSTANCE.equals(parameters))
      throw new OcspUnreadable("hash parameters");
    if (id.getSerialNumber().bitLength() > LONGEST_SERIAL_BITS
        || id.getIssuerNameHash().length > LONGEST_HASH
        || id.getIssuerKeyHash().length > LONGEST_HASH) throw new OcspUnreadable("certificate id");
  }

  /** An extension that must be understood and is not (section 4.4). */
  private static void refuseCritical(OCSPReq request) throws OcspUnreadable {
    for (var identifier : request.getCriticalExtensionOIDs())
      if (!identifier.equals(OCSPObjectIdentifiers.id_pkix_ocsp_nonce))
        throw new OcspUnreadable("unknown critical extension");
  }

  private static Optional<Extension> nonce(OCSPReq request) throws OcspUnreadable {
    var nonce = request.getExtension(OCSPObjectIdentifiers.id_pkix_ocsp_nonce);
    if (nonce == null) return Optional.empty();
    var length = length(nonce.getExtnValue().getOctets());
    if (length < 1 || length > LONGEST_NONCE) throw new OcspUnreadable("nonce");
    return Optional.of(nonce);
  }

  /** The nonce is an octet string within the extension's own; old clients leave the inner out. */
  private static int length(byte[] value) {
    try {
      return ASN1OctetString.getInstance(value).getOctets().length;
    } catch (RuntimeException bare) {
      return value.length;
    }
  }
}
