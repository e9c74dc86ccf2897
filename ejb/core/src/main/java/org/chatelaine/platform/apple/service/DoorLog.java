package org.chatelaine.platform.apple.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.chatelaine.kernel.Clocks;

/** One line for each message that is turned away, but no flood: so many a minute and reason. */
@ApplicationScoped
class DoorLog {

  private static final System.Logger LOG = System.getLogger("org.chatelaine.door.devices");
  private static final int MOST_A_MINUTE = 60;
  private static final int MOST_REASONS = 200;

  private final Map<String, Window> windows = new ConcurrentHashMap<>();

  @Inject private Clocks clock;

  void turned(String address, String reason, int status) {
    log(address, reason, status, null);
  }

  /** The fault is ours: the first line of each minute says where it lies. */
  void failed(String address, Throwable fault, int status) {
    log(address, fault.getClass().getSimpleName(), status, fault);
  }

  private void log(String address, String reason, int status, Throwable fault) {
    if (windows.size() > MOST_REASONS) windows.clear();
    var window = windows.merge(reason, new Window(clock.now(), 1, 0), Window::and);
    if (window.lines() > MOST_A_MINUTE) return;
    var more = window.left() > 0 ? " (and " + window.left() + " like it before)" : "";
    var line = "Turned away a device at " + address + " with " + status + ": " + reason + more;
    LOG.log(System.Logger.Level.WARNING, line, window.lines() == 1 ? fault : null);
  }

  /** How many lines since when, and how many were left out in the minute before. */
  private record Window(Instant since, int lines, int left) {

    Window and(Window next) {
      if (next.since.isBefore(since.plus(Duration.ofMinutes(1))))
        return new Window(since, lines + 1, left);
      return new Window(next.since, 1, Math.max(0, lines - MOST_A_MINUTE));
    }
  }
}
