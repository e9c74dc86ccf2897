package org.chatelaine.configuration.wire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.chatelaine.kernel.Refused;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class WebAddressTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "https://example.org",
        "HTTPS://example.org:8443/my/?a=b#c",
        " http://intranet/ ",
        "https://[2001:db8::1]/"
      })
  void takesPagesOfTheWeb(String address) {
    assertThat(WebAddress.checked(address)).isEqualTo(address.strip());
  }

  @ParameterizedTest
  @NullSource
  @ValueSource(
      strings = {
        "",
        "example.org",
        "//example.org/",
        "javascript:alert(1)",
        "data:text/html,x",
        "file:///etc/passwd",
        "ftp://example.org/",
        "https://",
        "https:///path",
        "https://user:password@example.org/",
        "https://exa mple.org/",
        "https://example.org/\nHost: other"
      })
  void refusesWhatIsNone(String address) {
    assertThatThrownBy(() -> WebAddress.checked(address))
        .isInstanceOf(Refused.class)
        .hasMessage("configuration.web-clip-url");
  }

  @Test
  void knowsWhatTravelsInPlain() {
    assertThat(WebAddress.isPlain("HTTP://a/")).isTrue();
    assertThat(WebAddress.isPlain("https://a/")).isFalse();
  }
}
