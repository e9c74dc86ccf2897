package org.chatelaine.command.service;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import org.chatelaine.command.CommandState;
import org.chatelaine.command.CommandTarget;
import org.chatelaine.command.Commands;
import org.chatelaine.device.service.Reach;
import org.chatelaine.kernel.Actor;
import org.chatelaine.kernel.Clocks;
import org.chatelaine.kernel.Refused;

/** Where a person decides what becomes of a command on one device. */
@Stateless
public class CommandDecisions {

  @Inject private Commands commands;
  @Inject private CommandQueue queue;
  @Inject private Reach reach;
  @Inject private Seals seals;
  @Inject private Progress progress;
  @Inject private Clocks clock;

  /** Nobody wants it any more; one of unknown outcome is put aside. */
  public void cancel(Actor actor, UUID id) {
    var target = target(actor, locked(actor, id));
    var before = target.state();
    target.cancel(null, clock.now());
    progress.moved(actor, target, before);
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
    return queue.queue(actor, request).targets().get(target.deviceId());
  }

  private CommandTarget locked(Actor actor, UUID target) {
    return commands.locked(actor.space(), target).orElseThrow(() -> new Refused("command.unknown"));
  }

  private CommandTarget target(Actor actor, CommandTarget target) {
    reach.one(actor, target.deviceId());
    return target;
  }
}
