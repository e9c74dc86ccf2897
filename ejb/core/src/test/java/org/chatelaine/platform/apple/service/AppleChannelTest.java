package org.chatelaine.platform.apple.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.eatthepath.pushy.apns.server.MockApnsServer;
import com.eatthepath.pushy.apns.server.MockApnsServerBuilder;
import com.eatthepath.pushy.apns.server.RejectedNotificationException;
import com.eatthepath.pushy.apns.server.RejectionReason;
import com.eatthepath.pushy.apns.server.UnregisteredDeviceTokenException;
import io.netty.buffer.ByteBuf;
import io.netty.handler.codec.http2.Http2Headers;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import org.chatelaine.device.Device;
import org.chatelaine.device.DeviceIdentities;
import org.chatelaine.device.Devices;
import org.chatelaine.device.IssuedIdentity;
import org.chatelaine.device.Platform;
import org.chatelaine.kernel.Actor;
import org.chatelaine.kernel.SpaceId;
import org.chatelaine.rig.Rig;
import org.chatelaine.secret.MasterKey;
import org.chatelaine.secret.SecretBox;
import org.chatelaine.setting.SettingChanged;
import org.chatelaine.setting.service.SettingDesk;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Waking many: one device's trouble is not its neighbours'. */
class AppleChannelTest {

  private static final Actor BOSS =
      new Actor(
          Actor.Kind.PERSON,
          new UUID(1, 1),
          "Boss",
          Actor.Role.ADMINISTRATOR,
          SpaceId.DEFAULT,
          null);

  private final Rig world = new Rig();
  private final List<String> woken = new CopyOnWriteArrayList<>();
  private final Set<String> gone = ConcurrentHashMap.newKeySet();
  private final Map<String, RejectionReason> refused = new ConcurrentHashMap<>();
  private MockApnsServer apple;
  private String pem;
  private int port;

  @BeforeEach
  void aPushCertificateIsSet() throws Exception {
    world.put(MasterKey.class, new MasterKey("A".repeat(43) + "="));
    var far = Instant.ofEpochSecond(4_000_000_000L);
    var identity = ServerIdentity.make("CN=localhost", far);
    apple =
        new MockApnsServerBuilder()
            .setServerCredentials(
                new X509Certificate[] {identity.certificate()}, identity.key(), null)
            .setHandlerFactory(session -> this::handle)
            .build();
    port = apple.start(0).get(30, TimeUnit.SECONDS);
    pem =
        "-----BEGIN CERTIFICATE-----\n"
            + Base64.getMimeEncoder().encodeToString(identity.certificate().getEncoded())
            + "\n-----END CERTIFICATE-----\n";
    set(Map.of("push.host", "localhost", "push.port", "" + port, "push.trust", pem));
    var paper = ServerIdentity.make("UID=com.apple.mgmt.External.x,CN=push", far);
    var certificates = world.the(PushCertificates.class);
    world.in(() -> certificates.upload(BOSS, paper.pkcs12(), PushIdentity.PASSWORD.toCharArray()));
  }

  @AfterEach
  void close() throws Exception {
    world.the(AppleChannel.class).close();
    apple.shutdown();
    world.close();
  }

  private void handle(Http2Headers headers, ByteBuf body) throws RejectedNotificationException {
    var path = headers.path().toString();
    var token = path.substring(path.lastIndexOf('/') + 1);
    woken.add(token);
    if (gone.contains(token)) throw new UnregisteredDeviceTokenException(Instant.EPOCH);
    if (refused.containsKey(token)) throw new RejectedNotificationException(refused.get(token));
  }

  @Test
  void aDeviceWhoseTokenDoesNotOpenIsPassedOverAndItsNeighboursAreWoken() {
    var first = device("aa");
    var broken = device("bb");
    var last = device("cc");
    spoil(broken);

    wake(first, broken, last);

    assertThat(woken).containsExactlyInAnyOrder("aa".repeat(32), "cc".repeat(32));
  }

  @Test
  void aDeviceWhoseTokenIsGoneIsMarkedAndNotAskedForAgain() {
    var stays = device("aa");
    var left = device("bb");
    gone.add("bb".repeat(32));

    wake(stays, left);
    wake(stays, left);

    assertThat(woken).containsOnlyOnce("bb".repeat(32)).hasSize(3);
    assertThat(world.the(Devices.class).find(left).orElseThrow().canBeWoken()).isFalse();
    assertThat(world.the(Devices.class).find(stays).orElseThrow().canBeWoken()).isTrue();
  }

