package org.chatelaine.configuration.service;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import org.chatelaine.configuration.CaCertificate;
import org.chatelaine.configuration.ConfigurationKind;
import org.chatelaine.configuration.Document;
import org.chatelaine.configuration.wire.CaCertificateFile;
import org.chatelaine.configuration.wire.Payload;

/** Trust in an authority. Its document is the certificate itself, in DER. */
@ApplicationScoped
class CaCertificateKind implements PayloadKind<CaCertificate> {

  @Override
  public ConfigurationKind kind() {
    return ConfigurationKind.CA_CERTIFICATE;
  }

  @Override
  public Document write(CaCertificate certificate) {
    return new Document(certificate.der(), certificate.fingerprint());
  }

  @Override
  public CaCertificate read(byte[] document) {
    return CaCertificateFile.known(document);
  }

  /** A root becomes an anchor of trust; what another authority signed goes beside the others. */
  @Override
  public Payload apple(CaCertificate certificate) {
    var values = new LinkedHashMap<String, Object>();
    values.put("PayloadCertificateFileName", certificate.fingerprint().substring(0, 16) + ".cer");
    values.put("PayloadContent", certificate.der());
    var type = certificate.selfIssued() ? "com.apple.security.root" : "com.apple.security.pkcs1";
    return new Payload(type, values);
  }

  @Override
  public List<String> warnings(CaCertificate certificate, Instant now) {
    var warnings = new ArrayList<String>();
    if (!certificate.authority()) warnings.add("configuration.warning.no-authority");
    if (!certificate.selfIssued()) warnings.add("configuration.warning.intermediate");
    if (now.isBefore(certificate.notBefore())) warnings.add("configuration.warning.not-yet-valid");
    if (now.isAfter(certificate.notAfter())) warnings.add("configuration.warning.expired");
    return warnings;
  }
}
