package org.chatelaine.platform.apple.wire;

import java.io.ByteArrayInputStream;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.util.Base64;

/** The header {@code Client-Cert} (RFC 9440 section 2.2): base64 of the DER between two colons. */
public final class ClientCertHeader {

  private static final int LARGEST = 32 * 1024;

  private ClientCertHeader() {}

  /** The certificate in the header; null when it holds none that can be read. */
  public static X509Certificate read(String header) {
    var text = header.strip();
    if (text.length() > LARGEST || text.length() < 3) return null;
    if (text.charAt(0) != ':' || text.charAt(text.length() - 1) != ':') return null;
    try {
      var der = Base64.getDecoder().decode(text.substring(1, text.length() - 1));
      return (X509Certificate)
          CertificateFactory.getInstance("X.509")
              .generateCertificate(new ByteArrayInputStream(der));
    } catch (CertificateException | IllegalArgumentException malformed) {
      return null;
    }
  }
}
