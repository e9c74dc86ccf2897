package org.chatelaine.command.service;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.chatelaine.account.Face;
import org.chatelaine.command.CommandKind;
import org.chatelaine.command.CommandRow;
import org.chatelaine.device.Device;
import org.chatelaine.device.DeviceFacts;
import org.chatelaine.device.DeviceIdentities;
import org.chatelaine.device.Devices;
import org.chatelaine.device.IssuedIdentity;
import org.chatelaine.device.Platform;
import org.chatelaine.device.Verb;
import org.chatelaine.kernel.Actor;
import org.chatelaine.kernel.SpaceId;
import org.chatelaine.rig.Rig;
import org.chatelaine.secret.MasterKey;

/** Devices that lie in a row, enrolled and never heard, with an administrator before them. */
final class Shelf {

  static final Actor BOSS =
      new Actor(
          Actor.Kind.PERSON,
          new UUID(1, 1),
          "Boss",
          Actor.Role.ADMINISTRATOR,
          SpaceId.DEFAULT,
          "192.0.2.9");

  private final Rig world;
  private int number;

  Shelf(Rig world) {
    this.world = world;
    world.put(MasterKey.class, new MasterKey("A".repeat(43) + "="));
  }

  List<UUID> iPhones(int count) {
    var ids = new ArrayList<UUID>();
    for (int i = 0; i < count; i++) ids.add(device("iPhone15,2"));
    return ids;
  }

  UUID iPhone() {
    return device("iPhone15,2");
  }

  UUID mac() {
    return device("Mac14,2");
  }

  /** Somebody with an account, as the portal knows them. */
  Actor person() {
    return world.person("p" + ++number + "@example.org").actor(Face.PORTAL, "192.0.2.1");
  }

  UUID iPhoneOf(Actor owner) {
    return device("iPhone15,2", owner.id());
  }

  UUID macOf(Actor owner) {
    return device("Mac14,2", owner.id());
  }

  private UUID device(String product) {
    return device(product, new UUID(1, 2));
  }

  private UUID device(String product, UUID owner) {
    var name = "D" + ++number;
    return world.in(
        () -> {
          var identities = world.the(DeviceIdentities.class);
          identities.add(
              new IssuedIdentity(
                  name,
                  SpaceId.DEFAULT,
                  UUID.randomUUID(),
                  owner,
                  UUID.randomUUID(),
                  world.now().plus(Duration.ofDays(365))));
          var identity = identities.byFingerprint(name).orElseThrow();
          var device =
              world
                  .the(Devices.class)
                  .add(Device.pending(identity, Platform.APPLE, name, false, world.now()));
          device.tells(new DeviceFacts(name, name, product, null, "18.1", null));
          identity.pin(device.id());
          device.unlockableWith(new byte[] {1});
          device.reachable("topic", new byte[] {1}, new byte[] {2}, world.now());
          return device.id();
        });
  }

  /** Something is done to devices from the console. */
  List<UUID> does(Verb verb, List<UUID> devices) {
    var actions = world.the(DeviceActions.class);
    world.passes(Duration.ofSeconds(1));
    return world.in(() -> actions.act(BOSS, devices, ActionRequest.of(verb)));
  }

  UUID wipes(UUID device) {
    return wipes(BOSS, device);
  }

  UUID wipes(Actor actor, UUID device) {
    var actions = world.the(DeviceActions.class);
    var request = wipe(device);
    return world.in(() -> actions.act(actor, device, request));
  }

  /** A wipe with all that it needs. */
  ActionRequest wipe(UUID device) {
    var name = world.the(Devices.class).find(device).orElseThrow().name();
    return new ActionRequest(Verb.WIPE, null, null, null, name, true);
  }

  UUID queued(UUID device, CommandKind kind) {
    var request = CommandRequest.of(kind, List.of(device), CommandRequest.SOON);
    var queue = world.the(CommandQueue.class);
    return world.in(() -> queue.queue(BOSS, request)).targets().get(device);
  }

  CommandRow row(UUID target) {
    return world.the(CommandRegister.class).target(BOSS, target);
  }
}
