package org.chatelaine.device.service;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.chatelaine.device.DeviceDetail;
import org.chatelaine.device.DeviceRow;
import org.chatelaine.device.DeviceRows;
import org.chatelaine.device.DeviceTally;
import org.chatelaine.kernel.Actor;
import org.chatelaine.kernel.Clocks;
import org.chatelaine.kernel.Page;
import org.chatelaine.kernel.Refused;
import org.chatelaine.kernel.Slice;

/** Where one looks up devices: an administrator all of the space, a person their own. */
@Stateless
public class DeviceRegister {

  /** For how long a device is silent before the console points at it. */
  public static final Duration UNSEEN = Duration.ofDays(7);

  private static final int MOST_OF_ONE_PERSON = 500;
  private static final int MOST_AT_ONCE = 5000;

  @Inject private DeviceRows rows;
  @Inject private Reach reach;
  @Inject private Clocks clock;

  /** One page; filters as in {@link DeviceRows#page}. */
  public Page<DeviceRow> page(Actor actor, Slice slice) {
    return rows.page(actor.space(), actor.isAdministrator() ? null : person(actor), slice);
  }

  /** One page of some devices of the space, for administrators; filters as in {@link #page}. */
  public Page<DeviceRow> among(Actor actor, Collection<UUID> devices, Slice slice) {
    actor.mustBeAdministrator();
    return rows.among(actor.space(), devices, slice);
  }

  /** One device, or {@code device.unknown}. */
  public DeviceRow one(Actor actor, UUID device) {
    return reach.one(actor, device).row();
  }

  /** The person's own devices that are still ours, an administrator's own too. */
  public List<DeviceRow> ofPerson(Actor actor) {
    var living = new Slice(0, MOST_OF_ONE_PERSON, "name", true, Map.of("living", "true"));
    return rows.page(actor.space(), person(actor), living).rows();
  }

  /** What the page of one device shows. */
  public DeviceDetail detail(Actor actor, UUID device) {
    return reach.one(actor, device).detail();
  }

  /** How many devices of each kind are in each state; for administrators. */
  public List<DeviceTally> tally(Actor actor) {
    actor.mustBeAdministrator();
    return rows.tally(actor.space(), unseenSince(actor));
  }

  /** Devices not heard of since then are worth a look; for administrators. */
  public Instant unseenSince(Actor actor) {
    actor.mustBeAdministrator();
    return clock.now().minus(UNSEEN);
  }

  /** All devices of a filtered list, for administrators; refused when they are too many at once. */
  public List<UUID> matching(Actor actor, Slice slice) {
    actor.mustBeAdministrator();
    var ids = rows.ids(actor.space(), slice, MOST_AT_ONCE + 1);
    if (ids.size() > MOST_AT_ONCE) throw new Refused("device.too-many", MOST_AT_ONCE);
    return ids;
  }

  private static UUID person(Actor actor) {
    if (actor.id() == null) throw new Refused("actor.not-allowed");
    return actor.id();
  }
}
