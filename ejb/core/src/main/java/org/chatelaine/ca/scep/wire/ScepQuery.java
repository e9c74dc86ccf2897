package org.chatelaine.ca.scep.wire;

import org.chatelaine.ca.wire.LooseBase64;

/** Reads the raw query of a SCEP request (RFC 8894 section 4.1). */
public final class ScepQuery {

  private static final int LONGEST = 3 * ScepMessage.LARGEST;

  private final String raw;

  public ScepQuery(String raw) {
    this.raw = raw == null ? "" : raw;
  }

  /** The operation asked for; empty when none is. */
  public String operation() {
    return value("operation");
  }

  /** The message in a query of PKIOperation. */
  public byte[] message() throws ScepUnreadable {
    if (raw.length() > LONGEST) throw new ScepUnreadable("query too long");
    return LooseBase64.decode(value("message"))
        .orElseThrow(() -> new ScepUnreadable("the message is not base64"));
  }

  private String value(String name) {
    for (var part : raw.split("&"))
      if (part.regionMatches(true, 0, name + "=", 0, name.length() + 1))
        return part.substring(name.length() + 1);
    return "";
  }
}
