package org.chatelaine.it;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigInteger;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.Base64;
import java.util.Date;
import java.util.List;
import java.util.Map;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x509.BasicConstraints;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.cert.X509CertificateHolder;
import org.bouncycastle.cert.jcajce.JcaX509v1CertificateBuilder;
import org.bouncycastle.cert.jcajce.JcaX509v3CertificateBuilder;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;
import org.chatelaine.bench.apple.Answer;
import org.chatelaine.bench.script.FrontDoor;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** An administrator makes devices trust an authority. */
class ACaCertificateReachesEveryDeviceIT {

  private static final X500Name NAME = new X500Name("CN=Story Root");

  private final FrontDoor door = Given.administrator();
  private final ConfigurationDesk desk = new ConfigurationDesk(door);

  @AfterEach
  void leave() {
    door.close();
  }

  @Test
  void itIsVerifiedOnlyWhenTheDeviceListsProfileAndCertificate() throws Exception {
    var root = root();
    try (var phone = Given.enrolledPhone()) {
      var id = Given.idOf(door, phone);
      phone.visit();
      phone.answers("CertificateList", Answer.NOT_NOW);
      var trust = desk.certificate("Story root", pem(root));
      desk.toThese(trust, List.of(id));
      desk.visitsUntil(phone, trust, id, "VERIFYING");
      phone.visit();
      assertThat(desk.state(trust, id)).isEqualTo("VERIFYING");

      phone.behaves();
      desk.visitsUntil(phone, trust, id, "VERIFIED");
      assertThat(phone.profiles().payloads("com.apple.security.root"))
          .anyMatch(
              payload -> Arrays.equals(bytes(root), payload.data("PayloadContent").orElse(null)));
      desk.does("DELETE", trust, "");
      desk.visitsUntil(phone, trust, id, "REMOVED");
    }
  }

  @Test
  void aVersionOneCertificateIsRefusedWithItsReason() throws Exception {
    var old = pem(versionOne());
    var answer =
        door.send(
            "POST",
            "/admin/api/configurations",
            Map.of("kind", "ca-certificate", "name", "Old", "certificate", old));
    assertThat(answer.status()).isBetween(400, 499);
    assertThat(answer.text()).contains("configuration.certificate-v1");
  }

  private static X509CertificateHolder root() throws Exception {
    var keys = keys();
    var builder =
        new JcaX509v3CertificateBuilder(
            NAME, BigInteger.ONE, day(-1), day(30), NAME, keys.getPublic());
    builder.addExtension(Extension.basicConstraints, true, new BasicConstraints(true));
    return builder.build(new JcaContentSignerBuilder("SHA256withECDSA").build(keys.getPrivate()));
  }

  private static X509CertificateHolder versionOne() throws Exception {
    var keys = keys();
    return new JcaX509v1CertificateBuilder(
            NAME, BigInteger.ONE, day(-1), day(30), NAME, keys.getPublic())
        .build(new JcaContentSignerBuilder("SHA256withECDSA").build(keys.getPrivate()));
  }

  private static KeyPair keys() throws Exception {
    return KeyPairGenerator.getInstance("EC").generateKeyPair();
  }

  private static Date day(int days) {
    return Date.from(Instant.now().plus(days, ChronoUnit.DAYS));
  }

  private static String pem(X509CertificateHolder certificate) {
    var body = Base64.getMimeEncoder().encodeToString(bytes(certificate));
    return "-----BEGIN CERTIFICATE-----\n" + body + "\n-----END CERTIFICATE-----\n";
  }

  private static byte[] bytes(X509CertificateHolder certificate) {
    try {
      return certificate.getEncoded();
    } catch (IOException impossible) {
      throw new IllegalStateException(impossible);
    }
  }
}
