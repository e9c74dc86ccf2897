package org.chatelaine.command.service;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.UUID;
import org.chatelaine.command.Commands;
import org.chatelaine.kernel.Clocks;

/**
 * Rings that no vendor has heard of. They must not have the next one come later: a vendor who was
 * away for an hour would have devices wait for half a day.
 */
@Stateless
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class LostRings {

  @Inject private Commands commands;
  @Inject private Clocks clock;

  /** Takes the rings back that did not reach the vendor of these devices. */
  public void doNotCount(Collection<UUID> targets, Collection<UUID> devices) {
    var soon = Backoff.soon(clock.now());
    commands.openLocked(targets).stream()
        .filter(target -> devices.contains(target.deviceId()))
        .forEach(target -> target.ringWasLost(soon));
  }
}
