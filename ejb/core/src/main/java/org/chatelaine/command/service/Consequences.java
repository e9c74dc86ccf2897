package org.chatelaine.command.service;

import static org.chatelaine.command.CommandState.ACKNOWLEDGED;
import static org.chatelaine.command.CommandState.POSTPONED;
import static org.chatelaine.command.CommandState.SENT;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.util.List;
import org.chatelaine.command.CommandKind;
import org.chatelaine.command.Commands;
import org.chatelaine.device.Device;
import org.chatelaine.device.DeviceChanged;
import org.chatelaine.device.DeviceState;
import org.chatelaine.device.DeviceStays;
import org.chatelaine.device.Devices;
import org.chatelaine.device.service.Retirements;
import org.chatelaine.kernel.Actor;

/** What a command's move means for the device itself: it leaves, or stays. */
@ApplicationScoped
class Consequences {

  /** The key under which the removal of the enrolment profile is asked. */
  static final String RETIRE = "retire";

  @Inject private Commands commands;
  @Inject private Retirements retirements;
  @Inject private Devices devices;
  @Inject private Event<DeviceStays> stays;
  @Inject private Event<DeviceChanged> changed;

  static boolean matters(Move move) {
    return RETIRE.equals(move.key()) || move.kind() == CommandKind.ERASE_DEVICE;
  }

  void of(Actor actor, Device device, Move move) {
    if (!matters(move) || device.state().isGone()) return;
    if (RETIRE.equals(move.key()))
      leaving(actor, device, move, DeviceState.RETIRE_SENT, DeviceState.RETIRED, "removed");
    else leaving(actor, device, move, DeviceState.WIPE_SENT, DeviceState.WIPED, "wiped");
  }

  private void leaving(
      Actor actor, Device device, Move move, DeviceState sent, DeviceState gone, String cause) {
    if (move.to() == ACKNOWLEDGED) {
      retirements.leave(actor, device, gone, cause);
      return;
    }
    if (move.to() == SENT) device.become(sent);
    else if (move.to() == POSTPONED) device.become(pending(sent));
    else if (device.state().isLeaving() && !isToldToGo(device)) stay(device);
    else return;
    changed.fire(new DeviceChanged(device.id(), device.ownerId()));
  }

  /** The device could not do it then, and has it no longer. */
  private static DeviceState pending(DeviceState sent) {
    return sent == DeviceState.WIPE_SENT ? DeviceState.WIPE_PENDING : DeviceState.RETIRE_PENDING;
  }

  /** By another command, when a wipe took the place of a retirement or was ordered anew. */
  private boolean isToldToGo(Device device) {
    return isOpen(device, CommandKind.ERASE_DEVICE.name()) || isOpen(device, RETIRE);
  }

  private boolean isOpen(Device device, String key) {
    return !commands.open(List.of(device.id()), key).isEmpty();
  }

  /** It came to nothing, or nobody knows: the device is ours until it says otherwise. */
  private void stay(Device device) {
    device.become(DeviceState.ACTIVE);
    devices.flush();
    stays.fire(new DeviceStays(device.id(), device.spaceId()));
  }
}
