package org.chatelaine.platform.apple.service;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import org.chatelaine.ca.service.Authorities;
import org.chatelaine.command.CommandKind;
import org.chatelaine.command.CommandState;
import org.chatelaine.command.service.ActionRequest;
import org.chatelaine.command.service.CommandDecisions;
import org.chatelaine.command.service.CommandQueue;
import org.chatelaine.command.service.CommandRegister;
import org.chatelaine.command.service.CommandRequest;
import org.chatelaine.command.service.DeviceActions;
import org.chatelaine.device.DeviceIdentities;
import org.chatelaine.device.DeviceRow;
import org.chatelaine.device.IssuedIdentity;
import org.chatelaine.device.Verb;
import org.chatelaine.device.service.DeviceRegister;
import org.chatelaine.kernel.Actor;
import org.chatelaine.kernel.Slice;
import org.chatelaine.kernel.SpaceId;
import org.chatelaine.rig.Rig;
import org.chatelaine.secret.MasterKey;
import org.junit.jupiter.api.AfterEach;

/** An Apple device and the product, from its bytes to the rows, without a server. */
abstract class AppleStory {

  static final Actor BOSS =
      new Actor(
          Actor.Kind.PERSON,
          new UUID(1, 1),
          "Boss",
          Actor.Role.ADMINISTRATOR,
          SpaceId.DEFAULT,
          "192.0.2.9");
  static final UUID ANNA = new UUID(1, 2);

  final Rig world = new Rig();
  final Phone phone = new Phone("00008130-000A", world.now());

  AppleStory() {
    world.put(MasterKey.class, new MasterKey("A".repeat(43) + "="));
    world.put(
        Authorities.class,
        new Authorities() {
          @Override
          public X509Certificate rootCertificate(SpaceId space) {
            return Phone.authority(world.now());
          }
        });
  }

  @AfterEach
  void close() {
    world.close();
  }

  AppleDoor door() {
    return world.the(AppleDoor.class);
  }

  AppleAnswer say(AppleCall call) {
    var door = door();
    return world.in(() -> door.answer(call));
  }

  DeviceRow enrolled(Phone with) {
    issue(with, world.now().plus(Duration.ofDays(365)));
    var answer =
        say(
            with.checksIn(
                "Authenticate",
                "DeviceName",
                "Anna's iPhone",
                "ProductName",
                "iPhone15,2",
                "SerialNumber",
                "C39",
                "OSVersion",
                "18.1"));
    assertThat(answer.status()).isEqualTo(200);
    say(
        with.checksIn(
            "TokenUpdate",
            "Token",
            new byte[32],
            "PushMagic",
            "magic",
            "UnlockToken",
            new byte[] {1, 2}));
    return world.the(DeviceRegister.class).page(BOSS, Slice.first(10)).rows().stream()
        .filter(row -> row.udid().equals(with.udid()) && !row.state().isGone())
        .findFirst()
        .orElseThrow();
  }

  void issue(Phone with, Instant notAfter) {
    issue(with, notAfter, UUID.randomUUID(), ANNA);
  }

  void issue(Phone with, Instant notAfter, UUID enrolment, UUID owner) {
    var issued =
        new IssuedIdentity(
            with.fingerprint(), SpaceId.DEFAULT, enrolment, owner, UUID.randomUUID(), notAfter);
    world.in(
        () -> {
          world.the(DeviceIdentities.class).add(issued);
          return null;
        });
  }

  /** Enrolled, and its first question answered. */
  UUID quiet(Phone with) {
    var device = enrolled(with).id();
    var first = command(say(with.idles()));
    say(with.answers(first, "Acknowledged", "QueryResponses", Map.of("OSVersion", "18.1")));
    return device;
  }

  UUID queue(UUID device, CommandKind kind) {
    var request = CommandRequest.of(kind, List.of(device), CommandRequest.SOON);
    world.passes(Duration.ofSeconds(1));
    return world.in(() -> world.the(CommandQueue.class).queue(BOSS, request)).targets().get(device);
  }

  void act(UUID device, Verb verb) {
    door();
    world.passes(Duration.ofSeconds(1));
    var request = new ActionRequest(verb, null, null, null, row(device).name(), true);
    world.in(() -> world.the(DeviceActions.class).act(BOSS, device, request));
  }

  Object cancel(UUID target) {
    world.the(CommandDecisions.class).cancel(BOSS, target);
    return null;
  }

  CommandState state(UUID target) {
    return world.the(CommandRegister.class).target(BOSS, target).state();
  }

  DeviceRow row(UUID device) {
    return world.the(DeviceRegister.class).one(BOSS, device);
  }

  static String body(AppleAnswer answer) {
    return new String(answer.body(), StandardCharsets.UTF_8);
  }

  static String command(AppleAnswer answer) {
    var found = Pattern.compile("<key>CommandUUID</key>\\s*<string>([^<]+)").matcher(body(answer));
    assertThat(found.find()).as(body(answer)).isTrue();
    return found.group(1);
  }
}
