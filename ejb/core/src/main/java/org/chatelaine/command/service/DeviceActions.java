package org.chatelaine.command.service;

import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.chatelaine.audit.AuditTrail;
import org.chatelaine.command.CommandKind;
import org.chatelaine.device.Device;
import org.chatelaine.device.DeviceChanged;
import org.chatelaine.device.DeviceState;
import org.chatelaine.device.Family;
import org.chatelaine.device.Verb;
import org.chatelaine.device.service.Reach;
import org.chatelaine.device.service.Retirements;
import org.chatelaine.kernel.Actor;
import org.chatelaine.kernel.Refused;

/** The one desk for what people do to devices, from the console, the portal and scripts. */
@Stateless
public class DeviceActions {

  /** The PayloadIdentifier of the profile that makes a device ours; removing it ends that. */
  public static final String ENROLMENT_PROFILE = "org.chatelaine.enrolment";

  @Inject private Reach reach;
  @Inject private CommandQueue queue;
  @Inject private Pins pins;
  @Inject private WipeRules wipes;
  @Inject private Retirements retirements;
  @Inject private AuditTrail audit;
  @Inject private Event<DeviceChanged> changed;

  /**
   * Does what is asked, or refuses.
   *
   * @return the target to watch; null for RETIRE_NOW, which is done when this returns
   */
  public UUID act(Actor actor, UUID id, ActionRequest request) {
    var device = reach.one(actor, id);
    if (!AllowedActions.of(actor, device.row()).contains(request.verb()))
      throw new Refused("device.not-now", device.name());
    var action = "device." + request.verb().name().toLowerCase(Locale.ROOT).replace('_', '-');
    audit.record(actor, action, "device", id);
    return switch (request.verb()) {
      case CHECK_IN -> ask(actor, device, CommandKind.DEVICE_INFORMATION, Map.of());
      case REFRESH -> refresh(actor, device);
      case LOCK -> lock(actor, device, request);
      case UNLOCK -> unlock(actor, device);
      case RESTART -> ask(actor, device, CommandKind.RESTART_DEVICE, Map.of());
      case WIPE -> wipe(actor, device, request);
      case RETIRE -> retire(actor, device);
      case RETIRE_NOW -> retireNow(actor, device);
      case LOCATE -> throw new Refused("device.not-now", device.name());
    };
  }

  /**
   * The same for many: those for which the verb is not allowed now are left out.
   *
   * @return the targets to watch; wiping many at once is not offered
   */
  public List<UUID> act(Actor actor, Collection<UUID> ids, ActionRequest request) {
    if (request.verb() == Verb.WIPE) throw new Refused("device.one-at-a-time");
    var targets = new ArrayList<UUID>();
    for (var device : reach.all(actor, ids))
      if (AllowedActions.of(actor, device.row()).contains(request.verb())) {
        var target = act(actor, device.id(), request);
        if (target != null) targets.add(target);
      }
    return targets;
  }

  private UUID refresh(Actor actor, Device device) {
    ask(actor, device, CommandKind.PROFILE_LIST, Map.of());
    ask(actor, device, CommandKind.CERTIFICATE_LIST, Map.of());
    return ask(actor, device, CommandKind.DEVICE_INFORMATION, Map.of());
  }

  private UUID lock(Actor actor, Device device, ActionRequest request) {
    var says = new TreeMap<String, String>();
    if (request.message() != null) says.put(Arguments.MESSAGE, request.message());
    if (request.phone() != null) says.put(Arguments.PHONE, request.phone());
    if (device.family() == Family.MAC) says.put(Arguments.PIN, pins.forLock(device, request.pin()));
    return ask(actor, device, CommandKind.DEVICE_LOCK, says);
  }

  private UUID unlock(Actor actor, Device device) {
    if (device.unlockToken() == null) throw new Refused("device.no-unlock-token", device.name());
    return ask(actor, device, CommandKind.CLEAR_PASSCODE, Map.of());
  }

  private UUID wipe(Actor actor, Device device, ActionRequest request) {
    wipes.check(actor, device, request);
    var says = new TreeMap<String, String>();
    if (device.family() == Family.MAC) says.put(Arguments.PIN, pins.forWipe(device, request.pin()));
    var target =
        first(
            actor,
            device,
            new CommandRequest(
                CommandKind.ERASE_DEVICE,
                List.of(device.id()),
                says,
                null,
                null,
                CommandRequest.FIRST));
    become(device, DeviceState.WIPE_PENDING);
    return target;
  }

  private UUID retire(Actor actor, Device device) {
    var says = Map.of(Arguments.IDENTIFIER, ENROLMENT_PROFILE);
    var target =
        first(
            actor,
            device,
            new CommandRequest(
                CommandKind.REMOVE_PROFILE,
                List.of(device.id()),
                says,
                null,
                Consequences.RETIRE,
                CommandRequest.FIRST));
    become(device, DeviceState.RETIRE_PENDING);
    return target;
  }

  private UUID retireNow(Actor actor, Device device) {
    retirements.leave(actor, device, DeviceState.RETIRED, "retired-now");
    return null;
  }

  private UUID ask(Actor actor, Device device, CommandKind kind, Map<String, String> says) {
    return first(
        actor,
        device,
        new CommandRequest(kind, List.of(device.id()), says, null, null, CommandRequest.SOON));
  }

  private UUID first(Actor actor, Device device, CommandRequest request) {
    return queue.queue(actor, request).targets().get(device.id());
  }

  private void become(Device device, DeviceState state) {
    device.become(state);
    changed.fire(new DeviceChanged(device.id(), device.ownerId()));
  }
}
