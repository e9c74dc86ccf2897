package org.chatelaine.command.service;

import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.PersistenceException;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.UUID;
import org.chatelaine.audit.AuditTrail;
import org.chatelaine.command.Command;
import org.chatelaine.command.CommandKind;
import org.chatelaine.command.CommandRow;
import org.chatelaine.command.CommandRows;
import org.chatelaine.command.CommandState;
import org.chatelaine.command.CommandTally;
import org.chatelaine.command.CommandTarget;
import org.chatelaine.command.Commands;
import org.chatelaine.device.Device;
import org.chatelaine.device.service.Reach;
import org.chatelaine.kernel.Actor;
import org.chatelaine.kernel.Clocks;
import org.chatelaine.kernel.Page;
import org.chatelaine.kernel.Refused;
import org.chatelaine.kernel.Slice;

/** Where a wish is accepted: rows and audit in one transaction, the doorbell after it. */
@Stateless
public class CommandQueue {

  /** Why a command was cancelled whose place something newer or stronger has taken. */
  public static final String SUPERSEDED = "command.reason.superseded";

  /** How many days are tallied, today among them. */
  public static final int DAYS = 14;

  private static final int AT_A_TIME = 500;
  private static final int MOST_OF_ONE_DEVICE = 5000;

  @Inject private Commands commands;
  @Inject private CommandRows rows;
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

  /** Nobody wants it any more; one of unknown outcome is put aside. */
  public void cancel(Actor actor, UUID id) {
    var target = target(actor, locked(actor, id));
    var before = target.state();
    target.cancel(null, clock.now());
    progress.moved(actor, target, before);
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

  /** Asks anew, under a new id, for what was asked once; a person decides that. */
  public UUID resend(Actor actor, UUID id) {
    var target = target(actor, locked(actor, id));
    if (target.state().isOpen()) throw new Refused("command.still-open");
    if (!target.kind().mayBeResent()) throw new Refused("command.ask-anew");
    if (target.state() == CommandState.UNKNOWN) cancel(actor, id);
    var command = commands.find(target.commandId()).orElseThrow();
    var request =
        new CommandRequest(
            command.kind(),
            List.of(target.deviceId()),
            seals.arguments(command.id(), command.arguments()),
            seals.payload(command.id(), command.payload()),
            target.wish(),
            command.priority());
    return queue(actor, request).targets().get(target.deviceId());
  }

  public Page<CommandRow> ofDevice(Actor actor, UUID device, Slice slice) {
    reach.one(actor, device);
    return rows.page(actor.space(), device, slice);
  }

  /** The ids of a device's commands, the newest first and no more than anybody reads. */
  public List<UUID> idsOfDevice(Actor actor, UUID device) {
    reach.one(actor, device);
    return rows.ids(actor.space(), device, MOST_OF_ONE_DEVICE);
  }

  /** Some commands by their targets' ids; for administrators. */
  public List<CommandRow> among(Actor actor, Collection<UUID> targets) {
    actor.mustBeAdministrator();
    return rows.among(actor.space(), targets);
  }

  /** All commands of the space; for administrators. */
  public Page<CommandRow> page(Actor actor, Slice slice) {
    actor.mustBeAdministrator();
    return rows.page(actor.space(), null, slice);
  }

  /** How the commands of the last {@link #DAYS} days stand, day by day; for administrators. */
  public List<CommandTally> tally(Actor actor) {
    actor.mustBeAdministrator();
    return rows.tally(actor.space(), since(actor));
  }

  /** How many commands are open, however old; for administrators. */
  public long open(Actor actor) {
    actor.mustBeAdministrator();
    return rows.open(actor.space());
  }

  /** When the first of the days began that are tallied, in UTC; for administrators. */
  public Instant since(Actor actor) {
    actor.mustBeAdministrator();
    return clock.now().truncatedTo(ChronoUnit.DAYS).minus(Duration.ofDays(DAYS - 1));
  }

  /** One command on one device. */
  public CommandRow target(Actor actor, UUID target) {
    var row = rows.one(actor.space(), target).orElseThrow(() -> new Refused("command.unknown"));
    reach.one(actor, row.deviceId());
    return row;
  }

  private CommandTarget locked(Actor actor, UUID target) {
    return commands.locked(actor.space(), target).orElseThrow(() -> new Refused("command.unknown"));
  }

  private CommandTarget target(Actor actor, CommandTarget target) {
    reach.one(actor, target.deviceId());
    return target;
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
