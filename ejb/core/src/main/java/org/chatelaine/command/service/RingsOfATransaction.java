package org.chatelaine.command.service;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Status;
import jakarta.transaction.Synchronization;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/** Gathers what one transaction wants rung for, and hands it over when that is committed. */
@ApplicationScoped
class RingsOfATransaction {

  private static final Object KEY = RingsOfATransaction.class.getName();

  @Resource(lookup = "java:comp/TransactionSynchronizationRegistry")
  private TransactionSynchronizationRegistry transaction;

  /** Adds a ring; the first one of a transaction decides who hears of them all. */
  @SuppressWarnings("unchecked")
  void add(Ring ring, Consumer<List<Ring>> committed) {
    var rings = (List<Ring>) transaction.getResource(KEY);
    if (rings == null) {
      rings = new ArrayList<>();
      transaction.putResource(KEY, rings);
      transaction.registerInterposedSynchronization(new After(rings, committed));
    }
    rings.add(ring);
  }

  private record After(List<Ring> rings, Consumer<List<Ring>> committed)
      implements Synchronization {

    @Override
    public void beforeCompletion() {
      // Only what is committed counts.
    }

    @Override
    public void afterCompletion(int status) {
      if (status == Status.STATUS_COMMITTED) committed.accept(rings);
    }
  }
}
