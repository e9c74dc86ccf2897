package org.chatelaine.secret;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class PasswordsTest {

  private final Passwords passwords = new Passwords();

  @Test
  void knowsThePasswordItHashedAndNoOther() {
    var kept = passwords.hash("correct horse".toCharArray());
    assertThat(kept).startsWith("$argon2id$v=19$m=7168,t=5,p=1$").doesNotContain("correct");
    assertThat(passwords.matches("correct horse".toCharArray(), kept)).isTrue();
    assertThat(passwords.matches("correct horsf".toCharArray(), kept)).isFalse();
  }

  @Test
  void saltsEveryHash() {
    assertThat(passwords.hash("same".toCharArray()))
        .isNotEqualTo(passwords.hash("same".toCharArray()));
  }

  @Test
  void nobodyHasNoPasswordAtAll() {
    assertThat(passwords.matches("nobody has this password".toCharArray(), null)).isFalse();
  }

  @Test
  void readsAHashMadeWithOtherCosts() {
    // Made by the reference implementation: argon2 somesalt -id -t 2 -m 16 -p 1
    var reference =
        "$argon2id$v=19$m=65536,t=2,p=1$c29tZXNhbHQ$CTFhFdXPJO1aFaMaO6Mm5c8y7cJHAph8ArZWb2GRPPc";
    assertThat(passwords.matches("password".toCharArray(), reference)).isTrue();
  }
}
