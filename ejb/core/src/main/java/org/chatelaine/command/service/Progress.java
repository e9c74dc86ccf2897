package org.chatelaine.command.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.util.Locale;
import java.util.UUID;
import org.chatelaine.audit.AuditTrail;
import org.chatelaine.command.CommandProgressed;
import org.chatelaine.command.CommandState;
import org.chatelaine.command.CommandTarget;
import org.chatelaine.device.Device;
import org.chatelaine.device.Devices;
import org.chatelaine.kernel.Actor;

/** Writes down each move of a command, tells it, and does to the device what follows from it. */
@ApplicationScoped
class Progress {

  @Inject private Devices devices;
  @Inject private Consequences consequences;
  @Inject private AuditTrail audit;
  @Inject private Event<CommandProgressed> progressed;

  /** A target that was moved as an entity, from the given state. */
  void moved(Actor actor, CommandTarget target, CommandState before) {
    var device = devices.find(target.deviceId()).orElseThrow();
    superseded(actor, target, before, device.ownerId());
    consequences.of(actor, device, step(target, before));
  }

  /** The same without consequences for the device: something stronger is under way. */
  void superseded(Actor actor, CommandTarget target, CommandState before, UUID owner) {
    record(actor, target.id(), target.state(), target.reason());
    tell(target, owner);
  }

  void tell(CommandTarget target, UUID owner) {
    progressed.fire(
        new CommandProgressed(
            target.deviceId(),
            owner,
            target.id(),
            target.kind(),
            target.state(),
            target.wish(),
            target.reason()));
  }

  void tell(CommandProgressed event) {
    progressed.fire(event);
  }

  void record(Actor actor, UUID target, CommandState state, String reason) {
    var action = "command." + state.name().toLowerCase(Locale.ROOT);
    audit.record(actor, action, "command", target, "reason", reason);
  }

  private static Step step(CommandTarget target, CommandState before) {
    return new Step(target.kind(), target.wish(), before, target.state());
  }

  /** What a visit moved, where it matters for the device. */
  void consequences(Actor actor, UUID id, Step step) {
    if (!Consequences.matters(step)) return;
    Device device = devices.find(id).orElseThrow();
    consequences.of(actor, device, step);
  }
}
