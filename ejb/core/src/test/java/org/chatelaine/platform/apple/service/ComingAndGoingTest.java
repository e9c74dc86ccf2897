package org.chatelaine.platform.apple.service;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.chatelaine.command.CommandKind;
import org.chatelaine.command.CommandState;
import org.chatelaine.device.DeviceEnrolled;
import org.chatelaine.device.DeviceRetired;
import org.chatelaine.device.DeviceState;
import org.chatelaine.device.Verb;
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
  void aWipeClearsTheQueueAndEndsTheManagement() {
    var device = quiet(phone);
    var list = queue(device, CommandKind.PROFILE_LIST);
    act(device, Verb.WIPE);
    assertThat(state(list)).isEqualTo(CommandState.CANCELLED);

    say(phone.answers(command(say(phone.idles())), "Acknowledged"));

    assertThat(row(device).state()).isEqualTo(DeviceState.WIPED);
  }
}
