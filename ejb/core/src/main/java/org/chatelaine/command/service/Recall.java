package org.chatelaine.command.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.chatelaine.command.CommandKind;
import org.chatelaine.command.CommandState;
import org.chatelaine.command.CommandTarget;
import org.chatelaine.command.Commands;
import org.chatelaine.device.Device;
import org.chatelaine.device.DeviceRow;
import org.chatelaine.device.DeviceState;
import org.chatelaine.kernel.Actor;
import org.chatelaine.kernel.Refused;

/** Takes back a wipe or a retirement while the device does not have it. */
@ApplicationScoped
class Recall {

  @Inject private Commands commands;
  @Inject private CommandDecisions decisions;

  /**
   * Whether it is the actor's to take back: an administrator's always, a person's only what they
   * asked for themselves, or a leaver would keep the device that the organisation wipes.
   */
  boolean isOpenTo(Actor actor, DeviceRow device) {
    if (actor.isAdministrator()) return true;
    return commands.open(List.of(device.id()), key(device.state())).stream()
        .anyMatch(target -> asked(actor, target));
  }

  /** Takes it back; refused when the device has been given it meanwhile. */
  UUID of(Actor actor, Device device) {
    var target =
        waiting(device).orElseThrow(() -> new Refused("device.cancel-too-late", device.name()));
    if (!actor.isAdministrator() && !asked(actor, target))
      throw new Refused("device.cancel-not-yours", device.name());
    decisions.cancel(actor, target.id());
    return target.id();
  }

  private Optional<CommandTarget> waiting(Device device) {
    return commands.openLocked(List.of(device.id()), key(device.state())).stream()
        .filter(target -> target.state() != CommandState.SENT)
        .findFirst();
  }

  /** A wipe that took the place of somebody's retirement is not the person's alone. */
  private boolean asked(Actor actor, CommandTarget target) {
    var command = commands.find(target.commandId()).orElseThrow();
    return command.isOf(actor)
        && !commands.displacedOthers(
            command, target.deviceId(), Consequences.RETIRE, CommandQueue.SUPERSEDED);
  }

  private static String key(DeviceState state) {
    return switch (state) {
      case WIPE_PENDING, WIPE_SENT -> CommandKind.ERASE_DEVICE.name();
      default -> Consequences.RETIRE;
    };
  }
}
