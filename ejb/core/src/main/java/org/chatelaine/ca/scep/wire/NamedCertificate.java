package org.chatelaine.ca.scep.wire;

import java.io.IOException;
import java.math.BigInteger;
import org.bouncycastle.asn1.cms.IssuerAndSerialNumber;
import org.bouncycastle.asn1.x500.X500Name;
import org.chatelaine.ca.wire.Shape;

/** Which certificate GetCert or GetCRL is about (RFC 8894 sections 3.3.4 and 3.3.5). */
public record NamedCertificate(X500Name issuer, BigInteger serial) {

  public static NamedCertificate read(byte[] bytes) {
    try {
      Shape.check(bytes);
      var named = IssuerAndSerialNumber.getInstance(bytes);
      return new NamedCertificate(named.getName(), named.getSerialNumber().getValue());
    } catch (IOException | RuntimeException malformed) {
      throw ScepEnvelope.unreadable();
    }
  }
}
