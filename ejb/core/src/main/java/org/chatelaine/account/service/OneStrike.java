package org.chatelaine.account.service;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import org.chatelaine.account.Chance;
import org.chatelaine.account.FailureKind;
import org.chatelaine.account.Failures;
import org.chatelaine.kernel.Clocks;

/** One count in a transaction of its own, which stays whatever becomes of the try. */
@Stateless
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class OneStrike {

  @Inject private Failures failures;
  @Inject private Clocks clock;

  /** Counts; the answer tells whether the try may be made. */
  public Chance strike(FailureKind kind, String subject) {
    return failures.strike(kind, subject, clock.now());
  }
}
