package org.chatelaine.distribution.service;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import jakarta.enterprise.inject.Instance;
import java.lang.reflect.Proxy;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import org.chatelaine.ca.service.ProfileSigner;
import org.chatelaine.command.CommandKind;
import org.chatelaine.command.CommandProgressed;
import org.chatelaine.command.CommandState;
import org.chatelaine.configuration.service.Configurations;
import org.chatelaine.configuration.service.KindsForTests;
import org.chatelaine.configuration.service.WebClipRequest;
import org.chatelaine.configuration.wire.ProfileDocument;
import org.chatelaine.configuration.wire.Samples;
import org.chatelaine.device.CertificatesReported;
import org.chatelaine.device.DeviceEnrolled;
import org.chatelaine.device.DeviceRetired;
import org.chatelaine.device.Family;
import org.chatelaine.device.InstalledProfile;
import org.chatelaine.device.ProfilesReported;
import org.chatelaine.distribution.Audience;
import org.chatelaine.distribution.DeliveryCounts;
import org.chatelaine.distribution.DeliveryRow;
import org.chatelaine.distribution.DeliveryState;
import org.chatelaine.kernel.Actor;
import org.chatelaine.kernel.Ids;
import org.chatelaine.kernel.Slice;
import org.chatelaine.kernel.SpaceId;
import org.chatelaine.rig.Rig;
import org.chatelaine.secret.MasterKey;

/** An administrator, some devices that answer what they are told to, and the product between. */
final class Scene implements AutoCloseable {

  static final Actor ADMIN =
      new Actor(
          Actor.Kind.PERSON,
          new UUID(9, 9),
          "admin",
          Actor.Role.ADMINISTRATOR,
          SpaceId.DEFAULT,
          null);

  static final UUID OWNER = new UUID(8, 8);

  private static final Slice EVERY_STATE =
      new Slice(
          0,
          500,
          null,
          true,
          Map.of(
              "state",
              Arrays.stream(DeliveryState.values()).map(Enum::name).collect(joining(","))));

  final Rig rig = new Rig();

  private final Map<UUID, Map<String, String>> installed = new HashMap<>();
  private final Map<UUID, Set<String>> certificates = new HashMap<>();

  Scene() {
    rig.put(MasterKey.class, new MasterKey(Base64.getEncoder().encodeToString(new byte[32])));
    rig.put(ProfileSigner.class, new Unsigned());
    var kinds = KindsForTests.all();
    rig.put(
        Instance.class,
        (Instance<?>)
            Proxy.newProxyInstance(
                Scene.class.getClassLoader(),
                new Class<?>[] {Instance.class},
                (proxy, method, values) -> kinds.iterator()));
    rig.the(Alignment.class);
    rig.the(Outcomes.class);
    rig.the(Verification.class);
  }

  private static final class Unsigned extends ProfileSigner {
    @Override
    public byte[] sign(byte[] document) {
      return document;
    }
  }

  UUID webClip(String name) {
    var wish = WebClipRequest.of(name, "Label", "https://example.org/");
    return rig.in(() -> rig.the(Configurations.class).createWebClip(ADMIN, wish));
  }

  UUID certificate(String name) {
    return rig.in(
        () -> rig.the(Configurations.class).createCertificate(ADMIN, name, null, Samples.root()));
  }

  void audience(UUID configuration, Audience audience, UUID... devices) {
    rig.in(
        () ->
            rig.the(Distribution.class)
                .setAudience(ADMIN, configuration, audience, Set.of(devices)));
  }

  /** A device that is ours; it has been so before the product hears of anything. */
  UUID device() {
    return device(Family.IPHONE);
  }

  UUID device(Family family) {
    var id = Ids.next();
    rig.sql(
        "insert into device (id, space_id, owner_id, enrolment_id, platform, family, udid,"
            + " live_udid, name, state, created_at, again, version) values"
            + " (?1, ?2, ?3, ?4, 'APPLE', ?7, ?5, ?5, 'Phone', 'ACTIVE', ?6, false, 1)",
        id,
        SpaceId.DEFAULT.value(),
        OWNER,
        Ids.next(),
        id.toString(),
        rig.clock.instant().atOffset(ZoneOffset.UTC),
        family.name());
    installed.put(id, new HashMap<>());
    certificates.put(id, new java.util.HashSet<>());
    return id;
  }

  UUID enrols() {
    var device = device();
    rig.in(() -> rig.fire(new DeviceEnrolled(device, Ids.next(), SpaceId.DEFAULT, false)));
    return device;
  }

  /** The same device enrols again, for an owner. */
  UUID comesBack(UUID device, UUID owner) {
    return comesBack(device, owner, back -> {});
  }

  /** The same, with something done before it is managed. */
  UUID comesBack(UUID device, UUID owner, Consumer<UUID> meanwhile) {
    var back = device();
    rig.sql(
        "update device set again = true, owner_id = ?1, udid = ?2, live_udid = ?2 where id = ?3",
        owner,
        device.toString(),
        back);
    meanwhile.accept(back);
    rig.in(() -> rig.fire(new DeviceEnrolled(back, Ids.next(), SpaceId.DEFAULT, true)));
    return back;
  }

  void retires(UUID device) {
    rig.sql("update device set state = 'RETIRED', live_udid = null where id = ?1", device);
    rig.in(() -> rig.fire(new DeviceRetired(device, Ids.next(), "removed")));
  }

