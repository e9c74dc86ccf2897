package org.chatelaine.ca.scep.service;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import org.chatelaine.audit.AuditTrail;
import org.chatelaine.kernel.Actor;

/** Keeps the reason of a refusal for the administrator, though what was refused is rolled back. */
@Stateless
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class ScepRefusals {

  @Inject private AuditTrail audit;

  public void note(Actor actor, String reason, String transactionId) {
    audit.record(
        actor,
        "certificate.refused",
        "certificate",
        null,
        "protocol",
        "SCEP",
        "reason",
        reason,
        "transaction",
        transactionId);
  }

  /** How many more there were, most of them of the actor's address. */
  public void noteMore(Actor actor, int count, int addresses) {
    audit.record(
        actor,
        "certificate.refused-more",
        "certificate",
        null,
        "protocol",
        "SCEP",
        "count",
        Integer.toString(count),
        "addresses",
        Integer.toString(addresses));
  }
}
