package org.chatelaine.command.service;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.Resource;
import jakarta.ejb.ConcurrencyManagement;
import jakarta.ejb.ConcurrencyManagementType;
import jakarta.ejb.DependsOn;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.Timeout;
import jakarta.ejb.TimerConfig;
import jakarta.ejb.TimerService;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;

/**
 * Mends, twice a minute, what a lost ring, a silent device or time itself has left behind. Safe to
 * run twice and on every node.
 */
@Singleton
@Startup
@DependsOn("Migration")
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class Sweeper {

  private static final int MOST_PAGES = 200;

  @Resource private TimerService timers;
  @Inject private SweptPage page;

  /** As often as the first ring may have to be made up for. */
  @PostConstruct
  void begin() {
    var pace = Backoff.FIRST.toMillis();
    timers.createIntervalTimer(pace, pace, new TimerConfig(null, false));
  }

  /** Page after page, each in a short transaction of its own. */
  @Timeout
  public void sweep() {
    for (int done = 0; done < MOST_PAGES && page.sweep() > 0; done++) {
      // The next page follows until nothing is due.
    }
  }
}
