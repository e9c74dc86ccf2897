package org.chatelaine.device;

import java.util.Locale;

/** What manner of thing a device is, as far as it changes what can be done to it. */
public enum Family {
  IPHONE,
  IPAD,
  MAC,
  OTHER;

  /** Reads it from what the device calls its product, for instance {@code iPhone15,2}. */
  public static Family of(String product) {
    var name = product == null ? "" : product.toLowerCase(Locale.ROOT);
    if (name.startsWith("iphone") || name.startsWith("ipod")) return IPHONE;
    if (name.startsWith("ipad")) return IPAD;
    if (name.contains("mac")) return MAC;
    return OTHER;
  }
}
