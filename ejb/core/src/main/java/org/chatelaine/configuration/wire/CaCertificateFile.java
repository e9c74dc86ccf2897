package org.chatelaine.configuration.wire;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.Base64;
import java.util.HexFormat;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.chatelaine.configuration.CaCertificate;
import org.chatelaine.kernel.Refused;

/** Reads the file in which an administrator brings the certificate of an authority. */
public final class CaCertificateFile {

  /** Real ones have one or two kilobytes. */
  private static final int LARGEST = 64 * 1024;

  private static final int X509_V3 = 3;

  /** RFC 7468 section 2; text around the block is allowed and passed over. */
  private static final Pattern BLOCK =
      Pattern.compile("-----BEGIN ([A-Z0-9 ]{1,40})-----([A-Za-z0-9+/=\\s]*)-----END \\1-----");

  private CaCertificateFile() {}

  /**
   * The one certificate in a file, PEM or DER.
   *
   * @param now expired certificates are refused
   * @throws Refused when it is no such file: each cause has its own key
   */
  public static CaCertificate read(byte[] file, Instant now) {
    if (file == null || file.length == 0) throw new Refused("configuration.certificate-missing");
    if (file.length > LARGEST) throw new Refused("configuration.certificate-large", LARGEST / 1024);
    var certificate = parsed(der(file));
    if (certificate.getVersion() != X509_V3)
      throw new Refused("configuration.certificate-v1", certificate.getVersion());
    if (now.isAfter(certificate.getNotAfter().toInstant()))
      throw new Refused(
          "configuration.certificate-expired", certificate.getNotAfter().toInstant().toString());
    return facts(certificate);
  }

  private static byte[] der(byte[] file) {
    var text = new String(file, StandardCharsets.ISO_8859_1);
    if (text.contains("PRIVATE KEY-----")) throw new Refused("configuration.certificate-key");
    if (!text.contains("-----BEGIN ")) return file;
    var blocks = BLOCK.matcher(text);
    byte[] found = null;
    while (blocks.find()) {
      if (!blocks.group(1).matches("(X509 |TRUSTED )?CERTIFICATE")) continue;
      if (found != null) throw new Refused("configuration.certificate-several");
      found = decoded(blocks);
    }
    if (found == null) throw new Refused("configuration.certificate-unreadable");
    return found;
  }

  private static byte[] decoded(Matcher block) {
    try {
      return Base64.getMimeDecoder().decode(block.group(2));
    } catch (IllegalArgumentException unreadable) {
      throw new Refused("configuration.certificate-unreadable");
    }
  }

  private static X509Certificate parsed(byte[] der) {
    try {
      var factory = CertificateFactory.getInstance("X.509");
      var input = new ByteArrayInputStream(der);
      var certificate = (X509Certificate) factory.generateCertificate(input);
      if (input.available() > 0) throw new Refused("configuration.certificate-several");
      return certificate;
    } catch (CertificateException unreadable) {
      throw new Refused("configuration.certificate-unreadable");
    }
  }

  private static CaCertificate facts(X509Certificate certificate) {
    try {
      var der = certificate.getEncoded();
      return new CaCertificate(
          der,
          certificate.getSubjectX500Principal().getName(),
          certificate.getIssuerX500Principal().getName(),
          certificate.getSerialNumber().toString(16),
          certificate.getNotBefore().toInstant(),
          certificate.getNotAfter().toInstant(),
          HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(der)),
          certificate.getBasicConstraints() >= 0,
          certificate.getSubjectX500Principal().equals(certificate.getIssuerX500Principal()));
    } catch (CertificateException | NoSuchAlgorithmException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  /** The facts of a certificate that was read before. */
  public static CaCertificate known(byte[] der) {
    return facts(parsed(der));
  }
}
