package org.chatelaine.command.service;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import org.chatelaine.audit.AuditTrail;
import org.chatelaine.device.service.Reach;
import org.chatelaine.kernel.Actor;
import org.chatelaine.kernel.Refused;

/** Hands out the PINs of a Mac to whoever stands before it. */
@Stateless
public class LockPins {

  @Inject private Reach reach;
  @Inject private Pins pins;
  @Inject private AuditTrail audit;

  /** Whether there is any that may open the device. */
  public boolean any(Actor actor, UUID device) {
    return !pins.keptFor(reach.one(actor, device)).isEmpty();
  }

  /** All that may open the device, the newest first; who looked is written down. */
  public List<KeptPin> show(Actor actor, UUID device) {
    var kept = pins.keptFor(reach.one(actor, device));
    if (kept.isEmpty()) throw new Refused("device.no-lock-pin");
    audit.record(actor, "device.lock-pin-shown", "device", device);
    return kept;
  }
}
