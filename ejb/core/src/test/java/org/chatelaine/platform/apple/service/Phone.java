package org.chatelaine.platform.apple.service;

import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Base64;
import java.util.Date;
import java.util.LinkedHashMap;
import java.util.List;
import org.bouncycastle.asn1.ASN1EncodableVector;
import org.bouncycastle.asn1.DERSet;
import org.bouncycastle.asn1.cms.Attribute;
import org.bouncycastle.asn1.cms.AttributeTable;
import org.bouncycastle.asn1.cms.CMSAttributes;
import org.bouncycastle.asn1.cms.Time;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.cert.jcajce.JcaCertStore;
import org.bouncycastle.cert.jcajce.JcaX509CertificateConverter;
import org.bouncycastle.cert.jcajce.JcaX509v3CertificateBuilder;
import org.bouncycastle.cms.CMSProcessableByteArray;
import org.bouncycastle.cms.CMSSignedDataGenerator;
import org.bouncycastle.cms.DefaultSignedAttributeTableGenerator;
import org.bouncycastle.cms.jcajce.JcaSignerInfoGeneratorBuilder;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;
import org.bouncycastle.operator.jcajce.JcaDigestCalculatorProviderBuilder;
import org.chatelaine.platform.apple.wire.Facts;
import org.chatelaine.platform.apple.wire.PlistWriter;

/** A phone for tests: an identity, a UDID, and messages that it signs. */
public final class Phone {

  private static final KeyPair OUR_CA = keys();

  private final KeyPair keys = keys();
  private final X509Certificate certificate;
  private final String udid;
  private Instant clock;

  public Phone(String udid, Instant now) {
    this(udid, now, OUR_CA);
  }

  private Phone(String udid, Instant now, KeyPair ca) {
    this.udid = udid;
    this.certificate = certificate("CN=" + udid, keys, ca, now);
  }

  /** One whose certificate is of another authority. */
  public static Phone stranger(String udid, Instant now) {
    return new Phone(udid, now, keys());
  }

  public static X509Certificate authority(Instant now) {
    return certificate("CN=Our Root", OUR_CA, OUR_CA, now);
  }

  public String udid() {
    return udid;
  }

  public X509Certificate certificate() {
    return certificate;
  }

  public String fingerprint() {
    try {
      return Facts.sha256(certificate.getEncoded());
    } catch (GeneralSecurityException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  public byte[] plist(Object... namesAndValues) {
    var message = new LinkedHashMap<String, Object>();
    for (int i = 0; i < namesAndValues.length; i += 2)
      message.put((String) namesAndValues[i], namesAndValues[i + 1]);
    message.putIfAbsent("UDID", udid);
    return PlistWriter.write(message);
  }

  /** What follows is signed at that time, as far as the phone knows. */
  Phone at(Instant time) {
    clock = time;
    return this;
  }

  AppleCall checksIn(String type, Object... more) {
    var all = new Object[more.length + 4];
    all[0] = "MessageType";
    all[1] = type;
    all[2] = "Topic";
    all[3] = PushTopic.TEST;
    System.arraycopy(more, 0, all, 4, more.length);
    return signed(plist(all), true);
  }

  AppleCall idles() {
    return signed(plist("Status", "Idle"), false);
  }

  AppleCall answers(String command, String status, Object... more) {
    var all = new Object[more.length + 4];
    all[0] = "CommandUUID";
    all[1] = command;
    all[2] = "Status";
    all[3] = status;
    System.arraycopy(more, 0, all, 4, more.length);
    return signed(plist(all), false);
  }

  AppleCall signed(byte[] body, boolean checkIn) {
    return new AppleCall(body, checkIn, signature(body, "SHA256"), null, "192.0.2.1");
  }

  /** The header over a body. */
  public String signature(byte[] body, String digest) {
    try {
      var signer = new JcaContentSignerBuilder(digest + "withRSA").build(keys.getPrivate());
      var generator = new CMSSignedDataGenerator();
      generator.addSignerInfoGenerator(
          new JcaSignerInfoGeneratorBuilder(new JcaDigestCalculatorProviderBuilder().build())
              .setSignedAttributeGenerator(new DefaultSignedAttributeTableGenerator(time()))
              .build(signer, certificate));
      generator.addCertificates(new JcaCertStore(List.of(certificate)));
      var signed = generator.generate(new CMSProcessableByteArray(body), false);
      return Base64.getEncoder().encodeToString(signed.getEncoded());
    } catch (Exception impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  private AttributeTable time() {
    var attributes = new ASN1EncodableVector();
    if (clock != null)
      attributes.add(
          new Attribute(CMSAttributes.signingTime, new DERSet(new Time(Date.from(clock)))));
    return new AttributeTable(attributes);
  }

  static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  private static KeyPair keys() {
    try {
      var generator = KeyPairGenerator.getInstance("RSA");
      generator.initialize(2048);
      return generator.generateKeyPair();
    } catch (GeneralSecurityException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  private static X509Certificate certificate(
      String subject, KeyPair keys, KeyPair ca, Instant now) {
    try {
      var builder =
          new JcaX509v3CertificateBuilder(
              new X500Name("CN=Our Root"),
              BigInteger.valueOf(System.nanoTime()),
              Date.from(now.minus(1, ChronoUnit.DAYS)),
              Date.from(now.plus(365, ChronoUnit.DAYS)),
              new X500Name(subject),
              keys.getPublic());
      var signer = new JcaContentSignerBuilder("SHA256withRSA").build(ca.getPrivate());
      return new JcaX509CertificateConverter().getCertificate(builder.build(signer));
    } catch (Exception impossible) {
      throw new IllegalStateException(impossible);
    }
  }
}
