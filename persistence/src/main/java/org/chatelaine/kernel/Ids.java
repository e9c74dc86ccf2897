package org.chatelaine.kernel;

import java.security.SecureRandom;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;

/** New identifiers. Each is greater than the one before, so that an index is written at its end. */
public final class Ids {

  private static final SecureRandom RANDOM = new SecureRandom();

  /** Milliseconds, then twelve bits that count within one. */
  private static final AtomicLong LAST = new AtomicLong();

  private Ids() {}

  /**
   * A version 7 UUID (RFC 9562 section 5.7): 48 bits of milliseconds, 12 bits that keep the order
   * of those made in the same one (section 6.2, method 1), 62 random bits.
   */
  public static UUID next() {
    var now = System.currentTimeMillis() << 12;
    var tick = LAST.updateAndGet(last -> Math.max(last + 1, now));
    var high = tick >> 12 << 16 | 0x7000 | tick & 0xFFF;
    var low = RANDOM.nextLong() & 0x3FFFFFFFFFFFFFFFL | 0x8000000000000000L;
    return new UUID(high, low);
  }
}
