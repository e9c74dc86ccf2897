package org.chatelaine.queue.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import org.chatelaine.audit.AuditTrail;
import org.chatelaine.kernel.Actor;

/** Writes the audit for a desk that works outside of transactions. */
@ApplicationScoped
class AuditLines {

  @Inject private AuditTrail audit;

  @Transactional(Transactional.TxType.REQUIRES_NEW)
  public void record(Actor actor, String action, String name, String value) {
    audit.record(actor, action, "message", null, name, value);
  }
}
