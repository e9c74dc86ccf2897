package org.chatelaine.account.service;

import jakarta.ejb.EJBException;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import org.chatelaine.account.Chance;
import org.chatelaine.account.FailureKind;

/** Counts a try, once more when two first tries met at the same key. */
@Stateless
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class Strikes {

  @Inject private OneStrike once;

  /** Counts a try before it is made, and tells whether it may be. */
  public Chance strike(FailureKind kind, String subject) {
    try {
      return once.strike(kind, subject);
    } catch (EJBException metAnother) {
      return once.strike(kind, subject);
    }
  }
}
