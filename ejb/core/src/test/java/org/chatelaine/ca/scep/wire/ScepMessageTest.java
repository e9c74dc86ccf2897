package org.chatelaine.ca.scep.wire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HexFormat;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ScepMessageTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "00",
        "3000",
        "30800000",
        "3080",
        "020101",
        "300b06092a864886f70d010702",
        "300f06092a864886f70d010702a0023000",
        "30820000",
        "3c3f786d6c"
      })
  void whatIsNoMessageIsUnreadable(String hex) {
    var bytes = HexFormat.of().parseHex(hex);
    assertThatThrownBy(() -> ScepMessage.read(bytes)).isInstanceOf(ScepUnreadable.class);
  }

  @Test
  void aMessageThatIsTooLargeIsNotParsed() {
    assertThatThrownBy(() -> ScepMessage.read(new byte[ScepMessage.LARGEST + 1]))
        .hasMessageContaining("64 KB");
  }

  @Test
  void noiseNeverGetsPastTheOneException() {
    var random = new Random(7);
    for (int i = 0; i < 5000; i++) {
      var bytes = new byte[random.nextInt(200)];
      random.nextBytes(bytes);
      if (bytes.length > 4) System.arraycopy(new byte[] {0x30, (byte) 0x80}, 0, bytes, 0, 2);
      assertThatThrownBy(() -> ScepMessage.read(bytes)).isInstanceOf(ScepUnreadable.class);
      assertThatThrownBy(() -> Wish.read(bytes, () -> false)).isInstanceOf(ScepFailure.class);
      assertThatThrownBy(() -> ScepEnvelope.read(bytes)).isInstanceOf(ScepFailure.class);
    }
  }

  @Test
  void aRequestThatOnceBrokeAParserIsRefused() {
    assertThatThrownBy(() -> Wish.read(new byte[] {0x30, 0}, () -> false))
        .isInstanceOf(ScepFailure.class);
  }

  @Test
  void theCapabilitiesAreLinesAndNothingElse() {
    assertThat(Capabilities.text(false))
        .isEqualTo("AES\nDES3\nPOSTPKIOperation\nRenewal\nSCEPStandard\nSHA-256\nSHA-512");
    assertThat(Capabilities.text(true)).endsWith("\nSHA-1");
  }

  @Test
  void theQueryIsReadAsItStands() throws ScepUnreadable {
    var query = new ScepQuery("operation=PKIOperation&message=+//+AQ==");
    assertThat(query.operation()).isEqualTo("PKIOperation");
    assertThat(query.message()).hasSize(4);
    assertThat(new ScepQuery(null).operation()).isEmpty();
    assertThatThrownBy(() -> new ScepQuery("operation=x").message())
        .isInstanceOf(ScepUnreadable.class);
  }

  @Test
  void aBadlyPaddedKeyIsReplacedByARandomOne() {
    var other = new byte[] {9, 9, 9, 9};
    assertThat(Opening.unpadded(block("0002aabbccddeeff1122aabb0001020304"), other))
        .containsExactly(1, 2, 3, 4);
    for (var wrong :
        new String[] {
          "0102aabbccddeeff1122aabb0001020304",
          "0001aabbccddeeff1122aabb0001020304",
          "0002aabbcc00eeff1122aabb0001020304",
          "0002aabbccddeeff1122aabb1101020304"
        }) assertThat(Opening.unpadded(block(wrong), other)).containsExactly(9, 9, 9, 9);
  }

  private static byte[] block(String hex) {
    return HexFormat.of().parseHex(hex);
  }
}
