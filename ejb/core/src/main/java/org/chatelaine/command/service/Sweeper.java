package org.chatelaine.command.service;

import jakarta.ejb.ConcurrencyManagement;
import jakarta.ejb.ConcurrencyManagementType;
import jakarta.ejb.DependsOn;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;

/**
 * Mends, every minute, what a lost ring, a silent device or time itself has left behind. Safe to
 * run twice and on every node.
 */
@Singleton
@DependsOn("Migration")
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class Sweeper {

  private static final int MOST_PAGES = 200;

  @Inject private SweptPage page;

  /** Page after page, each in a short transaction of its own. */
  @Schedule(hour = "*", minute = "*", second = "*/30", persistent = false)
  public void sweep() {
    for (int done = 0; done < MOST_PAGES && page.sweep() > 0; done++) {
      // The next page follows until nothing is due.
    }
  }
}
