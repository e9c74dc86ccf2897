package org.chatelaine.configuration.wire;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigInteger;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Base64;
import java.util.Date;
import javax.imageio.ImageIO;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x509.BasicConstraints;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.cert.X509CertificateHolder;
import org.bouncycastle.cert.jcajce.JcaX509v1CertificateBuilder;
import org.bouncycastle.cert.jcajce.JcaX509v3CertificateBuilder;
import org.bouncycastle.operator.ContentSigner;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;

/** Certificates and pictures as administrators bring them, made anew for each test. */
public final class Samples {

  public static final Instant NOW = Instant.parse("2026-03-01T12:00:00Z");

  private static final KeyPair KEY = key();
  private static final X500Name ROOT = new X500Name("CN=Sample Root, O=Sample");

  private Samples() {}

  public static byte[] root() {
    return v3("CN=Sample Root, O=Sample", true, NOW.plus(365, ChronoUnit.DAYS));
  }

  public static byte[] intermediate() {
    return v3("CN=Sample Issuing CA", true, NOW.plus(365, ChronoUnit.DAYS));
  }

  static byte[] leaf() {
    return v3("CN=www.example.org", false, NOW.plus(365, ChronoUnit.DAYS));
  }

  static byte[] expired() {
    return v3("CN=Sample Root, O=Sample", true, NOW.minus(1, ChronoUnit.SECONDS));
  }

  static byte[] v1() {
    var builder =
        new JcaX509v1CertificateBuilder(
            ROOT,
            BigInteger.ONE,
            before(),
            date(NOW.plus(9, ChronoUnit.DAYS)),
            ROOT,
            KEY.getPublic());
    return encoded(builder.build(signer()));
  }

  static String pem(String kind, byte[] der) {
    var body = Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(der);
    return "-----BEGIN " + kind + "-----\n" + body + "\n-----END " + kind + "-----\n";
  }

  static byte[] privateKey() {
    return KEY.getPrivate().getEncoded();
  }

  /** A PNG of the given size. */
  public static byte[] png(int width, int height) {
    return picture(width, height, "png");
  }

  static byte[] picture(int width, int height, String format) {
    var picture =
        new java.awt.image.BufferedImage(width, height, java.awt.image.BufferedImage.TYPE_INT_RGB);
    picture.setRGB(0, 0, 0x1565C0);
    var output = new ByteArrayOutputStream();
    try {
      ImageIO.write(picture, format, output);
    } catch (IOException impossible) {
      throw new IllegalStateException(impossible);
    }
    return output.toByteArray();
  }

  private static byte[] v3(String subject, boolean authority, Instant end) {
    try {
      var name = new X500Name(subject);
      var builder =
          new JcaX509v3CertificateBuilder(
              ROOT, BigInteger.TWO, before(), date(end), name, KEY.getPublic());
      builder.addExtension(Extension.basicConstraints, true, new BasicConstraints(authority));
      return encoded(builder.build(signer()));
    } catch (IOException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  private static byte[] encoded(X509CertificateHolder certificate) {
    try {
      return certificate.getEncoded();
    } catch (IOException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  private static ContentSigner signer() {
    try {
      return new JcaContentSignerBuilder("SHA256withECDSA").build(KEY.getPrivate());
    } catch (OperatorCreationException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  private static Date before() {
    return date(NOW.minus(30, ChronoUnit.DAYS));
  }

  private static Date date(Instant instant) {
    return Date.from(instant);
  }

  private static KeyPair key() {
    try {
      return KeyPairGenerator.getInstance("EC").generateKeyPair();
    } catch (GeneralSecurityException impossible) {
      throw new IllegalStateException(impossible);
    }
  }
}
