package org.chatelaine.configuration.wire;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.Arrays;
import javax.imageio.ImageIO;
import javax.imageio.stream.MemoryCacheImageInputStream;
import org.chatelaine.kernel.Refused;

/** Reads the picture an administrator brings as an icon, and keeps nothing of it but its points. */
public final class IconFile {

  private static final int LARGEST = 200 * 1024;
  private static final int WIDEST = 400;

  /** PNG, section 5.2 (signature) and 11.2.2: the header chunk comes first. */
  private static final byte[] SIGNATURE = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n'};

  private static final int HEADER = 33;
  private static final int WIDTH_AT = 16;

  private IconFile() {}

  /**
   * The picture drawn anew as a PNG: texts, places and whatever else was hidden in it are gone.
   *
   * @throws Refused when it is no PNG, has more than 200 KB, or more than 400 points on a side
   */
  public static byte[] clean(byte[] file) {
    if (file.length > LARGEST) throw new Refused("configuration.icon-large", LARGEST / 1024);
    if (file.length < HEADER || !Arrays.equals(file, 0, 8, SIGNATURE, 0, 8))
      throw new Refused("configuration.icon-not-png");
    var header = ByteBuffer.wrap(file, WIDTH_AT, 8);
    // Looked at before anything is unpacked: a small file can claim a gigantic picture.
    if (tooWide(header.getInt()) || tooWide(header.getInt()))
      throw new Refused("configuration.icon-wide", WIDEST);
    return written(redrawn(file));
  }

  private static boolean tooWide(int side) {
    return side < 1 || side > WIDEST;
  }

  private static BufferedImage redrawn(byte[] file) {
    var reader = ImageIO.getImageReadersByFormatName("png").next();
    try (var input = new MemoryCacheImageInputStream(new ByteArrayInputStream(file))) {
      reader.setInput(input, true, true);
      var picture = reader.read(0);
      var clean =
          new BufferedImage(picture.getWidth(), picture.getHeight(), BufferedImage.TYPE_INT_ARGB);
      var brush = clean.createGraphics();
      brush.drawImage(picture, 0, 0, null);
      brush.dispose();
      return clean;
    } catch (IOException | RuntimeException broken) {
      // The reader answers some broken files with unchecked exceptions of its own.
      throw new Refused("configuration.icon-not-png");
    } finally {
      reader.dispose();
    }
  }

  private static byte[] written(BufferedImage picture) {
    var output = new ByteArrayOutputStream();
    try {
      ImageIO.write(picture, "png", output);
    } catch (IOException impossible) {
      throw new IllegalStateException(impossible);
    }
    return output.toByteArray();
  }
}
