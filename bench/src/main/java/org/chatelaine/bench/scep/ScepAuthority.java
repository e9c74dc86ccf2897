package org.chatelaine.bench.scep;

import java.security.cert.X509Certificate;
import java.security.interfaces.RSAPublicKey;
import java.util.Arrays;
import java.util.List;
import org.chatelaine.bench.pki.Certs;

/**
 * Who answers at a SCEP address: what GetCACert gave, checked against the profile's fingerprint.
 */
public record ScepAuthority(List<X509Certificate> certificates) {
  private static final int DIGITAL_SIGNATURE = 0;
  private static final int KEY_ENCIPHERMENT = 2;

  /** Refuses when none of the certificates has the fingerprint; null checks nothing. */
  ScepAuthority checked(byte[] fingerprint) {
    if (fingerprint == null) return this;
    var algorithm =
        switch (fingerprint.length) {
          case 16 -> "MD5";
          case 20 -> "SHA-1";
          case 32 -> "SHA-256";
          case 64 -> "SHA-512";
          default -> throw new ScepBroken("a fingerprint of " + fingerprint.length + " bytes");
        };
    var known =
        certificates.stream()
            .map(certificate -> Certs.digest(algorithm, Certs.der(certificate)))
            .anyMatch(digest -> Arrays.equals(digest, fingerprint));
    if (!known)
      throw new ScepBroken("no certificate of GetCACert has the fingerprint we were told");
    return this;
  }

  /** The RSA certificate a request is encrypted to. */
  X509Certificate recipient() {
    return withUsage(KEY_ENCIPHERMENT);
  }

  /** The certificates a reply may be signed by. */
  boolean mayHaveSigned(X509Certificate signer) {
    withUsage(DIGITAL_SIGNATURE);
    return certificates.contains(signer);
  }

  private X509Certificate withUsage(int bit) {
    return certificates.stream()
        .filter(certificate -> certificate.getPublicKey() instanceof RSAPublicKey)
        .filter(certificate -> mayServe(certificate, bit))
        .min((a, b) -> Integer.compare(a.getBasicConstraints(), b.getBasicConstraints()))
        .orElseThrow(() -> new ScepBroken("key usage is incorrect: none for bit " + bit));
  }

  private static boolean mayServe(X509Certificate certificate, int bit) {
    var usage = certificate.getKeyUsage();
    return usage == null || usage[bit];
  }
}
