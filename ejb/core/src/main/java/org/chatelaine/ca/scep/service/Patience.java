package org.chatelaine.ca.scep.service;

import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.chatelaine.setting.Addresses;

/**
 * How long an address is listened to that makes nothing but mistakes, and how many of them are
 * written down. Failures are counted and not requests: a whole office may enrol from behind one
 * address.
 */
final class Patience {

  /** Failures in a minute after which an address is not heard until that is over. */
  static final int FAILURES = 120;

  /** How many of one address and one cause are written down in a minute. */
  static final int WRITTEN = 20;

  /** The same for all together: strangers must not be able to fill the audit. */
  private static final int WRITTEN_IN_ALL = 2 * FAILURES;

  private static final int MOST_ADDRESSES = 10_000;
  private static final Duration WINDOW = Duration.ofMinutes(1);

  private Instant began = Instant.EPOCH;
  private Map<String, Failures> minute = new HashMap<>();
  private int written;
  private Unwritten before;

  /**
   * What was refused and not written down one by one.
   *
   * @param worst the address most of it came from
   */
  record Unwritten(int count, int addresses, String worst) {}

  private static final class Failures {

    private final String address;
    private final Map<String, Integer> causes = new HashMap<>();
    private int count;
    private int unwritten;

    Failures(String address) {
      this.address = address;
    }
  }

  /** Whether it is over with this address, for the rest of the minute. */
  synchronized boolean isOver(String address, Instant now) {
    turn(now);
    var failures = minute.get(Addresses.network(address));
    if (failures == null || failures.count < FAILURES) return false;
    failures.unwritten++;
    return true;
  }

  /** Counts one failure; says whether to write it down. */
  synchronized boolean failed(String address, String cause, Instant now) {
    turn(now);
    var failures = of(address);
    failures.count++;
    if (failures.causes.merge(cause, 1, Integer::sum) <= WRITTEN && written < WRITTEN_IN_ALL) {
      written++;
      return true;
    }
    failures.unwritten++;
    return false;
  }

  /** What was left out in the minutes that are over, told once. */
  synchronized Optional<Unwritten> unwritten(Instant now) {
    turn(now);
    var told = Optional.ofNullable(before);
    before = null;
    return told;
  }

  /** An address more than can be counted is heard, and what is written of it is bounded still. */
  private Failures of(String address) {
    var network = Addresses.network(address);
    return minute.size() < MOST_ADDRESSES || minute.containsKey(network)
        ? minute.computeIfAbsent(network, first -> new Failures(address))
        : new Failures(address);
  }

  /** A clock that is set back ends the minute too: it must not last for hours. */
  private void turn(Instant now) {
    if (!now.isBefore(began) && now.isBefore(began.plus(WINDOW))) return;
    var left = minute.values().stream().filter(each -> each.unwritten > 0).toList();
    if (!left.isEmpty()) before = sum(left);
    began = now;
    minute = new HashMap<>();
    written = 0;
  }

  private static Unwritten sum(List<Failures> left) {
    var count = left.stream().mapToInt(each -> each.unwritten).sum();
    var worst = Collections.max(left, Comparator.comparingInt(each -> each.unwritten));
    return new Unwritten(count, left.size(), worst.address);
  }
}
