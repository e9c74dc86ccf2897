package org.chatelaine.configuration;

import java.io.Serializable;
import java.time.Instant;

/**
 * The certificate of an authority that devices are to trust.
 *
 * @param der the certificate itself
 * @param subject as RFC 4514 text
 * @param serial in lower-case hex
 * @param fingerprint SHA-256 over the DER form, in lower-case hex
 * @param authority whether its basicConstraints say that it is a CA
 * @param selfIssued whether subject and issuer are the same: a root
 */
public record CaCertificate(
    byte[] der,
    String subject,
    String issuer,
    String serial,
    Instant notBefore,
    Instant notAfter,
    String fingerprint,
    boolean authority,
    boolean selfIssued)
    implements Content, Serializable {

  @Override
  public ConfigurationKind kind() {
    return ConfigurationKind.CA_CERTIFICATE;
  }
}
