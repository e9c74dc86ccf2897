package org.chatelaine.notification.service;

import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Duration;
import org.chatelaine.kernel.Clocks;
import org.chatelaine.notification.Notice;
import org.chatelaine.notification.NoticeDue;
import org.chatelaine.notification.Notices;

/**
 * Rings again for mails that wait although nobody is on the way with them, and forgets the text of
 * those that nobody cared for since they failed.
 */
@Singleton
public class NoticeSweeper {

  /** The first attempt follows the ring at once. */
  private static final Duration FIRST_ATTEMPT = Duration.ofMinutes(5);

  /** Longer than five attempts of the broker take. */
  private static final Duration ALL_ATTEMPTS = Duration.ofHours(2);

  private static final Duration KEPT = Duration.ofDays(7);

  private static final int AT_ONCE = 100;

  @Inject private Notices notices;
  @Inject private Event<NoticeDue> bell;
  @Inject private Clocks clock;

  @Schedule(hour = "*", minute = "*", persistent = false)
  public void sweep() {
    var now = clock.now();
    for (var notice : notices.unheard(now.minus(FIRST_ATTEMPT), now.minus(ALL_ATTEMPTS), AT_ONCE)) {
      notice.rung(now);
      bell.fire(new NoticeDue(notice.id(), notice.rings()));
    }
    notices.kept(now.minus(KEPT), AT_ONCE).forEach(Notice::givenUp);
  }
}
