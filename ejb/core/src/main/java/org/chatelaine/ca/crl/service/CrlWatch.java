package org.chatelaine.ca.crl.service;

import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import jakarta.inject.Inject;
import java.util.logging.Level;
import java.util.logging.Logger;

/** Sees to it that no list grows old, and makes up for rings that were lost. */
@Singleton
@TransactionManagement(TransactionManagementType.BEAN)
public class CrlWatch {

  private static final Logger LOG = Logger.getLogger(CrlWatch.class.getName());

  @Inject private CrlDesk desk;

  @Schedule(hour = "*", minute = "*", second = "*/30", persistent = false)
  void look() {
    try {
      desk.buildAllDue();
    } catch (RuntimeException trouble) {
      LOG.log(Level.WARNING, "A revocation list could not be built; the last one stays", trouble);
    }
  }
}
