package org.chatelaine.ca.service;

import java.util.Arrays;
import java.util.List;
import org.bouncycastle.asn1.ASN1OctetString;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.GeneralName;
import org.bouncycastle.asn1.x509.GeneralNames;
import org.bouncycastle.cert.X509CertificateHolder;
import org.chatelaine.ca.SubjectAltName;

/** Reads names back from certificates we issued. */
public final class Names {

  private Names() {}

  /** The alternative names in it, as we set them. */
  public static List<SubjectAltName> alternative(X509CertificateHolder certificate) {
    var names =
        GeneralNames.fromExtensions(certificate.getExtensions(), Extension.subjectAlternativeName);
    return names == null
        ? List.of()
        : Arrays.stream(names.getNames()).map(Names::alternative).toList();
  }

  private static SubjectAltName alternative(GeneralName name) {
    return switch (name.getTagNo()) {
      case GeneralName.dNSName -> SubjectAltName.dns(name.getName().toString());
      case GeneralName.rfc822Name -> SubjectAltName.email(name.getName().toString());
      case GeneralName.uniformResourceIdentifier -> SubjectAltName.uri(name.getName().toString());
      case GeneralName.iPAddress -> SubjectAltName.address(address(name));
      default -> throw new IllegalStateException("A name of a kind we do not issue");
    };
  }

  private static String address(GeneralName name) {
    try {
      var octets = ASN1OctetString.getInstance(name.getName()).getOctets();
      return java.net.InetAddress.getByAddress(octets).getHostAddress();
    } catch (java.net.UnknownHostException impossible) {
      throw new IllegalStateException(impossible);
    }
  }
}
