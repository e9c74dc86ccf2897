package org.chatelaine.it;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.chatelaine.bench.apple.Answer;
import org.chatelaine.bench.script.FrontDoor;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** An administrator makes devices trust an authority. */
class ACaCertificateReachesEveryDeviceIT {

  private final FrontDoor door = Given.administrator();
  private final ConfigurationDesk desk = new ConfigurationDesk(door);

  @AfterEach
  void leave() {
    door.close();
  }

  @Test
  void itIsVerifiedOnlyWhenTheDeviceListsProfileAndCertificate() {
    var root = SomeCertificates.root();
    try (var phone = Given.enrolledPhone()) {
      var id = Given.idOf(door, phone);
      phone.visit();
      phone.answers("CertificateList", Answer.NOT_NOW);
      var trust = desk.certificate("Story root", SomeCertificates.pem(root));
      desk.toThese(trust, List.of(id));
      desk.visitsUntil(phone, trust, id, "VERIFYING");
      phone.visit();
      assertThat(desk.state(trust, id)).isEqualTo("VERIFYING");

      phone.behaves();
      desk.visitsUntil(phone, trust, id, "VERIFIED");
      assertThat(phone.profiles().payloads("com.apple.security.root"))
          .anyMatch(
              payload ->
                  Arrays.equals(
                      SomeCertificates.der(root), payload.data("PayloadContent").orElse(null)));
      desk.does("DELETE", trust, "");
      desk.visitsUntil(phone, trust, id, "REMOVED");
    }
  }

  @Test
  void aVersionOneCertificateIsRefusedWithItsReason() {
    var old = SomeCertificates.pem(SomeCertificates.versionOne());
    var answer =
        door.send(
            "POST",
            "/admin/api/configurations",
            Map.of("kind", "ca-certificate", "name", "Old", "certificate", old));
    assertThat(answer.status()).isBetween(400, 499);
    assertThat(answer.text()).contains("configuration.certificate-v1");
  }
}
