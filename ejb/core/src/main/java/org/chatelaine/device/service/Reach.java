package org.chatelaine.device.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.UUID;
import org.chatelaine.device.Device;
import org.chatelaine.device.DeviceRow;
import org.chatelaine.device.Devices;
import org.chatelaine.kernel.Actor;
import org.chatelaine.kernel.Refused;

/** Which devices somebody may see and touch; the others do not exist for them. */
@ApplicationScoped
public class Reach {

  private final Devices devices;

  protected Reach() {
    this(null);
  }

  @Inject
  public Reach(Devices devices) {
    this.devices = devices;
  }

  /** The device, or {@code device.unknown} when there is none in the actor's reach. */
  public Device one(Actor actor, UUID device) {
    return devices
        .in(actor.space(), device)
        .filter(found -> reaches(actor, found.row()))
        .orElseThrow(() -> new Refused("device.unknown"));
  }

  /** All these devices, or {@code device.unknown} when one is not in the actor's reach. */
  public List<Device> all(Actor actor, Collection<UUID> ids) {
    var wanted = new HashSet<>(ids);
    var found = devices.in(actor.space(), wanted);
    if (found.size() != wanted.size()
        || !found.stream().allMatch(device -> reaches(actor, device.row())))
      throw new Refused("device.unknown");
    return found;
  }

  /** Whether the actor may see and touch this device of their space. */
  public static boolean reaches(Actor actor, DeviceRow device) {
    return switch (actor.kind()) {
      case SYSTEM -> true;
      case DEVICE -> device.id().equals(actor.id());
      case PERSON, SCRIPT -> actor.isAdministrator() || owns(actor, device);
      case ANONYMOUS -> false;
    };
  }

  private static boolean owns(Actor actor, DeviceRow device) {
    return actor.role() == Actor.Role.USER && device.ownerId().equals(actor.id());
  }
}
