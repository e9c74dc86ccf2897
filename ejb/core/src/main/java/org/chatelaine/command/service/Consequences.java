package org.chatelaine.command.service;

import static org.chatelaine.command.CommandState.ACKNOWLEDGED;
import static org.chatelaine.command.CommandState.QUEUED;
import static org.chatelaine.command.CommandState.SENT;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import org.chatelaine.command.CommandKind;
import org.chatelaine.device.Device;
import org.chatelaine.device.DeviceChanged;
import org.chatelaine.device.DeviceState;
import org.chatelaine.device.service.Retirements;
import org.chatelaine.kernel.Actor;

/** What a command's move means for the device itself: it leaves, stays, or keeps its PIN. */
@ApplicationScoped
class Consequences {

  /** The key under which the removal of the enrolment profile is asked. */
  static final String RETIRE = "retire";

  @Inject private Retirements retirements;
  @Inject private Event<DeviceChanged> changed;

  static boolean matters(Step step) {
    return RETIRE.equals(step.key())
        || step.kind() == CommandKind.ERASE_DEVICE
        || step.kind() == CommandKind.DEVICE_LOCK;
  }

  void of(Actor actor, Device device, Step step) {
    if (!matters(step) || device.state().isGone()) return;
    if (RETIRE.equals(step.key()))
      leaving(actor, device, step, DeviceState.RETIRE_SENT, DeviceState.RETIRED, "removed");
    else if (step.kind() == CommandKind.ERASE_DEVICE)
      leaving(actor, device, step, DeviceState.WIPE_SENT, DeviceState.WIPED, "wiped");
    else if (neverHappened(step)) device.forgetPin();
  }

  private void leaving(
      Actor actor, Device device, Step step, DeviceState sent, DeviceState gone, String cause) {
    if (step.to() == ACKNOWLEDGED) {
      retirements.leave(actor, device, gone, cause);
      return;
    }
    if (step.to() == SENT) device.become(sent);
    else if (neverHappened(step)) stay(device, step);
    else return;
    changed.fire(new DeviceChanged(device.id(), device.ownerId()));
  }

  private static void stay(Device device, Step step) {
    device.become(DeviceState.ACTIVE);
    if (step.kind() == CommandKind.ERASE_DEVICE) device.forgetPin();
  }

  /** It failed, or came to nothing before it ever went out. */
  private static boolean neverHappened(Step step) {
    return switch (step.to()) {
      case FAILED -> true;
      case CANCELLED, EXPIRED -> step.from() == QUEUED || !step.kind().isOnce();
      default -> false;
    };
  }
}
