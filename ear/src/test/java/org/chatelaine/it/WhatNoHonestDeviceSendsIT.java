package org.chatelaine.it;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.Map;
import org.chatelaine.bench.apple.Answer;
import org.chatelaine.bench.apple.Authentication;
import org.chatelaine.bench.apple.HostileSender;
import org.chatelaine.bench.apple.SimulatedDevice;
import org.chatelaine.bench.http.Unreachable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * Each of these is answered with the right refusal and one line in the log, and changes nothing.
 */
class WhatNoHonestDeviceSendsIT {

  private static final String COMMAND = "application/x-apple-aspen-mdm; charset=UTF-8";
  private static final String CHECK_IN = "application/x-apple-aspen-mdm-checkin";

  private static SimulatedDevice phone;
  private static HostileSender hostile;

  private final LogSince log = new LogSince(Given.product());

  @BeforeAll
  static void enrol() {
    phone = Given.enrolledPhone();
    phone.visit();
    hostile = phone.hostile();
  }

  @AfterAll
  static void thePhoneIsStillOurs() {
    phone.visit();
    assertThat(phone.lastStatus()).isEqualTo(200);
    phone.close();
  }

  @Test
  void whoShowsNothingIsTurnedAway() {
    assertThat(hostile.put(COMMAND, idle(phone.udid()), Map.of()).status()).isEqualTo(400);
    assertTurnedAwayOnce("neither signature nor certificate");
  }

  @Test
  void aSignatureOverSomethingElseIsTurnedAway() {
    var answer = hostile.putSignedOver(COMMAND, idle(phone.udid()), idle("another"));

    assertThat(answer.status()).isEqualTo(400);
    assertTurnedAwayOnce("the signature does not fit the body");
  }

  @Test
  void aSignatureThatIsNoneIsTurnedAway() {
    for (var header : new String[] {"x", "AAAA", "MIAAAA", "%%%", "MA=="}) {
      var since = new LogSince(Given.product());
      assertThat(hostile.put(COMMAND, idle(phone.udid()), signed(header)).status()).isEqualTo(400);
      since.tellsOnce("Turned away a device", "with 400: Mdm-Signature: ");
    }
  }

  @Test
  void aNestedSignatureWithoutEndIsTurnedAway() {
    var deep = new byte[20_000];
    for (int i = 0; i < deep.length; i += 2) {
      deep[i] = 0x30;
      deep[i + 1] = (byte) 0x80;
    }
    var header = signed(Base64.getEncoder().encodeToString(deep));

    assertThat(hostile.put(COMMAND, idle(phone.udid()), header).status()).isEqualTo(400);
    assertTurnedAwayOnce("with 400: Mdm-Signature: ");
  }

  @Test
  void aGoodCertificateDoesNotSpeakForAnotherDevice() {
    assertThat(hostile.putSigned(COMMAND, idle("00008130-SOMEBODYELSE")).status()).isEqualTo(400);
    assertTurnedAwayOnce("a certificate that belongs to another device");
  }

  @Test
  void anExternalEntityIsNotRead() {
    var body =
        "<!DOCTYPE plist [<!ENTITY x SYSTEM \"file:///etc/passwd\">]><plist version=\"1.0\"><dict>"
            + "<key>Status</key><string>&x;</string></dict></plist>";

    assertThat(hostile.putSigned(COMMAND, bytes(body)).status()).isEqualTo(400);
    assertTurnedAwayOnce("plist: a document type that is not Apple's");
  }

  @Test
  void nothingIsExpanded() {
    var body =
        "<!DOCTYPE lolz [<!ENTITY a \"ha\"><!ENTITY b \"&a;&a;&a;&a;\">]><plist><dict>"
            + "<key>Status</key><string>&b;</string></dict></plist>";

    assertThat(hostile.putSigned(COMMAND, bytes(body)).status()).isEqualTo(400);
    assertTurnedAwayOnce("plist: a document type that is not Apple's");
  }

  @Test
  void depthEndsSomewhere() {
    var body = "<plist version=\"1.0\">" + "<array>".repeat(100_000);

    assertThat(hostile.putSigned(CHECK_IN, bytes(body)).status()).isEqualTo(400);
    assertTurnedAwayOnce("plist: ");
  }

