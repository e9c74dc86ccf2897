package org.chatelaine.web.kit;

import jakarta.servlet.http.Part;
import java.io.IOException;
import java.io.UncheckedIOException;

/** A file somebody sent with a form; how large it may be is set once, for the whole face. */
public final class Upload {

  private Upload() {}

  /** What is in the file; nothing when none was chosen. */
  public static byte[] bytes(Part file) {
    if (file == null || file.getSize() == 0) return new byte[0];
    try (var in = file.getInputStream()) {
      return in.readAllBytes();
    } catch (IOException gone) {
      throw new UncheckedIOException(gone);
    }
  }
}
