package org.chatelaine.bench.mini;

import java.math.BigInteger;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PublicKey;
import java.security.SecureRandom;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x509.BasicConstraints;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.GeneralName;
import org.bouncycastle.asn1.x509.GeneralNames;
import org.bouncycastle.asn1.x509.KeyUsage;
import org.bouncycastle.cert.jcajce.JcaCertStore;
import org.bouncycastle.cert.jcajce.JcaX509v3CertificateBuilder;
import org.bouncycastle.cms.CMSProcessableByteArray;
import org.bouncycastle.cms.CMSSignedDataGenerator;
import org.bouncycastle.cms.jcajce.JcaSignerInfoGeneratorBuilder;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;
import org.bouncycastle.operator.jcajce.JcaDigestCalculatorProviderBuilder;
import org.chatelaine.bench.pki.Certs;
import org.chatelaine.bench.pki.Identity;

/** A CA for tests of the simulator: an EC root and what it issues, nothing stored. */
public final class MiniCa {
  private static final SecureRandom RANDOM = new SecureRandom();
  private final KeyPair keys = ecKeys();
  private final X500Name name = new X500Name("CN=Mini Root");
  public final X509Certificate root;
  public final Identity ra;

  public MiniCa() {
    root = issue(name, keys.getPublic(), KeyUsage.keyCertSign | KeyUsage.cRLSign, true, null);
    var raKeys = Identity.freshKeys(2048);
    var usage = KeyUsage.digitalSignature | KeyUsage.keyEncipherment;
    ra =
        new Identity(
            raKeys.getPrivate(),
            issue(new X500Name("CN=Mini RA"), raKeys.getPublic(), usage, false, null));
  }

  public X509Certificate leaf(X500Name subject, PublicKey key) {
    return issue(subject, key, KeyUsage.digitalSignature, false, null);
  }

  /** A server identity for localhost. */
  public Identity server() {
    var pair = ecKeys();
    var names = new GeneralNames(new GeneralName(GeneralName.dNSName, "localhost"));
    var certificate =
        issue(
            new X500Name("CN=localhost"),
            pair.getPublic(),
            KeyUsage.digitalSignature,
            false,
            names);
    return new Identity(pair.getPrivate(), certificate);
  }

  public byte[] signed(byte[] document) {
    try {
      var pair = ecKeys();
      var certificate = leaf(new X500Name("CN=Mini signer"), pair.getPublic());
      var generator = new CMSSignedDataGenerator();
      generator.addSignerInfoGenerator(
          new JcaSignerInfoGeneratorBuilder(new JcaDigestCalculatorProviderBuilder().build())
              .build(
                  new JcaContentSignerBuilder("SHA256withECDSA").build(pair.getPrivate()),
                  certificate));
      generator.addCertificates(new JcaCertStore(List.of(certificate, root)));
      return generator
          .generate(new CMSProcessableByteArray(document), true)
          .toASN1Structure()
          .getEncoded("DER");
    } catch (Exception e) {
      throw new IllegalStateException(e);
    }
  }

  private X509Certificate issue(
      X500Name subject, PublicKey key, int usage, boolean ca, GeneralNames names) {
    try {
      var now = Instant.now();
      var builder =
          new JcaX509v3CertificateBuilder(
              name,
              new BigInteger(127, RANDOM),
              Date.from(now.minus(Duration.ofMinutes(5))),
              Date.from(now.plus(Duration.ofDays(30))),
              subject,
              key);
      builder.addExtension(Extension.basicConstraints, true, new BasicConstraints(ca));
      builder.addExtension(Extension.keyUsage, true, new KeyUsage(usage));
      if (names != null) builder.addExtension(Extension.subjectAlternativeName, false, names);
      var signer = new JcaContentSignerBuilder("SHA256withECDSA").build(keys.getPrivate());
      return Certs.read(builder.build(signer).getEncoded());
    } catch (Exception e) {
      throw new IllegalStateException(e);
    }
  }

  private static KeyPair ecKeys() {
    try {
      var generator = KeyPairGenerator.getInstance("EC");
      generator.initialize(256);
      return generator.generateKeyPair();
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }
}
