package org.chatelaine.ca.wire;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Optional;

/**
 * Base64 in addresses as clients really write it: the plus sign unescaped, only the equals sign
 * escaped, with line ends in it, without its padding, or in the alphabet for addresses. It wants
 * the raw text, since a decoder of forms has turned plus signs into blanks.
 */
public final class LooseBase64 {

  private LooseBase64() {}

  /** The bytes, or nothing when there is no reading it. */
  public static Optional<byte[]> decode(String raw) {
    var text = new StringBuilder(raw.length());
    for (var letter : unescaped(raw).toCharArray())
      switch (letter) {
        case ' ', '-' -> text.append('+');
        case '_' -> text.append('/');
        case '\r', '\n', '\t', '=' -> {}
        default -> text.append(letter);
      }
    try {
      var bytes = Base64.getDecoder().decode(text.toString());
      return bytes.length == 0 ? Optional.empty() : Optional.of(bytes);
    } catch (IllegalArgumentException malformed) {
      return Optional.empty();
    }
  }

  /** Percent signs only; one that escapes nothing stays, and is no base64. */
  private static String unescaped(String text) {
    if (text.indexOf('%') < 0) return text;
    var bytes = new ByteArrayOutputStream(text.length());
    for (int i = 0; i < text.length(); i++) {
      var octet = text.charAt(i) == '%' ? octet(text, i + 1) : -1;
      bytes.write(octet < 0 ? text.charAt(i) : octet);
      if (octet >= 0) i += 2;
    }
    return bytes.toString(StandardCharsets.ISO_8859_1);
  }

  private static int octet(String text, int at) {
    if (at + 2 > text.length()) return -1;
    var high = Character.digit(text.charAt(at), 16);
    var low = Character.digit(text.charAt(at + 1), 16);
    return high < 0 || low < 0 ? -1 : high << 4 | low;
  }
}
