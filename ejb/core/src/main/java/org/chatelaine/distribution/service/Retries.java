package org.chatelaine.distribution.service;

import jakarta.ejb.ConcurrencyManagement;
import jakarta.ejb.ConcurrencyManagementType;
import jakarta.ejb.DependsOn;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.Duration;
import org.chatelaine.distribution.RetryPolicy;
import org.chatelaine.kernel.SpaceId;

/**
 * Looks for deliveries whose time has come, and makes up for lost events. Safe on any number of
 * nodes: rows are claimed, and aligning twice changes nothing.
 */
@Singleton
@Startup
@DependsOn("Migration")
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
public class Retries {

  private static final String FIRST = "chatelaine.distribution.retry.seconds";
  private static final long TWO_MINUTES = 120;

  @Inject private Dispatch dispatch;
  @Inject private Alignment alignment;

  /** The first wait, two minutes, can be set for tests and for impatient people. */
  static RetryPolicy policy() {
    return new RetryPolicy(Duration.ofSeconds(Long.getLong(FIRST, TWO_MINUTES)));
  }

  @Schedule(hour = "*", minute = "*", second = "*/15", persistent = false)
  @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
  public void send() {
    dispatch.run();
  }

  // Spaces beyond the first come later; then this goes over all of them.
  @Schedule(hour = "*", minute = "*/10", second = "5", persistent = false)
  public void align() {
    alignment.everything(SpaceId.DEFAULT);
  }
}
