package org.chatelaine.it;

import com.google.zxing.BinaryBitmap;
import com.google.zxing.NotFoundException;
import com.google.zxing.RGBLuminanceSource;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.qrcode.QRCodeReader;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import javax.imageio.ImageIO;

/** Reads a QR code off the screen, as the camera of a phone does. */
final class QrCode {

  /** What a camera sees around the code: whatever the page has there. */
  private static final int AROUND = 12;

  private QrCode() {}

  static String on(Locator code) {
    code.scrollIntoViewIfNeeded();
    var box = code.boundingBox();
    var picture =
        code.page()
            .screenshot(
                new Page.ScreenshotOptions()
                    .setClip(
                        box.x - AROUND,
                        box.y - AROUND,
                        box.width + 2 * AROUND,
                        box.height + 2 * AROUND));
    return read(picture);
  }

  private static String read(byte[] png) {
    try {
      var image = ImageIO.read(new ByteArrayInputStream(png));
      var width = image.getWidth();
      var pixels = image.getRGB(0, 0, width, image.getHeight(), null, 0, width);
      var seen = new RGBLuminanceSource(width, image.getHeight(), pixels);
      return new QRCodeReader()
          .decode(new BinaryBitmap(new HybridBinarizer(seen)), Map.of())
          .getText();
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    } catch (NotFoundException
        | com.google.zxing.ChecksumException
        | com.google.zxing.FormatException none) {
      throw new AssertionError("no QR code to be read here", none);
    }
  }
}