  @Test
  void aBodyThatIsTooLargeIsNotEvenRead() {
    assertIsNotEvenRead(COMMAND, (4 << 20) + 1);
  }

  @Test
  void aCheckInHasLittleToSay() {
    assertIsNotEvenRead(CHECK_IN, (1 << 20) + 1);
  }

  @Test
  void aLongListIsRead() {
    var body = new String(idle(phone.udid()), StandardCharsets.UTF_8);
    var padded = body.replace("</dict>", "<!--" + "x".repeat(2 << 20) + "--></dict>");

    assertThat(hostile.putSigned(COMMAND, bytes(padded)).status()).isEqualTo(200);
  }

  private void assertIsNotEvenRead(String type, int length) {
    var body = new byte[length];
    Arrays.fill(body, (byte) ' ');
    try {
      assertThat(hostile.put(type, body, Map.of()).status()).isEqualTo(413);
    } catch (Unreachable cutOff) {
      // The door closes while the body still comes, which the sender may see before the answer.
    }
    assertTurnedAwayOnce("with 413: too large");
  }

  @Test
  void anythingButAPutOfApplesTypesIsTurnedAway() {
    var url = phone.enrolment().serverUrl();
    var body = idle(phone.udid());

    assertThat(hostile.put("text/xml", body, Map.of()).status()).isEqualTo(415);
    assertThat(hostile.put(COMMAND, body, Map.of("Content-Encoding", "gzip")).status())
        .isEqualTo(415);
    assertThat(hostile.send("GET", url, null, null, Map.of()).status()).isEqualTo(405);
    assertThat(hostile.send("POST", url, COMMAND, body, Map.of()).status()).isEqualTo(405);
    assertThat(log.lines("Turned away a device")).hasSize(4);
    assertThat(log.lines("with 415: content type")).hasSize(2);
    assertThat(log.lines("with 405: method")).hasSize(2);
  }

  @Test
  void aCertificateInAHeaderMeansNothingUnlessAProxyWasNamed() throws Exception {
    var der = phone.identity().certificate().getEncoded();
    var header = Map.of("Client-Cert", ":" + Base64.getEncoder().encodeToString(der) + ":");

    assertThat(hostile.put(COMMAND, idle(phone.udid()), header).status()).isEqualTo(400);
    assertTurnedAwayOnce("neither signature nor certificate");
  }

  @Test
  void bothProofsAndEveryDigestAreTaken() {
    try (var other = Given.enrolledPhone()) {
      for (var digest : new String[] {"SHA-1", "SHA-256", "SHA-384", "SHA-512"}) {
        other.signsWith(digest).visit();
        assertThat(other.lastStatus()).as(digest).isEqualTo(200);
      }
      other.authenticatesBy(Authentication.TLS).visit();
      assertThat(other.lastStatus()).isEqualTo(200);
    }
  }

  @Test
  void theResultOfAnotherDevicesCommandIsIgnored() {
    try (var door = Given.administrator();
        var victim = Given.enrolledPhone()) {
      victim.visit();
      victim.answersNext("DeviceLock", 1, Answer.MUTE);
      var target = door.act(Given.idOf(door, victim), "LOCK");
      victim.visit();
      var forged =
          plist(
              "<key>UDID</key><string>"
                  + phone.udid()
                  + "</string>"
                  + "<key>Status</key><string>Acknowledged</string>"
                  + "<key>CommandUUID</key><string>"
                  + target
                  + "</string>");

      assertThat(hostile.putSigned(COMMAND, forged).status()).isEqualTo(200);
      assertThat(door.command(target)).containsEntry("state", "SENT");
      assertThat(log.lines("Turned away a device")).isEmpty();
    }
  }

  private static Map<String, String> signed(String header) {
    return Map.of("Mdm-Signature", header);
  }

  private static byte[] idle(String udid) {
    return plist(
        "<key>UDID</key><string>" + udid + "</string><key>Status</key><string>Idle</string>");
  }

  private static byte[] plist(String entries) {
    return bytes("<plist version=\"1.0\"><dict>" + entries + "</dict></plist>");
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  private void assertTurnedAwayOnce(String reason) {
    log.tellsOnce("Turned away a device", reason);
  }
}