  @Test
  void whatSettingsOfPushesSaidOfTokensIsForgottenWithThem() {
    var phone = device("aa");
    gone.add("aa".repeat(32));
    wake(phone);
    assertThat(world.the(Devices.class).find(phone).orElseThrow().canBeWoken()).isFalse();

    set(Map.of("push.host", "127.0.0.1"));

    assertThat(world.the(Devices.class).find(phone).orElseThrow().canBeWoken()).isTrue();
  }

  @Test
  void aTokenThatCameMeanwhileIsNotMarkedForItsPredecessor() {
    var phone = device("aa");
    var tokens = world.the(PushTokens.class);
    var before = world.in(() -> tokens.of(List.of(phone)));
    renewed(phone);

    world.in(() -> tokens.areDead(before));

    assertThat(world.the(Devices.class).find(phone).orElseThrow().canBeWoken()).isTrue();
  }

  @Test
  void whoWasSparedIsToldAndWhoWasRefusedIsShown() {
    var spared = device("aa");
    var misled = device("bb");
    var well = device("cc");
    refused.put("aa".repeat(32), RejectionReason.TOO_MANY_REQUESTS);
    refused.put("bb".repeat(32), RejectionReason.DEVICE_TOKEN_NOT_FOR_TOPIC);

    assertThat(wake(spared, misled, well)).containsExactly(spared);

    assertThat(refusal().reason()).isEqualTo("DeviceTokenNotForTopic");
    world.passes(Duration.ofDays(2));
    assertThat(refusal()).isNull();
  }

  private PushRefusal refusal() {
    return world.the(PushCertificates.class).current(BOSS).refusal();
  }

  @Test
  void anotherHostCountsFromTheNextPushOn() {
    var phone = device("aa");
    wake(phone);
    set(Map.of("push.port", "1"));
    world.the(AppleChannel.class).changed(new SettingChanged(SpaceId.DEFAULT, "push.port"));

    wake(phone);
    assertThat(woken).hasSize(1);

    set(Map.of("push.port", "" + port));
    world.the(AppleChannel.class).changed(new SettingChanged(SpaceId.DEFAULT, "push.port"));
    wake(phone);
    assertThat(woken).hasSize(2);
  }

  @Test
  void settingsThatAreNoneAreRefused() {
    for (var wrong :
        List.of(
            Map.of("push.port", "65536"),
            Map.of("push.port", "0"),
            Map.of("push.host", "a b"),
            Map.of("push.trust", "a certificate")))
      assertThatThrownBy(() -> set(wrong)).hasMessage("setting.malformed");
    set(Map.of("push.port", "65535"));
  }

  private Set<UUID> wake(UUID... devices) {
    return world.in(() -> world.the(AppleChannel.class).wake(List.of(devices)));
  }

  private void set(Map<String, String> values) {
    var desk = world.the(SettingDesk.class);
    world.in(
        () -> {
          desk.put(BOSS, values);
          return null;
        });
  }

  /** A device whose token is that byte, thirty-two times. */
  private UUID device(String octet) {
    var box = world.the(SecretBox.class);
    return world.in(
        () -> {
          var identities = world.the(DeviceIdentities.class);
          identities.add(
              new IssuedIdentity(
                  octet,
                  SpaceId.DEFAULT,
                  UUID.randomUUID(),
                  new UUID(1, 2),
                  UUID.randomUUID(),
                  world.now().plus(Duration.ofDays(365))));
          var identity = identities.byFingerprint(octet).orElseThrow();
          var device =
              world
                  .the(Devices.class)
                  .add(Device.pending(identity, Platform.APPLE, octet, false, world.now()));
          var token = java.util.HexFormat.of().parseHex(octet.repeat(32));
          device.reachable(
              "com.apple.mgmt.External.x",
              box.seal(token, "device", "push_token", device.id()),
              box.seal(new byte[] {77}, "device", "push_magic", device.id()),
              world.now());
          return device.id();
        });
  }

  private void renewed(UUID id) {
    var box = world.the(SecretBox.class);
    world.in(
        () -> {
          var device = world.the(Devices.class).find(id).orElseThrow();
          var token = box.seal(new byte[32], "device", "push_token", id);
          device.reachable(device.pushTopic(), token, device.pushMagic(), world.now());
        });
  }

  /** As a row that was put back from another installation's backup. */
  private void spoil(UUID id) {
    world.in(
        () -> {
          var device = world.the(Devices.class).find(id).orElseThrow();
          device.reachable(device.pushTopic(), new byte[60], device.pushMagic(), world.now());
          return null;
        });
  }
}
