package org.chatelaine.command.service;

import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import org.chatelaine.device.DeviceRow;
import org.chatelaine.device.Verb;

/** The one act the portal proposes for a device, or none when all is well. */
final class Suggestion {

  private static final Duration QUIET = Duration.ofDays(7);
  private static final Duration LEAVING = Duration.ofDays(1);

  private Suggestion() {}

  static Verb of(DeviceRow device, Set<Verb> allowed, Instant now) {
    var silent = Duration.between(lastSign(device, now), now);
    Verb proposed = null;
    if (device.state().isLeaving()) {
      if (silent.compareTo(LEAVING) > 0) proposed = Verb.RETIRE_NOW;
    } else if (silent.compareTo(QUIET) > 0) {
      proposed = Verb.CHECK_IN;
    }
    return proposed != null && allowed.contains(proposed) ? proposed : null;
  }

  private static Instant lastSign(DeviceRow device, Instant now) {
    if (device.lastSeen() != null) return device.lastSeen();
    return device.enrolledAt() == null ? now : device.enrolledAt();
  }
}
