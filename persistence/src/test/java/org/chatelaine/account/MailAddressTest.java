package org.chatelaine.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.chatelaine.kernel.Refused;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MailAddressTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "ada@example.org",
        "o'neill+phones@sub.example.org",
        "jürgen@exämple.de",
        "root@localhost",
        "  ada@example.org "
      })
  void takesWhatPeopleHave(String typed) {
    assertThat(new MailAddress(typed).value()).isEqualTo(typed.strip());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "ada",
        "@example.org",
        "ada@",
        "ada@@example.org",
        "ada@example..org",
        ".ada@example.org",
        "ada@example.org\r\nBcc: eve@example.org",
        "ada@example.org\u0000",
        "ada@exa mple.org",
        "ada@example.org,eve@example.org",
        "\"ada eve\"@example.org",
        "<ada@example.org>",
        "ada@-example.org"
      })
  void refusesWhatCouldStandForSomethingElseInAHeader(String typed) {
    assertThatThrownBy(() -> new MailAddress(typed))
        .isInstanceOfSatisfying(
            Refused.class,
            refused -> assertThat(refused.key()).isEqualTo("account.mail-malformed"));
  }

  @Test
  void isReadInNoTimeHoweverHostile() {
    var long64k = "a.".repeat(32_000) + "@";
    var begun = System.nanoTime();
    assertThatThrownBy(() -> new MailAddress(long64k)).isInstanceOf(Refused.class);
    assertThatThrownBy(() -> new MailAddress("a@" + "a-".repeat(120) + "!"))
        .isInstanceOf(Refused.class);
    assertThat(System.nanoTime() - begun).isLessThan(500_000_000);
  }

  @Test
  void isTheSameInAnyCase() {
    assertThat(new MailAddress("Ada@Example.ORG").key()).isEqualTo("ada@example.org");
    assertThat(MailAddress.keyOf(" ADA@example.org ")).isEqualTo("ada@example.org");
    assertThat(MailAddress.keyOf(null)).isEmpty();
  }
}
