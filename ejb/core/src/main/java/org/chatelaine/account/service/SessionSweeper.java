package org.chatelaine.account.service;

import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.inject.Inject;
import org.chatelaine.account.Failures;
import org.chatelaine.account.PersonSessions;
import org.chatelaine.kernel.Clocks;

/** Takes away sessions that have ended and failures long forgotten; safe to run twice. */
@Singleton
public class SessionSweeper {

  @Inject private PersonSessions sessions;
  @Inject private Failures failures;
  @Inject private Clocks clock;

  @Schedule(hour = "*", minute = "7", persistent = false)
  public void sweep() {
    sessions.sweep(clock.now());
    failures.sweep(clock.now());
  }
}
