package org.chatelaine.device.service;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.chatelaine.audit.AuditTrail;
import org.chatelaine.device.DeviceDetail;
import org.chatelaine.device.DeviceRow;
import org.chatelaine.device.DeviceState;
import org.chatelaine.device.Devices;
import org.chatelaine.kernel.Actor;
import org.chatelaine.kernel.Clocks;
import org.chatelaine.kernel.Page;
import org.chatelaine.kernel.Refused;
import org.chatelaine.kernel.Slice;
import org.chatelaine.secret.SecretBox;

/** Where one looks up devices: an administrator all of the space, a person their own. */
@Stateless
public class DeviceRegister {

  private static final int MOST_OF_ONE_PERSON = 500;

  @Inject private Devices devices;
  @Inject private Reach reach;
  @Inject private SecretBox box;
  @Inject private AuditTrail audit;
  @Inject private Clocks clock;

  /** One page; filters as in {@link Devices#page}. */
  public Page<DeviceRow> page(Actor actor, Slice slice) {
    return devices.page(actor.space(), actor.isAdministrator() ? null : person(actor), slice);
  }

  /** One device, or {@code device.unknown}. */
  public DeviceRow one(Actor actor, UUID device) {
    return reach.one(actor, device).row();
  }

  /** The person's own devices that are still ours, an administrator's own too. */
  public List<DeviceRow> ofPerson(Actor actor) {
    var living = new Slice(0, MOST_OF_ONE_PERSON, "name", true, Map.of("living", "true"));
    return devices.page(actor.space(), person(actor), living).rows();
  }

  /** What the page of one device shows. */
  public DeviceDetail detail(Actor actor, UUID device) {
    return reach.one(actor, device).detail(clock.now());
  }

  /** How many devices are in each state; for administrators. */
  public Map<DeviceState, Long> counts(Actor actor) {
    actor.mustBeAdministrator();
    return devices.counts(actor.space());
  }

  /**
   * The PIN that a lock or wipe set, for whoever stands before the locked device; who looked is
   * written down.
   */
  public String revealLockPin(Actor actor, UUID id) {
    var device = reach.one(actor, id);
    if (!device.holdsPin(clock.now())) throw new Refused("device.no-lock-pin");
    audit.record(actor, "device.lock-pin-shown", "device", id);
    var pin = box.open(device.lockPin(), "device", "lock_pin", id);
    return new String(pin, StandardCharsets.US_ASCII);
  }

  private static UUID person(Actor actor) {
    if (actor.id() == null) throw new Refused("actor.not-allowed");
    return actor.id();
  }
}
