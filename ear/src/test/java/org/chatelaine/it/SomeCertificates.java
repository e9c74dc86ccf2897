package org.chatelaine.it;

import java.io.IOException;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Date;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x509.BasicConstraints;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.cert.X509CertificateHolder;
import org.bouncycastle.cert.jcajce.JcaX509v1CertificateBuilder;
import org.bouncycastle.cert.jcajce.JcaX509v3CertificateBuilder;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;
import org.chatelaine.bench.pki.Certs;

/** Certificates an administrator may have in a file. */
final class SomeCertificates {

  private static final X500Name NAME = new X500Name("CN=Story Root");

  private SomeCertificates() {}

  static X509CertificateHolder root() {
    try {
      var keys = keys();
      var builder =
          new JcaX509v3CertificateBuilder(
              NAME, BigInteger.ONE, day(-1), day(30), NAME, keys.getPublic());
      builder.addExtension(Extension.basicConstraints, true, new BasicConstraints(true));
      return builder.build(new JcaContentSignerBuilder("SHA256withECDSA").build(keys.getPrivate()));
    } catch (IOException | OperatorCreationException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  static X509CertificateHolder versionOne() {
    try {
      var keys = keys();
      return new JcaX509v1CertificateBuilder(
              NAME, BigInteger.ONE, day(-1), day(30), NAME, keys.getPublic())
          .build(new JcaContentSignerBuilder("SHA256withECDSA").build(keys.getPrivate()));
    } catch (OperatorCreationException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  static String pem(X509CertificateHolder certificate) {
    return Certs.pem(der(certificate));
  }

  static byte[] file(X509CertificateHolder certificate) {
    return pem(certificate).getBytes(StandardCharsets.US_ASCII);
  }

  static byte[] der(X509CertificateHolder certificate) {
    try {
      return certificate.getEncoded();
    } catch (IOException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  private static KeyPair keys() {
    try {
      return KeyPairGenerator.getInstance("EC").generateKeyPair();
    } catch (GeneralSecurityException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  private static Date day(int days) {
    return Date.from(Instant.now().plus(days, ChronoUnit.DAYS));
  }
}