  /** What the thread after the commit, or the timer, does. */
  void sends() {
    var wave = rig.the(Wave.class);
    for (var claimed = rig.in(wave::claim); !claimed.groups().isEmpty(); ) {
      for (var group : claimed.groups()) {
        var until = claimed.until();
        rig.in(() -> wave.send(group, until));
      }
      claimed = rig.in(wave::claim);
    }
  }

  /** The commands a device has open, in the order in which it would be offered them. */
  List<Open> open(UUID device) {
    var open = new ArrayList<Open>();
    for (var row :
        rig.select(
            "select id, kind, open_key, state from command_target where open_device = ?1"
                + " order by priority, created_at, id",
            device)) {
      var columns = (Object[]) row;
      open.add(
          new Open(
              UUID.fromString(columns[0].toString()),
              CommandKind.valueOf(columns[1].toString()),
              columns[2].toString()));
    }
    return open;
  }

  record Open(UUID target, CommandKind kind, String key) {}

  /** The device visits and does all it is told, as a good one does. */
  void visits(UUID device) {
    for (var next = open(device); !next.isEmpty(); next = open(device)) does(device, next.get(0));
  }

  /** The device does one command. */
  void does(UUID device, Open command) {
    progresses(device, command, CommandState.SENT, null);
    switch (command.kind()) {
      case INSTALL_PROFILE -> installs(device, command);
      case REMOVE_PROFILE -> installed.get(device).remove(identifier(command));
      default -> {}
    }
    progresses(device, command, CommandState.ACKNOWLEDGED, null);
    if (command.kind() == CommandKind.PROFILE_LIST) listsProfiles(device);
    if (command.kind() == CommandKind.CERTIFICATE_LIST) listsCertificates(device);
  }

  private void installs(UUID device, Open command) {
    var configuration = UUID.fromString(identifier(command).substring(28 + 1));
    var row =
        (Object[])
            rig.select(
                    "select c.version_id, v.certificate_sha256 from configuration c join"
                        + " configuration_version v on v.id = c.version_id where c.id = ?1",
                    configuration)
                .get(0);
    installed
        .get(device)
        .put(identifier(command), ProfileDocument.uuidOf(UUID.fromString(row[0].toString())));
    if (row[1] != null) certificates.get(device).add(row[1].toString());
  }

  private static String identifier(Open command) {
    return command.key().substring("profile:".length());
  }

  /** The product hears how a command went. */
  void progresses(UUID device, Open command, CommandState state, String reason) {
    var closed = !state.isOpen();
    rig.sql(
        "update command_target set state = ?1"
            + (closed ? ", open_device = null, open_key = null" : "")
            + " where id = ?2",
        state.name(),
        command.target());
    rig.in(
        () ->
            rig.fire(
                new CommandProgressed(
                    device,
                    new UUID(8, 8),
                    command.target(),
                    command.kind(),
                    state,
                    command.key(),
                    reason)));
  }

  void listsProfiles(UUID device) {
    var list =
        installed.get(device).entrySet().stream()
            .map(entry -> new InstalledProfile(entry.getKey(), entry.getValue()))
            .toList();
    rig.in(() -> rig.fire(new ProfilesReported(device, SpaceId.DEFAULT, list)));
  }

  void listsCertificates(UUID device) {
    var list = certificates.get(device);
    rig.in(() -> rig.fire(new CertificatesReported(device, SpaceId.DEFAULT, list)));
  }

  /** Somebody removes a profile by hand. */
  void loses(UUID device, UUID configuration) {
    installed.get(device).remove(ProfileDocument.identifierOf(configuration));
  }

  /** A web clip for all, verified on this device. */
  UUID verifiedOn(UUID phone) {
    var clip = webClip("Clip");
    audience(clip, Audience.ALL);
    sends();
    visits(phone);
    assertThat(state(clip, phone)).isEqualTo(DeliveryState.VERIFIED);
    return clip;
  }

  /** A web clip for all that this device has just refused. */
  UUID failingOn(UUID phone, String reason) {
    var clip = webClip("Clip");
    audience(clip, Audience.ALL);
    sends();
    fails(phone, reason);
    return clip;
  }

  void fails(UUID phone, String reason) {
    var install = open(phone).get(0);
    progresses(phone, install, CommandState.SENT, null);
    progresses(phone, install, CommandState.FAILED, reason);
  }

  void edit(UUID clip, String url) {
    var wish = WebClipRequest.of("Clip", "Label", url);
    rig.in(() -> rig.the(Configurations.class).editWebClip(ADMIN, clip, null, wish));
  }

  Map<String, String> profilesOn(UUID device) {
    return installed.get(device);
  }

  DeliveryRow delivery(UUID configuration, UUID device) {
    var found =
        rig
            .the(Distribution.class)
            .ofConfiguration(ADMIN, configuration, EVERY_STATE)
            .rows()
            .stream()
            .filter(row -> row.device().equals(device))
            .toList();
    assertThat(found).hasSize(1);
    return found.get(0);
  }

  DeliveryState state(UUID configuration, UUID device) {
    return delivery(configuration, device).state();
  }

  DeliveryCounts counts(UUID configuration) {
    return rig.the(Distribution.class).counts(ADMIN, configuration);
  }

  @Override
  public void close() {
    rig.close();
  }
}
