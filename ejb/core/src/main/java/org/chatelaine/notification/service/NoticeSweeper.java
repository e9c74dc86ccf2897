package org.chatelaine.notification.service;

import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Duration;
import org.chatelaine.kernel.Clocks;
import org.chatelaine.notification.NoticeDue;
import org.chatelaine.notification.Notices;

/** Rings again for mails that wait although nobody is on the way with them. */
@Singleton
public class NoticeSweeper {

  /** Longer than five attempts of the broker take. */
  private static final Duration PATIENCE = Duration.ofMinutes(5);

  private static final int AT_ONCE = 100;

  @Inject private Notices notices;
  @Inject private Event<NoticeDue> bell;
  @Inject private Clocks clock;

  @Schedule(hour = "*", minute = "*", persistent = false)
  public void sweep() {
    var now = clock.now();
    for (var notice : notices.unheard(now.minus(PATIENCE), AT_ONCE)) {
      notice.rung(now);
      bell.fire(new NoticeDue(notice.id(), notice.rings()));
    }
  }
}
