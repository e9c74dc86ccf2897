package org.chatelaine.platform.apple.service;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.chatelaine.ca.service.Authorities;
import org.chatelaine.command.CommandKind;
import org.chatelaine.command.CommandState;
import org.chatelaine.device.DeviceEnrolled;
import org.chatelaine.device.DeviceIdentities;
import org.chatelaine.device.DeviceRetired;
import org.chatelaine.device.DeviceState;
import org.chatelaine.device.Devices;
import org.chatelaine.device.Verb;
import org.chatelaine.secret.SecretBox;
import org.junit.jupiter.api.Test;

/** How an Apple device becomes ours, and how it leaves. */
class ComingAndGoingTest extends AppleStory {

  @Test
  void aDeviceThatAuthenticatesAndBringsItsTokenIsOursAndAskedForItsFacts() {
    var device = enrolled(phone);

    assertThat(device.state()).isEqualTo(DeviceState.ACTIVE);
    assertThat(device.name()).isEqualTo("Anna's iPhone");
    assertThat(device.ownerId()).isEqualTo(ANNA);
    assertThat(world.told(DeviceEnrolled.class))
        .extracting(DeviceEnrolled::again)
        .containsExactly(false);
    assertThat(body(say(phone.idles()))).contains("DeviceInformation");
  }

  @Test
  void anOldTokenDoesNotTakeThePlaceOfANewerOne() {
    var device = quiet(phone);
    var begin = world.now();
    world.passes(Duration.ofHours(3));
    say(phone.at(begin.plus(Duration.ofHours(2))).checksIn("TokenUpdate", brings(2)));

    var late = say(phone.at(begin.plus(Duration.ofHours(1))).checksIn("TokenUpdate", brings(1)));

    assertThat(late.status()).isEqualTo(200);
    assertThat(token(device)).isEqualTo(new byte[] {2});
    say(phone.at(begin.plus(Duration.ofHours(2))).checksIn("TokenUpdate", brings(3)));
    assertThat(token(device)).isEqualTo(new byte[] {3});
  }

  @Test
  void aClockThatWasFastDoesNotShutOutWhatFollows() {
    var device = quiet(phone);
    say(phone.at(world.now().plus(Duration.ofDays(4000))).checksIn("TokenUpdate", brings(1)));
    world.passes(Duration.ofHours(1));

    say(phone.at(world.now()).checksIn("TokenUpdate", brings(2)));

    assertThat(token(device)).isEqualTo(new byte[] {2});
  }

  @Test
  void aTokenThatSaysNothingOfItsTimeIsTaken() {
    var device = quiet(phone);
    var signed = phone.checksIn("TokenUpdate", brings(5));

    say(new AppleCall(signed.body(), true, null, phone.certificate(), "192.0.2.1"));

    assertThat(token(device)).isEqualTo(new byte[] {5});
  }

  private static Object[] brings(int token) {
    return new Object[] {"Token", new byte[] {(byte) token}, "PushMagic", "magic"};
  }

  private byte[] token(UUID id) {
    var sealed = world.the(Devices.class).find(id).orElseThrow().pushToken();
    return world.the(SecretBox.class).open(sealed, "device", "push_token", id);
  }

  @Test
  void retiringRemovesTheProfileFirstAndThenNothingIsHeardAnyMore() {
    var device = quiet(phone);
    queue(device, CommandKind.PROFILE_LIST);
    act(device, Verb.RETIRE);

    var removal = say(phone.idles());
    assertThat(body(removal)).contains("RemoveProfile").contains("org.chatelaine.enrolment");
    say(phone.answers(command(removal), "Acknowledged"));

    assertThat(row(device).state()).isEqualTo(DeviceState.RETIRED);
    assertThat(world.told(DeviceRetired.class))
        .extracting(DeviceRetired::cause)
        .containsExactly("removed");
    var later = say(phone.idles());
    assertThat(later.status()).isEqualTo(403);
    assertThat(body(later)).contains("com.apple.unrecognized.device");
  }

