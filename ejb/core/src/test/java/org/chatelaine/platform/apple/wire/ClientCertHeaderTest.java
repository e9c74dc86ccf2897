package org.chatelaine.platform.apple.wire;

import static org.assertj.core.api.Assertions.assertThat;

import java.security.cert.CertificateEncodingException;
import java.time.Instant;
import java.util.Base64;
import org.chatelaine.platform.apple.service.Phone;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ClientCertHeaderTest {

  @Test
  void readsTheFormOfRfc9440() throws CertificateEncodingException {
    var certificate = new Phone("UDID", Instant.parse("2026-03-01T12:00:00Z")).certificate();
    var header = ":" + Base64.getEncoder().encodeToString(certificate.getEncoded()) + ":";

    assertThat(ClientCertHeader.read(header)).isEqualTo(certificate);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "::", ":AAAA:", "AAAA", ":not base64:", ":MIIB"})
  void anythingElseIsNoCertificate(String header) {
    assertThat(ClientCertHeader.read(header)).isNull();
  }
}
