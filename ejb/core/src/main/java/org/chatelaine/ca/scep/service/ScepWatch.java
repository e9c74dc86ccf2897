package org.chatelaine.ca.scep.service;

import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import jakarta.inject.Inject;

/** Closes what a flood of refusals has left open, and clears away challenges that ran out. */
@Singleton
@TransactionManagement(TransactionManagementType.BEAN)
public class ScepWatch {

  @Inject private ScepDesk desk;
  @Inject private Challenges challenges;

  @Schedule(hour = "*", minute = "*", second = "5", persistent = false)
  void tellOfTheRest() {
    desk.tellOfTheRest();
  }

  @Schedule(hour = "*", minute = "37", persistent = false)
  void forget() {
    challenges.forget();
  }
}
