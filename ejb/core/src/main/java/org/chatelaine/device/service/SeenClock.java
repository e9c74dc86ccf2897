package org.chatelaine.device.service;

import jakarta.annotation.PreDestroy;
import jakarta.ejb.DependsOn;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;

/** Has the times devices were seen written every five seconds, and when the server stops. */
@Singleton
@Startup
@DependsOn("Migration")
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class SeenClock {

  @Inject private LastSeen seen;

  @PreDestroy
  @Schedule(hour = "*", minute = "*", second = "*/5", persistent = false)
  void write() {
    seen.write();
  }
}
