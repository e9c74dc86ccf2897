package org.chatelaine.distribution.service;

import static jakarta.ejb.TransactionAttributeType.REQUIRES_NEW;
import static java.util.stream.Collectors.groupingBy;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.chatelaine.command.CommandKind;
import org.chatelaine.command.Commands;
import org.chatelaine.command.service.Arguments;
import org.chatelaine.command.service.CommandQueue;
import org.chatelaine.command.service.CommandRequest;
import org.chatelaine.configuration.service.Profiles;
import org.chatelaine.configuration.wire.ProfileDocument;
import org.chatelaine.device.Device;
import org.chatelaine.device.DeviceState;
import org.chatelaine.device.Devices;
import org.chatelaine.distribution.Deliveries;
import org.chatelaine.distribution.DueDelivery;
import org.chatelaine.distribution.Targets;
import org.chatelaine.kernel.Clocks;

/**
 * Takes a batch of due deliveries and does what each state asks: install, remove, or ask for the
 * lists. The rows are taken in one short transaction and sent in another, so that nobody waits for
 * them, and a server that dies between the two has only claimed them for a while.
 */
@Stateless
@TransactionAttribute(REQUIRES_NEW)
public class Wave {

  private static final int BATCH = 500;
  private static final String OURS = "profile:";

  /** How long a claim holds when nothing comes of it. */
  private static final Duration CLAIM = Duration.ofMinutes(2);

  /** When a command has not been heard of, whether it is still open is looked up again. */
  private static final Duration COMMAND_PATIENCE = Duration.ofDays(1);

  private static final Duration LIST_PATIENCE = Duration.ofHours(6);
  private static final Duration DEVICE_PATIENCE = Duration.ofHours(1);

  @Inject private Deliveries deliveries;
  @Inject private Targets targets;
  @Inject private Devices devices;
  @Inject private Commands commands;
  @Inject private CommandQueue queue;
  @Inject private Questions questions;
  @Inject private Profiles profiles;
  @Inject private Clocks clock;

  /** What was taken, to be sent together. */
  public record Claimed(Instant until, List<List<DueDelivery>> groups) {}

  /** Whether a command's key is one of ours. */
  static boolean isOurs(String key) {
    return key != null && key.startsWith(OURS);
  }

  /** Takes what is due; groups of the same version in the order in which they are installed. */
  public Claimed claim() {
    var now = clock.now();
    var until = now.plus(CLAIM);
    var due = deliveries.due(now, BATCH);
    if (due.isEmpty()) return new Claimed(until, List.of());
    var ids = due.stream().map(DueDelivery::id).toList();
    var got = deliveries.claim(ids, now, until) == ids.size() ? ids : claimed(ids, until);
    var groups =
        due.stream()
            .filter(row -> got.contains(row.id()))
            .collect(groupingBy(Wave::sameDoing, LinkedHashMap::new, Collectors.toList()));
    return new Claimed(until, List.copyOf(groups.values()));
  }

  private Collection<UUID> claimed(List<UUID> ids, Instant until) {
    return deliveries.claimed(ids, until);
  }

  private static List<Object> sameDoing(DueDelivery row) {
    return Arrays.asList(row.configuration(), row.wantedVersion(), row.acknowledged());
  }

  /** Sends one group. */
  public void send(List<DueDelivery> group, Instant claim) {
    var first = group.get(0);
    var active = active(group);
    var here = group.stream().filter(row -> active.contains(row.device())).toList();
    var ids = group.stream().map(DueDelivery::id).toList();
    if (here.isEmpty()) {
      deliveries.lookAgain(ids, claim, clock.now().plus(DEVICE_PATIENCE));
    } else if (first.acknowledged()) {
      questions.ask(first.space(), devicesOf(here), first.withCertificate());
      deliveries.lookAgain(ids, claim, clock.now().plus(LIST_PATIENCE));
    } else {
      command(first, here, claim);
      deliveries.lookAgain(ids, claim, clock.now().plus(COMMAND_PATIENCE));
    }
  }

  private void command(DueDelivery first, List<DueDelivery> group, Instant claim) {
    var actor = Told.ourselves(first.space());
    var identifier = ProfileDocument.identifierOf(first.configuration());
    var stale = stale(group, OURS + identifier);
    if (!stale.isEmpty()) queue.withdraw(actor, stale, OURS + identifier);
    var command = queue.enqueue(actor, request(first, devicesOf(group), identifier));
    var again = clock.now().plus(COMMAND_PATIENCE);
    targets.follow(command, first.configuration(), claim, again);
  }

  private CommandRequest request(DueDelivery first, List<UUID> devices, String identifier) {
    if (first.wantedVersion() == null)
      return new CommandRequest(
          CommandKind.REMOVE_PROFILE,
          devices,
          Map.of(Arguments.IDENTIFIER, identifier),
          null,
          OURS + identifier,
          CommandRequest.ORDINARY);
    return new CommandRequest(
        CommandKind.INSTALL_PROFILE,
        devices,
        Map.of(),
        profiles.signed(first.space(), first.wantedVersion()),
        OURS + identifier,
        CommandRequest.ORDINARY + first.installOrder());
  }

  /** The devices on which an older wish for the same profile is still open. */
  private List<UUID> stale(List<DueDelivery> group, String key) {
    var awaited = new HashMap<UUID, UUID>();
    for (var row : group) awaited.put(row.device(), row.commandTarget());
    return commands.open(awaited.keySet(), key).stream()
        .filter(open -> !open.id().equals(awaited.get(open.deviceId())))
        .map(open -> open.deviceId())
        .toList();
  }

  private Set<UUID> active(List<DueDelivery> group) {
    return devices.in(group.get(0).space(), devicesOf(group)).stream()
        .filter(device -> device.state() == DeviceState.ACTIVE)
        .map(Device::id)
        .collect(Collectors.toSet());
  }

  private static List<UUID> devicesOf(List<DueDelivery> group) {
    return group.stream().map(DueDelivery::device).toList();
  }
}
