package org.chatelaine.command.service;

import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.PersistenceException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.UUID;
import org.chatelaine.audit.AuditTrail;
import org.chatelaine.command.Command;
import org.chatelaine.command.CommandKind;
import org.chatelaine.command.CommandTarget;
import org.chatelaine.command.Commands;
import org.chatelaine.device.Device;
import org.chatelaine.device.service.Reach;
import org.chatelaine.kernel.Actor;
import org.chatelaine.kernel.Clocks;
import org.chatelaine.kernel.Refused;

/** Where a wish is accepted: rows and audit in one transaction, the doorbell after it. */
@Stateless
public class CommandQueue {

  /** Why a command was cancelled whose place something newer or stronger has taken. */
  public static final String SUPERSEDED = "command.reason.superseded";

  private static final int AT_A_TIME = 500;

  @Inject private Commands commands;
  @Inject private Reach reach;
  @Inject private Seals seals;
  @Inject private Progress progress;
  @Inject private Clearance clearance;
  @Inject private AuditTrail audit;
  @Inject private Clocks clock;
  @Inject private FreshlyQueued fresh;
  @Inject private Event<Ring> bell;

  /** Queues a command on devices in the actor's reach; returns the id of the command. */
  public UUID enqueue(Actor actor, CommandRequest request) {
    return queue(actor, request).command();
  }

  /** The same, telling each device's target. A wish that is open already is not made twice. */
  public Queued queue(Actor actor, CommandRequest request) {
    var living = living(actor, request);
    var key = request.openKey() == null ? request.kind().name() : request.openKey();
    var targets = new HashMap<UUID, UUID>();
    CommandTarget last = null;
    for (var open : openAlready(living, key)) {
      targets.put(open.deviceId(), open.id());
      last = open;
      if (request.isWaitedFor()) ringAgain(open);
    }
    var others = living.stream().filter(device -> !targets.containsKey(device.id())).toList();
    if (others.isEmpty()) return new Queued(last.commandId(), targets);
    var command = command(actor, request, others.size());
    if (request.kind() == CommandKind.ERASE_DEVICE)
      others.forEach(device -> clearance.clear(actor, device, SUPERSEDED));
    var ring = Backoff.next(clock.now(), 0);
    for (var device : others) {
      var target = CommandTarget.queued(command, device.id(), key, ring);
      targets.put(device.id(), add(actor, target, device));
    }
    written();
    bell.fire(new Ring(command.id(), 0));
    return new Queued(command.id(), targets);
  }

  /** What some devices have open under a key comes to nothing: something newer takes its place. */
  public void withdraw(Actor actor, Collection<UUID> devices, String key) {
    var owners = new HashMap<UUID, UUID>();
    for (var device : reach.all(actor, devices)) owners.put(device.id(), device.ownerId());
    for (var target : commands.openLocked(devices, key)) {
      var before = target.state();
      target.cancel(SUPERSEDED, clock.now());
      progress.superseded(actor, target, before, owners.get(target.deviceId()));
    }
    // The key has to be free before the newer one is written under it.
    commands.flush();
  }

  /** Somebody wants it now: whatever went before, the device is woken, and soon once more. */
  private void ringAgain(CommandTarget open) {
    open.rungAgain(Backoff.next(clock.now(), 0));
    bell.fire(new Ring(open.commandId(), open.id(), commands.nextRing(open.commandId())));
  }

  private List<Device> living(Actor actor, CommandRequest request) {
    var living =
        reach.all(actor, request.devices()).stream()
            .filter(device -> !device.state().isGone())
            .toList();
    if (living.isEmpty()) throw new Refused("device.gone");
    return living;
  }

  private List<CommandTarget> openAlready(List<Device> devices, String key) {
    var ids = devices.stream().map(Device::id).toList();
    var open = new ArrayList<CommandTarget>();
    for (int from = 0; from < ids.size(); from += AT_A_TIME)
      open.addAll(commands.open(ids.subList(from, Math.min(from + AT_A_TIME, ids.size())), key));
    var now = clock.now();
    var expired = open.stream().filter(target -> target.hasExpired(now)).toList();
    if (!expired.isEmpty()) expire(expired);
    open.removeAll(expired);
    return open;
  }

  /** Not swept yet, and no answer to a new wish: a device is not offered them any more. */
  private void expire(List<CommandTarget> expired) {
    for (var target : expired)
      commands
          .locked(target.spaceId(), target.id())
          .filter(held -> held.state().isOpen())
          .ifPresent(clearance::expire);
    // The key has to be free before the newer one is written under it.
    commands.flush();
  }

  private Command command(Actor actor, CommandRequest request, int size) {
    var command =
        commands.add(Command.of(actor, request.kind(), request.priority(), size, clock.now()));
    command.says(
        seals.sealedArguments(command.id(), request.arguments()),
        seals.sealedPayload(command.id(), request.payload()));
    return command;
  }

  private UUID add(Actor actor, CommandTarget target, Device device) {
    commands.add(target);
    fresh.on(device.id());
    audit.record(
        actor,
        "command.queued",
        "command",
        target.id(),
        "kind",
        target.kind().name(),
        "device",
        device.id().toString());
    progress.queued(target, device.ownerId());
    return target.id();
  }

  /** Two people asked for the same at the same moment: the second is told so. */
  private void written() {
    try {
      commands.flush();
    } catch (PersistenceException twice) {
      throw new Refused("command.already-open");
    }
  }
}
