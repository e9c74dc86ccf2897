package org.chatelaine.bench.load;

import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;

/**
 * When the next request is to start. Closed: as soon as the thread is free. Open: at times fixed in
 * advance, so that a slow server cannot slow the arrivals (no coordinated omission).
 */
final class Pace {
  private static final long OPEN_END = Long.MAX_VALUE;
  private final long nanosBetween;
  private final long end;
  private final AtomicLong next;

  private Pace(long nanosBetween, long end) {
    this.nanosBetween = nanosBetween;
    this.end = end;
    this.next = new AtomicLong(System.nanoTime());
  }

  static Pace closed(double seconds) {
    return new Pace(0, System.nanoTime() + (long) (seconds * 1e9));
  }

  /** Closed, until the senders have no more. */
  static Pace untilDone() {
    return new Pace(0, OPEN_END);
  }

  static Pace open(double perSecond, double seconds) {
    return new Pace((long) (1e9 / perSecond), System.nanoTime() + (long) (seconds * 1e9));
  }

  /** The intended start of the calling thread's next request; 0 when the time is over. */
  long next() {
    if (nanosBetween == 0) {
      var now = System.nanoTime();
      return end != OPEN_END && now - end >= 0 ? 0 : now;
    }
    var intended = next.getAndAdd(nanosBetween);
    if (intended - end >= 0) return 0;
    for (var left = intended - System.nanoTime(); left > 0; left = intended - System.nanoTime()) {
      LockSupport.parkNanos(left);
    }
    return intended;
  }
}
