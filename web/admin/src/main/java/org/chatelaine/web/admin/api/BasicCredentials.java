package org.chatelaine.web.admin.api;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import org.chatelaine.kernel.Refused;

/** Name and password of HTTP Basic (RFC 7617), in UTF-8. */
record BasicCredentials(String mail, char[] password) {

  private static final String SCHEME = "Basic ";
  private static final int LONGEST = 1024;

  /** Refused like any failed sign-in when there are none. */
  static BasicCredentials of(String header) {
    if (header == null
        || header.length() > LONGEST
        || !header.regionMatches(true, 0, SCHEME, 0, SCHEME.length()))
      throw new Refused("sign-in.refused");
    var chars = StandardCharsets.UTF_8.decode(ByteBuffer.wrap(decoded(header)));
    var text = new char[chars.remaining()];
    chars.get(text);
    var colon = 0;
    while (colon < text.length && text[colon] != ':') colon++;
    if (colon == text.length) throw new Refused("sign-in.refused");
    return new BasicCredentials(
        new String(text, 0, colon), Arrays.copyOfRange(text, colon + 1, text.length));
  }

  private static byte[] decoded(String header) {
    try {
      return Base64.getDecoder().decode(header.substring(SCHEME.length()).strip());
    } catch (IllegalArgumentException malformed) {
      throw new Refused("sign-in.refused");
    }
  }

  @Override
  public String toString() {
    return "BasicCredentials[…]";
  }
}
