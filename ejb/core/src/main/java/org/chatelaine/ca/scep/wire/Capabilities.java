package org.chatelaine.ca.scep.wire;

import java.util.ArrayList;
import java.util.List;

/**
 * What we can do (RFC 8894 section 3.5.2): lines separated by a plain line feed and nothing around
 * them, or some clients say that the authority "does not have the required capability".
 */
public final class Capabilities {

  private static final List<String> STRONG =
      List.of("AES", "DES3", "POSTPKIOperation", "Renewal", "SCEPStandard", "SHA-256", "SHA-512");

  private Capabilities() {}

  public static String text(boolean legacy) {
    var words = new ArrayList<>(STRONG);
    if (legacy) words.add("SHA-1");
    return String.join("\n", words);
  }
}
