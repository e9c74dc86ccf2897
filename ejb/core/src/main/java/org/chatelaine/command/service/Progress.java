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

/** Tells each move of a command, does to the device what follows from it, and writes it down. */
@ApplicationScoped
class Progress {

  @Inject private Devices devices;
  @Inject private Consequences consequences;
  @Inject private AuditTrail audit;
  @Inject private Event<CommandProgressed> progressed;

  /** A target that was moved as an entity, from the given state. */
  void moved(Actor actor, CommandTarget target, CommandState before) {
    var device = devices.find(target.deviceId()).orElseThrow();
    var move = move(target, before);
    tell(device.id(), device.ownerId(), move);
    record(actor, move);
    consequences.of(actor, device, move);
  }

  /** The same without consequences for the device: something stronger is under way. */
  void superseded(Actor actor, CommandTarget target, CommandState before, UUID owner) {
    var move = move(target, before);
    tell(target.deviceId(), owner, move);
    record(actor, move);
  }

  /** What a turn moved: told, with its consequences; the audit comes later. */
  void tell(Session session, Move move) {
    tell(session.device(), session.visitor().owner(), move);
    if (!Consequences.matters(move)) return;
    Device device = devices.find(session.device()).orElseThrow();
    consequences.of(session.actor(), device, move);
  }

  void queued(CommandTarget target, UUID owner) {
    tell(target.deviceId(), owner, move(target, null));
  }

  /** What a turn moved, written down in one statement. */
  void record(Session session) {
    audit.record(session.actor(), session.moves().stream().map(Progress::line).toList());
  }

  private void record(Actor actor, Move move) {
    audit.record(actor, line(move));
  }

  private static AuditTrail.Line line(Move move) {
    var action = "command." + move.to().name().toLowerCase(Locale.ROOT);
    return new AuditTrail.Line(action, "command", move.target(), "reason", move.reason());
  }

  private void tell(UUID device, UUID owner, Move move) {
    progressed.fire(
        new CommandProgressed(
            device, owner, move.target(), move.kind(), move.to(), move.key(), move.reason()));
  }

  private static Move move(CommandTarget target, CommandState before) {
    return new Move(
        target.id(), target.kind(), target.wish(), before, target.state(), target.reason());
  }
}
