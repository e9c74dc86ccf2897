package org.chatelaine.platform.apple.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.bouncycastle.openssl.jcajce.JcaPEMWriter;
import org.chatelaine.kernel.Refused;
import org.junit.jupiter.api.Test;

class PushIdentityTest {

  private static final Instant EXPIRES = Instant.parse("2027-03-01T12:00:00Z");
  private static final String TOPIC = "com.apple.mgmt.External.1234";

  @Test
  void tellsTopicAndExpiryOfAPkcs12File() throws Exception {
    var file = identity("UID=" + TOPIC + ", CN=APSP:1234").pkcs12();

    var read = PushIdentity.read(file, PushIdentity.PASSWORD.toCharArray());

    assertThat(read.topic()).isEqualTo(TOPIC);
    assertThat(read.expires()).isEqualTo(EXPIRES);
  }

  @Test
  void readsCertificateAndKeyInPem() throws Exception {
    var identity = identity("UID=" + TOPIC);

    assertThat(PushIdentity.read(pem(identity, identity), new char[0]).topic()).isEqualTo(TOPIC);
  }

  @Test
  void refusesAKeyThatIsNotTheCertificates() throws Exception {
    var file = pem(identity("UID=" + TOPIC), identity("UID=" + TOPIC));

    assertRefused("push.key-differs", file);
  }

  @Test
  void refusesACertificateThatIsNoPushCertificate() throws Exception {
    var identity = identity("CN=just anybody");

    assertThatThrownBy(() -> PushIdentity.read(pem(identity, identity), new char[0]).topic())
        .hasMessage("push.no-topic");
  }

  @Test
  void refusesWhatIsNeitherPkcs12NorPem() {
    assertRefused("push.unreadable", new byte[] {1, 2, 3});
    assertRefused("push.unreadable", "-----BEGIN NONSENSE-----".getBytes(StandardCharsets.UTF_8));
  }

  private static void assertRefused(String key, byte[] file) {
    assertThatThrownBy(() -> PushIdentity.read(file, new char[0]))
        .isInstanceOf(Refused.class)
        .hasMessage(key);
  }

  private static ServerIdentity identity(String subject) throws Exception {
    return ServerIdentity.make(subject, EXPIRES);
  }

  private static byte[] pem(ServerIdentity certificateOf, ServerIdentity keyOf) throws Exception {
    var text = new StringWriter();
    try (var pem = new JcaPEMWriter(text)) {
      pem.writeObject(certificateOf.certificate());
      pem.writeObject(keyOf.key());
    }
    return text.toString().getBytes(StandardCharsets.US_ASCII);
  }
}
