package org.chatelaine.command.service;

import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import org.chatelaine.audit.AuditTrail;
import org.chatelaine.command.CommandKind;
import org.chatelaine.device.Device;
import org.chatelaine.device.DeviceChanged;
import org.chatelaine.device.DeviceRow;
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

  @Inject private Reach reach;
  @Inject private CommandQueue queue;
  @Inject private Pins pins;
  @Inject private WipeRules wipes;
  @Inject private Recall recall;
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
      throw new Refused(notNow(request.verb(), device.state()), device.name());
    if (request.verb() == Verb.RETIRE_NOW && !mayLetGo(actor, device.row()))
      throw new Refused("device.cancel-not-yours", device.name());
    if (request.verb() == Verb.UNLOCK && device.unlockToken() == null)
      throw new Refused("device.no-unlock-token", device.name());
    if (request.verb() == Verb.WIPE) wipes.check(actor, device, request);
    return done(actor, List.of(device), request).stream().findFirst().orElse(null);
  }

  /**
   * The same for many, as one command wherever all are told the same: those for which the verb is
   * not allowed or not possible now are left out.
   *
   * @return the targets to watch; wiping many at once is not offered
   */
  public List<UUID> act(Actor actor, Collection<UUID> ids, ActionRequest request) {
    if (request.verb() == Verb.WIPE) throw new Refused("device.one-at-a-time");
    var ready =
        reach.all(actor, ids).stream()
            .filter(device -> AllowedActions.of(actor, device.row()).contains(request.verb()))
            .filter(device -> isPossible(actor, request.verb(), device))
            .toList();
    return done(actor, ready, request);
  }

  /** The verbs that the actor's page offers for a device as it is. */
  public Set<Verb> allowed(Actor actor, DeviceRow device) {
    var verbs = AllowedActions.of(actor, device);
    if (verbs.contains(Verb.CANCEL) && !recall.isOpenTo(actor, device)) verbs.remove(Verb.CANCEL);
    if (!mayLetGo(actor, device)) verbs.remove(Verb.RETIRE_NOW);
    return verbs;
  }

  /** To retire at once drops a wipe, so only who may take that back may do it. */
  private boolean mayLetGo(Actor actor, DeviceRow device) {
    return switch (device.state()) {
      case WIPE_PENDING, WIPE_SENT -> recall.isOpenTo(actor, device);
      default -> true;
    };
  }

  private static String notNow(Verb verb, DeviceState state) {
    var tooLate = verb == Verb.CANCEL && state.isLeaving();
    return tooLate ? "device.cancel-too-late" : "device.not-now";
  }

  private boolean isPossible(Actor actor, Verb verb, Device device) {
    return switch (verb) {
      case RETIRE_NOW -> mayLetGo(actor, device.row());
      case UNLOCK -> device.unlockToken() != null;
      case LOCK -> device.family() != Family.MAC || pins.canLock(device);
      default -> true;
    };
  }

  private List<UUID> done(Actor actor, List<Device> devices, ActionRequest request) {
    if (devices.isEmpty()) return List.of();
    var action = "device." + request.verb().name().toLowerCase(Locale.ROOT).replace('_', '-');
    devices.forEach(device -> audit.record(actor, action, "device", device.id()));
    return switch (request.verb()) {
      case CHECK_IN -> ask(actor, devices, CommandKind.DEVICE_INFORMATION, Map.of());
      case REFRESH -> refresh(actor, devices);
      case LOCK -> lock(actor, devices, request);
      case UNLOCK -> ask(actor, devices, CommandKind.CLEAR_PASSCODE, Map.of());
      case RESTART -> ask(actor, devices, CommandKind.RESTART_DEVICE, Map.of());
      case WIPE -> wipe(actor, devices.get(0), request);
      case RETIRE -> retire(actor, devices);
      case RETIRE_NOW -> retireNow(actor, devices);
      case CANCEL -> devices.stream().map(device -> recall.of(actor, device)).toList();
      case LOCATE -> throw new Refused("device.not-now", devices.get(0).name());
    };
  }

  private List<UUID> refresh(Actor actor, List<Device> devices) {
    ask(actor, devices, CommandKind.PROFILE_LIST, Map.of());
    ask(actor, devices, CommandKind.CERTIFICATE_LIST, Map.of());
    return ask(actor, devices, CommandKind.DEVICE_INFORMATION, Map.of());
  }

  /** Each Mac is locked by a PIN of its own, and so by a command of its own. */
  private List<UUID> lock(Actor actor, List<Device> devices, ActionRequest request) {
    var says = new TreeMap<String, String>();
    if (request.message() != null) says.put(Arguments.MESSAGE, request.message());
    if (request.phone() != null) says.put(Arguments.PHONE, request.phone());
    var targets = new ArrayList<UUID>();
    var others = devices.stream().filter(device -> device.family() != Family.MAC).toList();
    targets.addAll(ask(actor, others, CommandKind.DEVICE_LOCK, says));
    for (var device : devices)
      if (device.family() == Family.MAC) {
        says.put(Arguments.PIN, pins.forLock(device, request.pin()));
        targets.addAll(ask(actor, List.of(device), CommandKind.DEVICE_LOCK, says));
      }
    return targets;
  }

  private List<UUID> wipe(Actor actor, Device device, ActionRequest request) {
    var says = new TreeMap<String, String>();
    if (device.family() == Family.MAC) says.put(Arguments.PIN, pins.forWipe(request.pin()));
    var ids = List.of(device.id());
    var wish =
        new CommandRequest(CommandKind.ERASE_DEVICE, ids, says, null, null, CommandRequest.FIRST);
    var targets = queued(actor, wish);
    become(device, DeviceState.WIPE_PENDING);
    return targets;
  }

  private List<UUID> retire(Actor actor, List<Device> devices) {
    var wish =
        new CommandRequest(
            CommandKind.REMOVE_PROFILE,
            ids(devices),
            Map.of(Arguments.IDENTIFIER, Arguments.ENROLMENT_PROFILE),
            null,
            Consequences.RETIRE,
            CommandRequest.FIRST);
    var targets = queued(actor, wish);
    devices.forEach(device -> become(device, DeviceState.RETIRE_PENDING));
    return targets;
  }

  private List<UUID> retireNow(Actor actor, List<Device> devices) {
    for (var device : devices) retirements.leave(actor, device, DeviceState.RETIRED, "retired-now");
    return List.of();
  }

  private List<UUID> ask(
      Actor actor, List<Device> devices, CommandKind kind, Map<String, String> says) {
    if (devices.isEmpty()) return List.of();
    return queued(
        actor, new CommandRequest(kind, ids(devices), says, null, null, CommandRequest.SOON));
  }

  private List<UUID> queued(Actor actor, CommandRequest wish) {
    var targets = queue.queue(actor, wish).targets();
    return wish.devices().stream().map(targets::get).toList();
  }

  private static List<UUID> ids(List<Device> devices) {
    return devices.stream().map(Device::id).toList();
  }

  private void become(Device device, DeviceState state) {
    device.become(state);
    changed.fire(new DeviceChanged(device.id(), device.ownerId()));
  }
}
