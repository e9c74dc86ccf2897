package org.chatelaine.audit.service;

import jakarta.ejb.AccessTimeout;
import jakarta.ejb.DependsOn;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.TimeUnit;
import org.chatelaine.audit.AuditChain;
import org.chatelaine.kernel.Clocks;

/**
 * Keeps the chain close behind the audit: each second it links what was written in the last few,
 * each minute what a long transaction may have left behind, and at the start, or after trouble,
 * what has come since the chain's end. The spans are short because each look compares all rows of
 * its span with their links.
 */
@Singleton
@DependsOn("Migration")
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
@AccessTimeout(value = 2, unit = TimeUnit.MINUTES)
public class Chainer {

  private static final Logger LOG = System.getLogger(Chainer.class.getName());
  private static final Duration OFTEN = Duration.ofSeconds(5);

  /**
   * Longer than any transaction is let run, which is two minutes: what is older and loose was not
   * written by us.
   */
  private static final Duration AT_TIMES = Duration.ofMinutes(3);

  private static final Duration BETWEEN = Duration.ofMinutes(1);

  @Inject private Sequencer sequencer;
  @Inject private HeadSigner signer;
  @Inject private Clocks clock;

  private boolean isComplete;
  private Instant lookedBack = Instant.EPOCH;

  @Schedule(hour = "*", minute = "*", second = "*", persistent = false)
  public void follow() {
    try {
      linkSince(horizon(clock.now()));
      signer.signIfDue();
    } catch (SQLException | RuntimeException later) {
      isComplete = false;
      LOG.log(Level.WARNING, "The audit waits to be chained: {0}", later.toString());
    }
  }

  /**
   * Links and signs what waits, before a verification.
   *
   * @return every row that is older than this has its place, if it is one of ours
   */
  public Instant complete() throws SQLException {
    var since = farBack();
    linkSince(since);
    signer.signNow();
    return since;
  }

  private Instant horizon(Instant now) throws SQLException {
    var often = isComplete && now.isBefore(lookedBack.plus(BETWEEN));
    return often ? now.minus(OFTEN) : farBack();
  }

  /**
   * Counted from when we looked last and not from now: the machine may have slept. What a server
   * that was killed left loose is not much older than what it linked last.
   */
  private Instant farBack() throws SQLException {
    if (isComplete) return lookedBack.minus(AT_TIMES);
    return sequencer.last().map(last -> last.at().minus(AT_TIMES)).orElse(Instant.EPOCH);
  }

  private void linkSince(Instant since) throws SQLException {
    var begun = clock.now();
    while (sequencer.link(since) == AuditChain.AT_ONCE) continue;
    isComplete = true;
    if (since.isBefore(begun.minus(OFTEN))) lookedBack = begun;
  }
}
