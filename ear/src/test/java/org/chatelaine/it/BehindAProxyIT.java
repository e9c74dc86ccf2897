package org.chatelaine.it;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.security.cert.CertificateEncodingException;
import java.security.cert.X509Certificate;
import java.util.Base64;
import java.util.Map;
import org.chatelaine.bench.apple.SimulatedDevice;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * A TLS proxy tells by header which certificate it was shown (RFC 9440), if it is the named one.
 */
class BehindAProxyIT {

  private static final String COMMAND = "application/x-apple-aspen-mdm; charset=UTF-8";

  private static SimulatedDevice phone;
  private static ScriptDoor settings;

  @BeforeAll
  static void enrol() {
    phone = Given.enrolledPhone();
    phone.visit();
    settings = new ScriptDoor(Given.product());
  }

  @AfterAll
  static void close() {
    proxyAt("");
    settings.close();
    phone.close();
  }

  @Test
  void theNamedProxyIsBelievedAsFarAsTheCertificateGoes() throws Exception {
    proxyAt("192.0.2.1, 127.0.0.1");
    var own = header(phone.identity().certificate());
    Patience.until(() -> idle(phone.udid(), own) == 200);
    var log = new LogSince(Given.product());
    assertThat(idle("00008130-SOMEBODYELSE", own)).isEqualTo(400);
    log.tellsOnce("Turned away a device", "a certificate that belongs to another device");
    var root = header(Given.product().root());
    assertThat(idle(phone.udid(), root)).as("ours, but of no device").isEqualTo(403);
    for (var broken : new String[] {":AAAA:", "AAAA", ":", "::", ":%%%:", own.substring(1)}) {
      var since = new LogSince(Given.product());
      assertThat(idle(phone.udid(), broken)).as(broken).isEqualTo(400);
      since.tellsOnce("Turned away a device", "neither signature nor certificate");
    }
  }

  @Test
  void anybodyElseIsNotBelieved() throws Exception {
    var own = header(phone.identity().certificate());
    proxyAt("192.0.2.1");
    Patience.until(() -> idle(phone.udid(), own) == 400);
    var log = new LogSince(Given.product());
    assertThat(idle(phone.udid(), own)).isEqualTo(400);
    log.tellsOnce("Turned away a device", "neither signature nor certificate");
  }

  private static int idle(String udid, String header) {
    var body =
        "<plist version=\"1.0\"><dict><key>UDID</key><string>%s</string><key>Status</key>"
            + "<string>Idle</string></dict></plist>";
    var bytes = body.formatted(udid).getBytes(StandardCharsets.UTF_8);
    return phone.hostile().put(COMMAND, bytes, Map.of("Client-Cert", header)).status();
  }

  private static String header(X509Certificate certificate) throws CertificateEncodingException {
    return ":" + Base64.getEncoder().encodeToString(certificate.getEncoded()) + ":";
  }

  private static void proxyAt(String addresses) {
    settings.object(204, "PUT", "settings", Map.of("device.proxy", addresses));
  }
}