  @Test
  void aProfileThatIsNotThereCountsAsRemoved() {
    var device = quiet(phone);
    act(device, Verb.RETIRE);
    var link = Map.of("ErrorCode", 12075, "ErrorDomain", "MCMDMErrorDomain");

    say(phone.answers(command(say(phone.idles())), "Error", "ErrorChain", List.of(link)));

    assertThat(row(device).state()).isEqualTo(DeviceState.RETIRED);
  }

  @Test
  void aRetirementThatTheDeviceRefusesLeavesItActive() {
    var device = quiet(phone);
    act(device, Verb.RETIRE);

    say(phone.answers(command(say(phone.idles())), "Error"));

    assertThat(row(device).state()).isEqualTo(DeviceState.ACTIVE);
  }

  @Test
  void checkingOutIsLeaving() {
    var device = quiet(phone);

    assertThat(say(phone.checksIn("CheckOut")).status()).isEqualTo(200);

    assertThat(row(device).state()).isEqualTo(DeviceState.RETIRED);
    assertThat(say(phone.idles()).status()).isEqualTo(403);
  }

  @Test
  void theGoodbyeOfADeviceThatHasLeftIsTakenAndChangesNothing() {
    var device = quiet(phone);
    act(device, Verb.RETIRE);
    say(phone.answers(command(say(phone.idles())), "Acknowledged"));
    world.forget();

    var goodbye = door().answer(phone.checksIn("CheckOut"));

    assertThat(goodbye).isEqualTo(AppleAnswer.NOTHING);
    assertThat(world.commits()).isZero();
    assertThat(world.told(DeviceRetired.class)).isEmpty();
    assertThat(row(device).state()).isEqualTo(DeviceState.RETIRED);
    assertThat(say(phone.checksIn("CheckOut", "UDID", "another")).status()).isEqualTo(403);
    assertThat(say(phone.idles()).status()).isEqualTo(403);
  }

  @Test
  void aDeviceThatEnrolsAgainRetiresWhatItWasBefore() {
    var before = quiet(phone);
    var again = new Phone(phone.udid(), world.now());

    var now = enrolled(again);

    assertThat(now.id()).isNotEqualTo(before);
    assertThat(row(before).state()).isEqualTo(DeviceState.RETIRED);
    assertThat(world.told(DeviceEnrolled.class))
        .extracting(DeviceEnrolled::again)
        .containsExactly(false, true);
    assertThat(say(phone.idles()).status()).isEqualTo(403);
  }

  @Test
  void anEnrolmentBringsOneDevice() {
    var enrolment = UUID.randomUUID();
    issue(phone, world.now().plus(Duration.ofDays(365)), enrolment, ANNA);
    assertThat(say(phone.checksIn("Authenticate")).status()).isEqualTo(200);
    var second = new Phone("00008130-000B", world.now());
    issue(second, world.now().plus(Duration.ofDays(365)), enrolment, ANNA);

    assertThat(say(second.checksIn("Authenticate")).status()).isEqualTo(400);
  }

  @Test
  void aDeviceThatNeverCameToLifeDoesNotBarItsNextOwner() {
    authenticates(phone, UUID.randomUUID(), ANNA);
    var other = new Phone(phone.udid(), world.now());

    authenticates(other, UUID.randomUUID(), new UUID(1, 3));

    assertThat(world.told(DeviceRetired.class)).hasSize(1);
    assertThat(say(other.checksIn("TokenUpdate", "Token", new byte[32], "PushMagic", "m")).status())
        .isEqualTo(200);
    assertThat(say(phone.idles()).status()).isEqualTo(403);
  }

  @Test
  void whoArrivesWhileTheEnrolmentIsCalledOffIsNotLetIn() throws Exception {
    var enrolment = UUID.randomUUID();
    issue(phone, world.now().plus(Duration.ofDays(365)), enrolment, ANNA);

    assertThat(whileCalledOff(enrolment, phone.checksIn("Authenticate")).status()).isEqualTo(403);
  }

