package org.chatelaine.it;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.security.cert.CRLReason;
import java.security.cert.CertificateFactory;
import java.security.cert.X509CRL;
import org.chatelaine.bench.apple.SimulatedDevice;
import org.junit.jupiter.api.Test;

/** A device leaves, and its certificate with it. */
class RetireIT {

  @Test
  void theProfileIsRemovedTheCertificateRevokedAndLaterMessagesRefused() throws Exception {
    try (var door = Given.administrator();
        var phone = Given.enrolledPhone()) {
      phone.visit();
      var id = Given.idOf(door, phone);
      door.act(id, "RETIRE");
      phone.visit();
      assertThat(phone.isManaged()).isFalse();
      assertThat(phone.lastStatus()).as("its goodbye, which comes last").isEqualTo(200);
      assertThat(door.devices())
          .anySatisfy(
              row -> {
                assertThat(row.id()).isEqualTo(id);
                assertThat(row.state()).isEqualTo("RETIRED");
              });
      Patience.until(() -> isRevoked(phone));
      assertThat(crl().getRevokedCertificate(phone.identity().certificate()).getRevocationReason())
          .isEqualTo(CRLReason.CESSATION_OF_OPERATION);
    }
  }

  @Test
  void retiredAtOnceADeviceThatComesBackIsToldItIsNotOurs() {
    try (var door = Given.administrator();
        var phone = Given.enrolledPhone()) {
      phone.visit();
      door.act(Given.idOf(door, phone), "RETIRE_NOW");
      phone.visit();
      assertThat(phone.lastStatus()).isEqualTo(403);
      assertThat(phone.lastBody()).contains("com.apple.unrecognized.device");
      Patience.until(() -> isRevoked(phone));
    }
  }

  @Test
  void aDeviceThatChecksOutIsRetired() {
    try (var door = Given.administrator();
        var phone = Given.enrolledPhone()) {
      phone.visit();
      var id = Given.idOf(door, phone);
      phone.checkOut();
      assertThat(door.devices())
          .filteredOn(row -> row.id().equals(id))
          .hasSize(1)
          .allSatisfy(row -> assertThat(row.state()).isEqualTo("RETIRED"));
      Patience.until(() -> isRevoked(phone));
    }
  }

  private static boolean isRevoked(SimulatedDevice phone) {
    return crl().isRevoked(phone.identity().certificate());
  }

  private static X509CRL crl() {
    try {
      var page = get(Given.product().pki().resolve("/pki/"));
      var link = new String(page).split("/pki/crl/")[1].split("\\.crl")[0];
      var bytes = get(Given.product().pki().resolve("/pki/crl/" + link + ".crl"));
      var factory = CertificateFactory.getInstance("X.509");
      return (X509CRL) factory.generateCRL(new ByteArrayInputStream(bytes));
    } catch (Exception unreadable) {
      throw new IllegalStateException(unreadable);
    }
  }

  private static byte[] get(URI uri) throws Exception {
    var answer =
        HttpClient.newHttpClient()
            .send(HttpRequest.newBuilder(uri).build(), BodyHandlers.ofByteArray());
    assertThat(answer.statusCode()).as(uri.toString()).isEqualTo(200);
    return answer.body();
  }
}
