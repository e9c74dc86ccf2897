package org.chatelaine.web.admin.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.chatelaine.kernel.Refused;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class BasicCredentialsTest {

  @Test
  void thePasswordMayHoldColonsAndAnyLetter() {
    var given = BasicCredentials.of("basic " + encoded("ada@example.org:pass:wörd 山"));
    assertThat(given.mail()).isEqualTo("ada@example.org");
    assertThat(new String(given.password())).isEqualTo("pass:wörd 山");
    assertThat(given.toString()).doesNotContain("ada").doesNotContain("pass");
  }

  @ParameterizedTest
  @NullSource
  @ValueSource(strings = {"", "Basic", "Basic ", "Basic !!!", "Bearer abc", "Basic YWJj"})
  void whatIsNoNameAndPasswordIsRefusedLikeAWrongOne(String header) {
    assertThatThrownBy(() -> BasicCredentials.of(header))
        .isInstanceOf(Refused.class)
        .hasMessage("sign-in.refused");
  }

  @Test
  void anEndlessHeaderIsNotDecoded() {
    var header = "Basic " + encoded("a:" + "b".repeat(2000));
    assertThatThrownBy(() -> BasicCredentials.of(header)).isInstanceOf(Refused.class);
  }

  private static String encoded(String text) {
    return Base64.getEncoder().encodeToString(text.getBytes(StandardCharsets.UTF_8));
  }
}
