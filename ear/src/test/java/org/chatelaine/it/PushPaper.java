package org.chatelaine.it;

import java.io.ByteArrayOutputStream;
import java.math.BigInteger;
import java.security.GeneralSecurityException;
import java.security.KeyPairGenerator;
import java.security.KeyStore;
import java.security.PrivateKey;
import java.security.cert.Certificate;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.GeneralName;
import org.bouncycastle.asn1.x509.GeneralNames;
import org.bouncycastle.cert.jcajce.JcaX509CertificateConverter;
import org.bouncycastle.cert.jcajce.JcaX509v3CertificateBuilder;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;
import org.chatelaine.bench.pki.Certs;

/** A certificate and its key as Apple would give them out: for a push topic, or of its server. */
record PushPaper(X509Certificate certificate, PrivateKey key) {

  static final String PASSWORD = "paper";

  static PushPaper server() {
    return made("CN=localhost", Instant.now().plus(Duration.ofDays(30)));
  }

  static PushPaper of(String topic, Instant until) {
    return made("UID=" + topic + ",CN=APSP:story,C=US", until);
  }

  private static PushPaper made(String subject, Instant until) {
    try {
      var generator = KeyPairGenerator.getInstance("RSA");
      generator.initialize(2048);
      var keys = generator.generateKeyPair();
      var name = new X500Name(subject);
      var builder =
          new JcaX509v3CertificateBuilder(
              name,
              BigInteger.valueOf(until.getEpochSecond()),
              Date.from(until.minus(Duration.ofDays(365))),
              Date.from(until),
              name,
              keys.getPublic());
      builder.addExtension(
          Extension.subjectAlternativeName,
          false,
          new GeneralNames(new GeneralName(GeneralName.dNSName, "localhost")));
      var signer = new JcaContentSignerBuilder("SHA256withRSA").build(keys.getPrivate());
      var certificate = new JcaX509CertificateConverter().getCertificate(builder.build(signer));
      return new PushPaper(certificate, keys.getPrivate());
    } catch (Exception impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  /** As a PKCS#12 file with {@link #PASSWORD}. */
  byte[] pkcs12() {
    try (var out = new ByteArrayOutputStream()) {
      var store = KeyStore.getInstance("PKCS12");
      store.load(null, null);
      var chain = new Certificate[] {certificate};
      store.setKeyEntry("push", key, PASSWORD.toCharArray(), chain);
      store.store(out, PASSWORD.toCharArray());
      return out.toByteArray();
    } catch (GeneralSecurityException | java.io.IOException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  String pem() {
    return Certs.pem(certificate);
  }
}
