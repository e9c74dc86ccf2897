package org.chatelaine.web.admin.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.chatelaine.kernel.Refused;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ApiRefusalTest {

  @ParameterizedTest
  @CsvSource({
    "sign-in.refused, 401",
    "actor.not-allowed, 403",
    "device.unknown, 404",
    "account.mail-malformed, 400",
    "password.too-short, 400",
    "api.too-large, 413",
    "push.not-set, 409",
    "busy, 503"
  })
  void everyRefusalHasAFittingStatus(String key, int status) {
    assertThat(ApiRefusal.of(new Refused(key)).status()).isEqualTo(status);
  }

  @Test
  void theAnswerNamesTheKeyAndWhatFillsIt() {
    var answer = ApiRefusal.of(new Refused("api.missing", "mail\"}"));
    assertThat(new String(answer.content(), StandardCharsets.UTF_8))
        .isEqualTo("{\"error\":\"api.missing\",\"arguments\":[\"mail\\\"}\"]}");
  }
}
