package org.chatelaine.ca.wire;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.HexFormat;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ShapeTest {

  @ParameterizedTest
  @ValueSource(strings = {"3000", "020101", "3003020101", "30800201010000", "04820001ff"})
  void passesWhatIsWellFormed(String hex) {
    assertThatCode(() -> Shape.check(HexFormat.of().parseHex(hex))).doesNotThrowAnyException();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "30",
        "3001",
        "300302010100",
        "3080",
        "30800201",
        "0480",
        "3084ffffffff",
        "30847fffffff",
        "3088ffffffffffffffff",
        "1f",
        "1f80"
      })
  void refusesWhatEndsTooEarlyOrLies(String hex) {
    assertThatThrownBy(() -> Shape.check(HexFormat.of().parseHex(hex)))
        .isInstanceOf(IOException.class);
  }

  @Test
  void refusesADeepNestBeforeAnyParserRecurses() {
    var nest = new byte[60_000];
    for (int i = 0; i + 1 < nest.length; i += 2) {
      nest[i] = 0x30;
      nest[i + 1] = (byte) 0x80;
    }
    assertThatThrownBy(() -> Shape.check(nest)).hasMessage("too deep or too many parts");
  }

  @Test
  void refusesAMyriadOfSmallParts() throws IOException {
    var parts = new ByteArrayOutputStream();
    parts.write(HexFormat.of().parseHex("30822000"));
    for (int i = 0; i < 4096; i++) parts.write(new byte[] {5, 0});
    assertThatThrownBy(() -> Shape.check(parts.toByteArray()))
        .hasMessage("too deep or too many parts");
  }
}
