package org.chatelaine.distribution.service;

import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.inject.Inject;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.ReentrantLock;
import java.util.logging.Level;
import java.util.logging.Logger;

/** Sends what is due, one batch after the other, on a thread of its own and never twice at once. */
@ApplicationScoped
class Dispatch {

  private static final Logger LOG = Logger.getLogger(Dispatch.class.getName());

  private final AtomicBoolean asked = new AtomicBoolean();
  private final ReentrantLock running = new ReentrantLock();

  @Resource private ManagedExecutorService threads;
  @Inject private Wave wave;

  /** However many ask meanwhile, one more run answers them all. */
  void hear(@Observes(during = TransactionPhase.AFTER_SUCCESS) DeliveriesDue due) {
    if (!asked.compareAndSet(false, true)) return;
    try {
      threads.execute(this::run);
    } catch (RejectedExecutionException busy) {
      asked.set(false);
      LOG.log(Level.FINE, "Deliveries wait for the timer", busy);
    }
  }

  /** Sends until nothing is due any more. */
  void run() {
    running.lock();
    try {
      asked.set(false);
      for (var claimed = wave.claim(); !claimed.groups().isEmpty(); claimed = wave.claim())
        send(claimed);
    } finally {
      running.unlock();
    }
  }

  /** A group that cannot be sent holds up none of the others; its claim runs out by itself. */
  private void send(Wave.Claimed claimed) {
    for (var group : claimed.groups()) {
      try {
        wave.send(group, claimed.until());
      } catch (RuntimeException failed) {
        LOG.log(Level.WARNING, "Deliveries of one configuration could not be sent", failed);
      }
    }
  }
}
