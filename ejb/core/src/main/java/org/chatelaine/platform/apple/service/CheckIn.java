package org.chatelaine.platform.apple.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.chatelaine.audit.AuditTrail;
import org.chatelaine.command.CommandKind;
import org.chatelaine.command.Visitor;
import org.chatelaine.command.service.CommandQueue;
import org.chatelaine.command.service.CommandRequest;
import org.chatelaine.device.Device;
import org.chatelaine.device.DeviceChanged;
import org.chatelaine.device.DeviceEnrolled;
import org.chatelaine.device.DeviceIdentities;
import org.chatelaine.device.DeviceIdentity;
import org.chatelaine.device.DeviceState;
import org.chatelaine.device.Devices;
import org.chatelaine.device.Platform;
import org.chatelaine.device.service.LastSeen;
import org.chatelaine.device.service.Retirements;
import org.chatelaine.kernel.Actor;
import org.chatelaine.kernel.Clocks;
import org.chatelaine.platform.apple.wire.Dict;
import org.chatelaine.platform.apple.wire.Facts;
import org.chatelaine.secret.SecretBox;

/** How an Apple device comes to us and goes: Authenticate, TokenUpdate, CheckOut. */
@ApplicationScoped
class CheckIn {

  private static final int LONGEST_TOKEN = 256;
  private static final int LONGEST_UNLOCK_TOKEN = 16 * 1024;

  @Inject private Pinned pinned;
  @Inject private Devices devices;
  @Inject private DeviceIdentities identities;
  @Inject private Retirements retirements;
  @Inject private CommandQueue queue;
  @Inject private LastSeen seen;
  @Inject private PushTopic topics;
  @Inject private SecretBox box;
  @Inject private AuditTrail audit;
  @Inject private Clocks clock;
  @Inject private Event<DeviceEnrolled> enrolled;
  @Inject private Event<DeviceChanged> changed;

  /** Pins the certificate to the device. It is not ours yet: that needs a token to wake it. */
  @Transactional
  public void authenticate(Visitor visitor, Shown shown, Dict message, String address) {
    var identity = held(shown);
    var udid = message.needText("UDID");
    pinned.newcomer(shown, udid);
    var device =
        identity.deviceId() == null ? arrived(identity, udid, address) : known(identity, udid);
    device.tells(Facts.ofAuthenticate(message));
    identity.pin(device.id());
    audit.record(
        actor(device, address),
        "device.authenticated",
        "device",
        device.id(),
        "certificate",
        identity.fingerprint());
    changed.fire(new DeviceChanged(device.id(), device.ownerId()));
  }

  /** Before it is looked at once more: its enrolment may have been called off since the first. */
  private DeviceIdentity held(Shown shown) {
    return identities.held(shown.fingerprint()).orElseThrow();
  }

  private Device known(DeviceIdentity identity, String udid) {
    var device = devices.find(identity.deviceId()).orElseThrow();
    if (!device.udid().equals(udid))
      throw Turned.badRequest("a certificate that belongs to another device");
    return device;
  }

  private Device arrived(DeviceIdentity identity, String udid, String address) {
    var again = devices.known(identity.spaceId(), udid);
    var living = devices.living(identity.spaceId(), udid).orElse(null);
    // A second certificate for the same enrolment: the profile was installed twice.
    if (living != null && living.enrolmentId().equals(identity.enrolmentId())) return living;
    if (devices.hasLiving(identity.enrolmentId()))
      throw Turned.badRequest("an enrolment that already has a device");
    // A UDID is only said, not proved: it must not be enough to put somebody else's device out.
    // One that never came to life is nobody's yet, and a device that changed hands must not wait.
    if (living != null
        && living.state() != DeviceState.PENDING
        && !living.ownerId().equals(identity.ownerId()))
      throw Turned.badRequest("a UDID that belongs to somebody else's device");
    if (living != null) {
      retirements.leave(actor(living, address), living, DeviceState.RETIRED, "enrolled-again");
      // The old row gives the UDID free before the new one takes it.
      devices.flush();
    }
    return devices.add(Device.pending(identity, Platform.APPLE, udid, again, clock.now()));
  }

  /**
   * Keeps the tokens; with the first ones the device is ours. What was signed before those we have
   * is an old message on a long way, and would have us wake the device by what it no longer knows.
   */
  @Transactional
  public void tokenUpdate(Visitor visitor, Shown shown, Dict message, String address) {
    held(shown);
    pinned.device(shown, visitor.udid());
    var device = devices.find(visitor.device()).orElseThrow();
    if (device.hasNewerTokens(shown.signedAt())) {
      audit.record(actor(device, address), "device.token-outdated", "device", device.id());
      return;
    }
    var topic = message.needText("Topic");
    if (topics.known(device.spaceId()).filter(known -> !known.equals(topic)).isPresent())
      throw Turned.badRequest("a topic that is not ours");
    var token = message.data("Token").orElse(new byte[0]);
    var magic = message.needText("PushMagic");
    if (token.length == 0 || token.length > LONGEST_TOKEN || magic.length() > LONGEST_TOKEN)
      throw Turned.badRequest("a token that is none");
    var isNew =
        device.reachable(
            topic,
            seal(token, "push_token", device),
            seal(magic.getBytes(StandardCharsets.UTF_8), "push_magic", device),
            clock.now());
    device.tokensAreOf(shown.signedAt(), clock.now());
    message
        .data("UnlockToken")
        .filter(given -> given.length > 0 && given.length <= LONGEST_UNLOCK_TOKEN)
        .ifPresent(given -> device.unlockableWith(seal(given, "unlock_token", device)));
    seen.note(device.id(), clock.now());
    if (isNew) welcome(device, address);
    changed.fire(new DeviceChanged(device.id(), device.ownerId()));
  }

  private void welcome(Device device, String address) {
    var actor = actor(device, address);
    audit.record(actor, "device.enrolled", "device", device.id());
    devices.flush();
    enrolled.fire(
        new DeviceEnrolled(device.id(), device.enrolmentId(), device.spaceId(), device.again()));
    queue.enqueue(
        Actor.system(device.spaceId()),
        CommandRequest.of(
            CommandKind.DEVICE_INFORMATION, List.of(device.id()), CommandRequest.ORDINARY));
  }

  /** The management profile was removed; best effort, a device may go without a word. */
  @Transactional
  public void checkOut(Visitor visitor, String address) {
    var device = devices.find(visitor.device()).orElseThrow();
    retirements.leave(actor(device, address), device, DeviceState.RETIRED, "checked-out");
  }

  private byte[] seal(byte[] plain, String column, Device device) {
    return box.seal(plain, "device", column, device.id());
  }

  private static Actor actor(Device device, String address) {
    return Actor.device(device.id(), device.name(), device.spaceId(), address);
  }
}
