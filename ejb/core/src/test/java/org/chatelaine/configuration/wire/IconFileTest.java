package org.chatelaine.configuration.wire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.zip.CRC32;
import javax.imageio.ImageIO;
import org.chatelaine.kernel.Refused;
import org.junit.jupiter.api.Test;

class IconFileTest {

  @Test
  void keepsThePointsAndDropsWhateverElseWasInTheFile() throws Exception {
    var secret = "taken at 48.8583 N 2.2945 E";
    var file = withText(Samples.png(120, 80), secret);
    assertThat(text(file)).contains(secret);

    var clean = IconFile.clean(file);

    assertThat(text(clean)).doesNotContain(secret).doesNotContain("tEXt");
    var picture = ImageIO.read(new ByteArrayInputStream(clean));
    assertThat(picture.getWidth()).isEqualTo(120);
    assertThat(picture.getHeight()).isEqualTo(80);
    assertThat(picture.getRGB(0, 0)).isEqualTo(0xFF1565C0);
  }

  @Test
  void takesFourHundredPointsAndNotOneMore() {
    assertThat(IconFile.clean(Samples.png(400, 400))).isNotEmpty();
    refuses(Samples.png(401, 10), "configuration.icon-wide");
    refuses(Samples.png(10, 401), "configuration.icon-wide");
  }

  @Test
  void refusesAGiganticClaimBeforeUnpackingAnything() {
    var file = Samples.png(10, 10);
    ByteBuffer.wrap(file).putInt(16, 100_000).putInt(20, 100_000);
    refuses(file, "configuration.icon-wide");
    ByteBuffer.wrap(file).putInt(16, -1);
    refuses(file, "configuration.icon-wide");
  }

  @Test
  void refusesOtherFormatsBrokenFilesAndLargeOnes() {
    refuses(Samples.picture(10, 10, "jpg"), "configuration.icon-not-png");
    refuses(Samples.picture(10, 10, "gif"), "configuration.icon-not-png");
    refuses("<svg/>".getBytes(StandardCharsets.US_ASCII), "configuration.icon-not-png");
    refuses(java.util.Arrays.copyOf(Samples.png(50, 50), 60), "configuration.icon-not-png");
    refuses(new byte[200 * 1024 + 1], "configuration.icon-large");
  }

  private static void refuses(byte[] file, String key) {
    assertThatThrownBy(() -> IconFile.clean(file)).isInstanceOf(Refused.class).hasMessage(key);
  }

  private static String text(byte[] bytes) {
    return new String(bytes, StandardCharsets.ISO_8859_1);
  }

  /** PNG, section 11.3.4.3: a text chunk, here right after the header chunk. */
  private static byte[] withText(byte[] png, String words) {
    var chunk = ("tEXtComment\0" + words).getBytes(StandardCharsets.ISO_8859_1);
    var crc = new CRC32();
    crc.update(chunk);
    return ByteBuffer.allocate(png.length + chunk.length + 8)
        .put(png, 0, 33)
        .putInt(chunk.length - 4)
        .put(chunk)
        .putInt((int) crc.getValue())
        .put(png, 33, png.length - 33)
        .array();
  }
}
