package org.chatelaine.account.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import org.chatelaine.account.MailAddress;
import org.chatelaine.kernel.Refused;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PasswordRuleTest {

  private static final MailAddress ADA = new MailAddress("lovelace@example.org");

  @ParameterizedTest
  @CsvSource({
    "short1234, password.too-short",
    "password123, password.too-common",
    "QWERTYUIOP, password.too-common",
    "aaaaaaaaaaaaaaaa, password.too-common",
    "121212121212121, password.too-common",
    "my Lovelace phone, password.has-name",
  })
  void refusesWhatIsGuessedFirst(String password, String key) {
    assertThat(refusal(password)).isEqualTo(key);
  }

  @Test
  void takesAnythingElseBetweenTenAndAHundredAndTwentyEight() {
    for (var good : new String[] {"tenletters", "a b c d e f", "山田太郎の秘密の言葉です", "x1y2".repeat(32)})
      assertThatCode(() -> PasswordRule.check(good.toCharArray(), ADA)).doesNotThrowAnyException();
    assertThat(refusal("x1y2".repeat(32) + "z")).isEqualTo("password.too-long");
  }

  private static String refusal(String password) {
    return catchThrowableOfType(
            Refused.class, () -> PasswordRule.check(password.toCharArray(), ADA))
        .key();
  }
}
