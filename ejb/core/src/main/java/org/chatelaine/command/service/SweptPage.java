package org.chatelaine.command.service;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.UUID;
import org.chatelaine.command.CommandTarget;
import org.chatelaine.command.Commands;
import org.chatelaine.kernel.Clocks;

/** One page of what is due: expired, or rung for again, later each time. */
@Stateless
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class SweptPage {

  private static final int SIZE = 200;

  @Inject private Commands commands;
  @Inject private Clearance clearance;
  @Inject private Clocks clock;
  @Inject private Event<Ring> bell;

  /** Sweeps one page; returns how many rows were due. */
  public int sweep() {
    var now = clock.now();
    var due = commands.dueForRing(now, SIZE);
    var byDevice = new LinkedHashMap<UUID, CommandTarget>();
    for (var target : due) {
      if (target.hasExpired(now)) clearance.expire(target);
      else {
        target.rungAgain(Backoff.next(now, target.rings() + 1));
        byDevice.putIfAbsent(target.deviceId(), target);
      }
    }
    ring(byDevice.values());
    return due.size();
  }

  /** For the devices whose time it is, and not for all that have the same command. */
  private void ring(Collection<CommandTarget> targets) {
    var numbers = new HashMap<UUID, Integer>();
    for (var target : targets) {
      var number = numbers.computeIfAbsent(target.commandId(), commands::nextRing);
      bell.fire(new Ring(target.commandId(), target.id(), number));
    }
  }
}
