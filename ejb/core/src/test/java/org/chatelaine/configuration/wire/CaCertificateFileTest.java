package org.chatelaine.configuration.wire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.HexFormat;
import org.chatelaine.configuration.CaCertificate;
import org.chatelaine.kernel.Refused;
import org.junit.jupiter.api.Test;

class CaCertificateFileTest {

  @Test
  void readsTheSameCertificateFromDerAndFromPemWithTextAround() throws Exception {
    var der = Samples.root();
    var pem = "subject=CN = Sample Root\r\n" + Samples.pem("CERTIFICATE", der) + "\nbye\n";
    var sha = HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(der));

    assertThat(read(der).fingerprint()).isEqualTo(sha);
    assertThat(read(bytes(pem)).fingerprint()).isEqualTo(sha);
    assertThat(read(bytes(pem)).der()).isEqualTo(der);
  }

  @Test
  void tellsWhatTheFormShows() {
    var root = read(Samples.root());

    assertThat(root.subject()).isEqualTo("O=Sample,CN=Sample Root");
    assertThat(root.serial()).isEqualTo("2");
    assertThat(root.notAfter()).isEqualTo("2027-03-01T12:00:00Z");
    assertThat(root.authority()).isTrue();
    assertThat(root.selfIssued()).isTrue();
    assertThat(read(Samples.intermediate()).selfIssued()).isFalse();
    assertThat(read(Samples.leaf()).authority()).isFalse();
  }

  @Test
  void refusesAVersionOneCertificateAndSaysSo() {
    refuses(Samples.v1(), "configuration.certificate-v1");
    refuses(bytes(Samples.pem("CERTIFICATE", Samples.v1())), "configuration.certificate-v1");
  }

  @Test
  void refusesAnExpiredOne() {
    refuses(Samples.expired(), "configuration.certificate-expired");
  }

  @Test
  void refusesAFileThatHoldsAPrivateKeyWhereverItStands() {
    var certificate = Samples.pem("CERTIFICATE", Samples.root());
    for (var kind : new String[] {"PRIVATE KEY", "EC PRIVATE KEY", "ENCRYPTED PRIVATE KEY"}) {
      var key = Samples.pem(kind, Samples.privateKey());
      refuses(bytes(key + certificate), "configuration.certificate-key");
      refuses(bytes(certificate + key), "configuration.certificate-key");
    }
  }

  @Test
  void refusesSeveralCertificatesSinceEachIsAConfigurationOfItsOwn() {
    var two =
        Samples.pem("CERTIFICATE", Samples.root())
            + Samples.pem("CERTIFICATE", Samples.intermediate());
    refuses(bytes(two), "configuration.certificate-several");
    refuses(joined(Samples.root(), Samples.root()), "configuration.certificate-several");
  }

  @Test
  void refusesWhatIsNoCertificate() {
    refuses(null, "configuration.certificate-missing");
    refuses(new byte[0], "configuration.certificate-missing");
    refuses(bytes("hello"), "configuration.certificate-unreadable");
    refuses(bytes("-----BEGIN CERTIFICATE-----\nAAAA"), "configuration.certificate-unreadable");
    refuses(bytes(Samples.pem("CERTIFICATE", new byte[9])), "configuration.certificate-unreadable");
    refuses(bytes(Samples.pem("PUBLIC KEY", new byte[9])), "configuration.certificate-unreadable");
    refuses(new byte[64 * 1024 + 1], "configuration.certificate-large");
  }

  private static CaCertificate read(byte[] file) {
    return CaCertificateFile.read(file, Samples.NOW);
  }

  private static void refuses(byte[] file, String key) {
    assertThatThrownBy(() -> read(file)).isInstanceOf(Refused.class).hasMessage(key);
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.US_ASCII);
  }

  private static byte[] joined(byte[] one, byte[] two) {
    var both = java.util.Arrays.copyOf(one, one.length + two.length);
    System.arraycopy(two, 0, both, one.length, two.length);
    return both;
  }
}
