package org.chatelaine.command.service;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.util.UUID;

/**
 * Remembers for one transaction which devices got something new in their queue, so that a device
 * whose answer caused it is offered it at once.
 */
@ApplicationScoped
public class FreshlyQueued {

  @Resource(lookup = "java:comp/TransactionSynchronizationRegistry")
  private TransactionSynchronizationRegistry transaction;

  void on(UUID device) {
    transaction.putResource(key(device), Boolean.TRUE);
  }

  /** Whether this transaction has queued something on the device. */
  public boolean isOn(UUID device) {
    return transaction.getResource(key(device)) != null;
  }

  private static Object key(UUID device) {
    return FreshlyQueued.class.getName() + device;
  }
}
