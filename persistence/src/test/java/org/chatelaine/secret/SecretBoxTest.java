package org.chatelaine.secret;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.junit.jupiter.api.Test;

class SecretBoxTest {

  private static final byte[] PIN = "271828".getBytes(StandardCharsets.US_ASCII);

  private final SecretBox box = box(1);

  @Test
  void opensWhatItSealedForTheSameRowAndColumn() {
    var sealedPin = box.seal(PIN, "device", "lock_pin", 7);
    assertThat(box.open(sealedPin, "device", "lock_pin", 7)).isEqualTo(PIN);
  }

  @Test
  void showsNothingOfThePlainTextAndNeverTheSameTwice() {
    var once = box.seal(PIN, "device", "lock_pin", 7);
    var again = box.seal(PIN, "device", "lock_pin", 7);
    assertThat(once).isNotEqualTo(again);
    assertThat(new String(once, StandardCharsets.ISO_8859_1)).doesNotContain("271828");
  }

  @Test
  void refusesASecretCopiedToAnotherRowOrColumn() {
    var sealedPin = box.seal(PIN, "device", "lock_pin", 7);
    assertThatThrownBy(() -> box.open(sealedPin, "device", "lock_pin", 8))
        .isInstanceOf(SecretUnreadable.class);
    assertThatThrownBy(() -> box.open(sealedPin, "device", "unlock_token", 7))
        .isInstanceOf(SecretUnreadable.class);
  }

  @Test
  void refusesEveryFlippedBit() {
    var sealedPin = box.seal(PIN, "device", "lock_pin", 7);
    for (int at = 0; at < sealedPin.length; at++) {
      var altered = sealedPin.clone();
      altered[at] ^= 1;
      assertThatThrownBy(() -> box.open(altered, "device", "lock_pin", 7))
          .as("byte %s", at)
          .isInstanceOf(SecretUnreadable.class);
    }
  }

  @Test
  void refusesAnotherMasterKeyAndAnythingTooShort() {
    var sealedPin = box.seal(PIN, "device", "lock_pin", 7);
    assertThatThrownBy(() -> box(2).open(sealedPin, "device", "lock_pin", 7))
        .isInstanceOf(SecretUnreadable.class);
    assertThatThrownBy(() -> box.open(new byte[] {1, 2, 3}, "device", "lock_pin", 7))
        .isInstanceOf(SecretUnreadable.class);
  }

  @Test
  void aMasterKeyOfAnotherLengthIsRefused() {
    assertThatThrownBy(() -> new MasterKey(Base64.getEncoder().encodeToString(new byte[16])))
        .hasMessageContaining("32 bytes");
  }

  private static SecretBox box(int seed) {
    var key = new byte[32];
    key[0] = (byte) seed;
    return new SecretBox(new MasterKey(Base64.getEncoder().encodeToString(key)));
  }
}
