package org.chatelaine.ca.wire;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Base64;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LooseBase64Test {

  private static final byte[] BYTES = {(byte) 0xfb, (byte) 0xff, (byte) 0xfe, 1};

  @ParameterizedTest
  @ValueSource(
      strings = {
        "+//+AQ==",
        "%2B%2F%2F%2BAQ%3D%3D",
        "+//+AQ%3D%3D",
        " // AQ==",
        "+//+AQ",
        "-__-AQ",
        "+//+%0AAQ==",
        "+//+\r\nAQ==",
        "%2b//%2BAQ"
      })
  void readsEverySpellingClientsUse(String text) {
    assertThat(LooseBase64.decode(text)).contains(BYTES);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "====", "*", "%", "%2", "%zz", "A", "é", "AAAA&"})
  void givesNothingForTheRest(String text) {
    assertThat(LooseBase64.decode(text)).isEmpty();
  }

  @Test
  void readsItsOwn() {
    var text = Base64.getEncoder().encodeToString(new byte[1000]);
    assertThat(LooseBase64.decode(text)).contains(new byte[1000]);
  }
}