  @Test
  void whoBringsItsTokenWhileTheEnrolmentIsCalledOffIsNotOurs() throws Exception {
    var enrolment = UUID.randomUUID();
    authenticates(phone, enrolment, ANNA);
    var token = phone.checksIn("TokenUpdate", "Token", new byte[32], "PushMagic", "magic");

    assertThat(whileCalledOff(enrolment, token).status()).isEqualTo(403);

    assertThat(world.select("select state from device")).hasToString("[PENDING]");
  }

  private void authenticates(Phone with, UUID enrolment, UUID owner) {
    issue(with, world.now().plus(Duration.ofDays(365)), enrolment, owner);
    assertThat(say(with.checksIn("Authenticate")).status()).isEqualTo(200);
  }

  private AppleAnswer whileCalledOff(UUID enrolment, AppleCall call) throws Exception {
    var identities = world.the(DeviceIdentities.class);
    try (var beside = world.beside()) {
      beside.put(Authorities.class, world.the(Authorities.class));
      var door = beside.the(AppleDoor.class);
      return world.first(
          () -> identities.revokeOf(enrolment, world.now()), beside, () -> door.answer(call));
    }
  }

  @Test
  void aWipeWhoseAnswerWasLostIsOrderedAnew() {
    var device = quiet(phone);
    act(device, Verb.WIPE);
    var lost = command(say(phone.idles()));
    assertThat(row(device).state()).isEqualTo(DeviceState.WIPE_SENT);

    assertThat(say(phone.idles())).isEqualTo(AppleAnswer.NOTHING);

    assertThat(state(UUID.fromString(lost))).isEqualTo(CommandState.UNKNOWN);
    assertThat(row(device).state()).isEqualTo(DeviceState.ACTIVE);
    act(device, Verb.WIPE);
    var again = command(say(phone.idles()));
    assertThat(again).isNotEqualTo(lost);
    say(phone.answers(again, "Acknowledged"));
    assertThat(row(device).state()).isEqualTo(DeviceState.WIPED);
  }

  @Test
  void aLateAnswerStillTellsThatTheDeviceIsWiped() {
    var device = quiet(phone);
    act(device, Verb.WIPE);
    var late = command(say(phone.idles()));
    say(phone.idles());

    say(phone.answers(late, "Acknowledged"));

    assertThat(row(device).state()).isEqualTo(DeviceState.WIPED);
  }

  @Test
  void aLateRefusalDoesNotCallOffTheWipeOrderedSince() {
    var device = quiet(phone);
    act(device, Verb.WIPE);
    var late = command(say(phone.idles()));
    say(phone.idles());
    act(device, Verb.WIPE);

    var next = say(phone.answers(late, "Error"));

    assertThat(body(next)).contains("EraseDevice");
    assertThat(row(device).state()).isEqualTo(DeviceState.WIPE_SENT);
  }

  @Test
  void aWipeThatWasPutOffAndThenCancelledLeavesTheDeviceOurs() {
    var device = quiet(phone);
    act(device, Verb.WIPE);
    var wipe = command(say(phone.idles()));
    say(phone.answers(wipe, "NotNow"));

    world.in(() -> cancel(UUID.fromString(wipe)));

    assertThat(row(device).state()).isEqualTo(DeviceState.ACTIVE);
  }

  @Test
  void aWipeClearsTheQueueAndEndsTheManagement() {
    var device = quiet(phone);
    var list = queue(device, CommandKind.PROFILE_LIST);
    act(device, Verb.WIPE);
    assertThat(state(list)).isEqualTo(CommandState.CANCELLED);

    say(phone.answers(command(say(phone.idles())), "Acknowledged"));

    assertThat(row(device).state()).isEqualTo(DeviceState.WIPED);
  }
}
