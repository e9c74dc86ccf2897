package org.chatelaine.ca.service;

import java.math.BigInteger;
import java.security.KeyPair;
import java.security.SecureRandom;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Date;
import org.bouncycastle.asn1.x509.AuthorityKeyIdentifier;
import org.bouncycastle.asn1.x509.BasicConstraints;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.KeyUsage;
import org.bouncycastle.asn1.x509.SubjectPublicKeyInfo;
import org.bouncycastle.cert.CertIOException;
import org.bouncycastle.cert.X509CertificateHolder;
import org.bouncycastle.cert.X509v3CertificateBuilder;
import org.chatelaine.ca.DistinguishedName;

/** Makes a root authority where the launcher has not made one. */
final class LocalRoot {

  private static final int YEARS_IN_DAYS = 3650;
  private static final int SERIAL_BITS = 128;
  private static final SecureRandom RANDOM = new SecureRandom();

  private LocalRoot() {}

  /**
   * A self-signed certificate for ten years that certifies no further authorities. With an RSA key
   * it may also sign and decipher, so that it can answer SCEP itself.
   */
  static X509CertificateHolder certificate(KeyPair keys, Signing signing, Instant now) {
    var day = now.truncatedTo(ChronoUnit.DAYS);
    var name = Template.name(DistinguishedName.of("O", "Chatelaine", "CN", "Chatelaine Root CA"));
    var key = SubjectPublicKeyInfo.getInstance(keys.getPublic().getEncoded());
    var builder =
        new X509v3CertificateBuilder(
            name,
            serial(),
            Date.from(day),
            Date.from(day.plus(YEARS_IN_DAYS, ChronoUnit.DAYS)),
            name,
            key);
    try {
      var identifier = Template.identifier(key);
      builder.addExtension(Extension.basicConstraints, true, new BasicConstraints(0));
      builder.addExtension(Extension.keyUsage, true, usage(keys));
      builder.addExtension(Extension.subjectKeyIdentifier, false, identifier);
      builder.addExtension(
          Extension.authorityKeyIdentifier,
          false,
          new AuthorityKeyIdentifier(identifier.getKeyIdentifier()));
    } catch (CertIOException impossible) {
      throw new IllegalStateException(impossible);
    }
    return builder.build(signing.signer(keys.getPrivate()));
  }

  /** 128 random bits, never zero (RFC 5280 section 4.1.2.2: positive, at most 20 octets). */
  static BigInteger serial() {
    var serial = new BigInteger(SERIAL_BITS, RANDOM);
    return serial.signum() == 0 ? serial() : serial;
  }

  private static KeyUsage usage(KeyPair keys) {
    var own = KeyUsage.keyCertSign | KeyUsage.cRLSign | KeyUsage.digitalSignature;
    return new KeyUsage(
        keys.getPublic().getAlgorithm().equals("RSA") ? own | KeyUsage.keyEncipherment : own);
  }
}
