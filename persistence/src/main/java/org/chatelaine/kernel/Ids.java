package org.chatelaine.kernel;

import java.security.SecureRandom;
import java.util.UUID;

/** New identifiers. They grow with time, so that an index is written at its end. */
public final class Ids {

  private static final SecureRandom RANDOM = new SecureRandom();

  private Ids() {}

  /** A version 7 UUID (RFC 9562 section 5.7): 48 bits of milliseconds, then 74 random bits. */
  public static UUID next() {
    var millis = System.currentTimeMillis();
    var high = millis << 16 | 0x7000 | RANDOM.nextInt(1 << 12);
    var low = RANDOM.nextLong() & 0x3FFFFFFFFFFFFFFFL | 0x8000000000000000L;
    return new UUID(high, low);
  }
}
