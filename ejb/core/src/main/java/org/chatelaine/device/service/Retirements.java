package org.chatelaine.device.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import org.chatelaine.audit.AuditTrail;
import org.chatelaine.device.Device;
import org.chatelaine.device.DeviceChanged;
import org.chatelaine.device.DeviceIdentities;
import org.chatelaine.device.DeviceRetired;
import org.chatelaine.device.DeviceState;
import org.chatelaine.kernel.Actor;
import org.chatelaine.kernel.Clocks;

/** How a device leaves us: at once nothing it says is heard any more. */
@ApplicationScoped
public class Retirements {

  @Inject private DeviceIdentities identities;
  @Inject private AuditTrail audit;
  @Inject private Clocks clock;
  @Inject private Event<DeviceRetired> retired;
  @Inject private Event<DeviceChanged> changed;

  /**
   * Lets the device go, in the caller's transaction: its certificates no longer open the door, and
   * whoever observes {@link DeviceRetired} revokes them in the same transaction.
   *
   * @param cause as {@link DeviceRetired} names them
   */
  @Transactional(Transactional.TxType.MANDATORY)
  public void leave(Actor actor, Device device, DeviceState gone, String cause) {
    if (device.state().isGone()) return;
    identities.revokeOf(device.enrolmentId(), clock.now());
    gone(actor, device, gone, cause);
    retired.fire(new DeviceRetired(device.id(), device.enrolmentId(), cause));
  }

  /**
   * Lets a device go that was never managed, for whoever took back what its enrolment was given.
   */
  @Transactional(Transactional.TxType.MANDATORY)
  public void callOff(Actor actor, Device device) {
    gone(actor, device, DeviceState.RETIRED, "called-off");
  }

  private void gone(Actor actor, Device device, DeviceState gone, String cause) {
    device.leave(gone, clock.now());
    audit.record(actor, "device.retired", "device", device.id(), "cause", cause);
    changed.fire(new DeviceChanged(device.id(), device.ownerId()));
  }
}
