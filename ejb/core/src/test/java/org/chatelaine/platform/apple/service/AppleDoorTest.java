package org.chatelaine.platform.apple.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.chatelaine.command.CommandKind;
import org.chatelaine.command.CommandProgressed;
import org.chatelaine.command.CommandState;
import org.chatelaine.command.service.CommandDecisions;
import org.chatelaine.command.service.CommandRegister;
import org.chatelaine.device.CertificatesReported;
import org.chatelaine.device.InstalledProfile;
import org.chatelaine.device.ProfilesReported;
import org.junit.jupiter.api.Test;

/** How an Apple device gets its commands and says what became of them. */
class AppleDoorTest extends AppleStory {

  @Test
  void anIdleWithAnEmptyQueueCostsOneStatementAndNoCommit() {
    quiet(phone);
    world.forget();

    var answer = door().answer(phone.idles());

    assertThat(answer.status()).isEqualTo(200);
    assertThat(answer.body()).isEmpty();
    assertThat(world.statements()).hasSize(1);
    assertThat(world.commits()).isZero();
  }

  @Test
  void anAnsweredCommandWithAnotherBehindItCostsFourStatementsAndOneCommit() {
    var device = quiet(phone);
    queue(device, CommandKind.PROFILE_LIST);
    queue(device, CommandKind.CERTIFICATE_LIST);
    var first = command(say(phone.idles()));
    var answer = phone.answers(first, "Acknowledged", "ProfileList", List.of());
    world.forget();

    var next = say(answer);

    assertThat(body(next)).contains("CertificateList");
    assertThat(world.statements()).hasSizeLessThanOrEqualTo(4);
    assertThat(world.commits()).isEqualTo(1);
  }

  @Test
  void aResultIsTakenOnceHoweverOftenItComes() {
    var device = quiet(phone);
    var target = queue(device, CommandKind.DEVICE_LOCK);
    say(phone.idles());
    world.forget();

    say(phone.answers(target.toString(), "Acknowledged"));
    say(phone.answers(target.toString(), "Acknowledged"));

    assertThat(state(target)).isEqualTo(CommandState.ACKNOWLEDGED);
    assertThat(world.told(CommandProgressed.class)).hasSize(1);
  }

  @Test
  void aPostponedCommandIsOfferedAgainOnTheNextVisitAndNotOnThisOne() {
    var device = quiet(phone);
    var target = queue(device, CommandKind.DEVICE_LOCK);
    say(phone.idles());

    assertThat(say(phone.answers(target.toString(), "NotNow")).body()).isEmpty();
    assertThat(state(target)).isEqualTo(CommandState.POSTPONED);

    assertThat(command(say(phone.idles()))).isEqualTo(target.toString());
  }

  @Test
  void afterAPostponedCommandTheOthersGoOnOnTheSameVisit() {
    var device = quiet(phone);
    var lock = queue(device, CommandKind.DEVICE_LOCK);
    queue(device, CommandKind.PROFILE_LIST);
    say(phone.idles());

    assertThat(body(say(phone.answers(lock.toString(), "NotNow")))).contains("ProfileList");
  }

  @Test
  void allThatWasPostponedIsOfferedOnTheNextVisitEachOnce() {
    var device = quiet(phone);
    var lock = queue(device, CommandKind.DEVICE_LOCK);
    var profiles = queue(device, CommandKind.PROFILE_LIST);
    var certificates = queue(device, CommandKind.CERTIFICATE_LIST);
    for (int visit = 0; visit < 2; visit++) {
      world.passes(Duration.ofHours(1));
      assertThat(command(say(phone.idles()))).isEqualTo(lock.toString());
      assertThat(command(says(lock, "NotNow"))).isEqualTo(profiles.toString());
      // Some take their time; it is one visit all the same.
      world.passes(Duration.ofMinutes(10));
      assertThat(command(says(profiles, "NotNow"))).isEqualTo(certificates.toString());
      assertThat(says(certificates, "NotNow").body()).isEmpty();
    }
    world.passes(Duration.ofHours(1));
    say(phone.idles());

    assertThat(command(says(lock, "Acknowledged"))).isEqualTo(profiles.toString());
    assertThat(command(says(profiles, "NotNow"))).isEqualTo(certificates.toString());
    assertThat(says(certificates, "Acknowledged").body()).isEmpty();
    assertThat(state(profiles)).isEqualTo(CommandState.POSTPONED);
  }

  @Test
  void whatIsForEverNotNowDoesNotKeepTheOthersBack() {
    var device = quiet(phone);
    var first = queue(device, CommandKind.PROFILE_LIST);
    say(phone.idles());
    says(first, "NotNow");
    var second = queue(device, CommandKind.CERTIFICATE_LIST);
    world.passes(Duration.ofHours(1));

    assertThat(command(say(phone.idles()))).isEqualTo(first.toString());
    assertThat(command(says(first, "NotNow"))).isEqualTo(second.toString());
  }

  @Test
  void aRepeatableCommandThatIsNeverAnsweredIsGivenUpAndTheNextOneGoesOut() {
    var device = quiet(phone);
    var mute = queue(device, CommandKind.PROFILE_LIST);
    var behind = queue(device, CommandKind.CERTIFICATE_LIST);
    for (int attempt = 1; attempt <= 5; attempt++)
      assertThat(command(say(phone.idles()))).isEqualTo(mute.toString());

    assertThat(command(say(phone.idles()))).isEqualTo(behind.toString());

    var row = world.the(CommandRegister.class).target(BOSS, mute);
    assertThat(row.state()).isEqualTo(CommandState.FAILED);
    assertThat(row.reason()).isEqualTo("command.reason.never-answered");
    assertThat(world.told(CommandProgressed.class))
        .extracting(CommandProgressed::reason)
        .contains("command.reason.never-answered");
  }

  @Test
  void sayingNotNowIsAnAnswerToo() {
    var device = quiet(phone);
    var target = queue(device, CommandKind.PROFILE_LIST);
    for (int visit = 1; visit <= 7; visit++) {
      assertThat(command(say(phone.idles()))).isEqualTo(target.toString());
      says(target, "NotNow");
    }
    assertThat(state(target)).isEqualTo(CommandState.POSTPONED);
  }

  @Test
  void aOnceCommandWhoseAnswerNeverCameIsNotSentAgainButUnknown() {
    var device = quiet(phone);
    var target = queue(device, CommandKind.RESTART_DEVICE);
    say(phone.idles());

    assertThat(say(phone.idles()).body()).isEmpty();
    assertThat(state(target)).isEqualTo(CommandState.UNKNOWN);

    say(phone.answers(target.toString(), "Acknowledged"));
    assertThat(state(target)).isEqualTo(CommandState.ACKNOWLEDGED);
  }

  @Test
  void aRepeatableCommandWhoseAnswerNeverCameIsSentAgainUnderTheSameId() {
    var device = quiet(phone);
    var target = queue(device, CommandKind.PROFILE_LIST);
    say(phone.idles());

    assertThat(command(say(phone.idles()))).isEqualTo(target.toString());
  }

  @Test
  void aLateResultIsTakenFromACancelledCommand() {
    var device = quiet(phone);
    var target = queue(device, CommandKind.DEVICE_LOCK);
    say(phone.idles());
    world.in(() -> cancel(target));

    say(phone.answers(target.toString(), "Acknowledged"));

    assertThat(state(target)).isEqualTo(CommandState.ACKNOWLEDGED);
  }

  @Test
  void theResultOfAnotherDevicesCommandIsNeverApplied() {
    quiet(phone);
    var other = new Phone("00008130-000B", world.now());
    var target = queue(quiet(other), CommandKind.DEVICE_LOCK);
    say(other.idles());

    var answer = say(phone.answers(target.toString(), "Acknowledged"));

    assertThat(answer.status()).isEqualTo(200);
    assertThat(state(target)).isEqualTo(CommandState.SENT);
  }

  @Test
  void theResultOfAnUnknownCommandIsAnsweredAndChangesNothing() {
    quiet(phone);
    world.forget();

    var answer = say(phone.answers(UUID.randomUUID().toString(), "Acknowledged"));

    assertThat(answer.status()).isEqualTo(200);
    assertThat(world.told(CommandProgressed.class)).isEmpty();
  }

  @Test
  void aResultThatCannotBeReadIsAnsweredAndTheCommandParked() {
    var device = quiet(phone);
    var target = queue(device, CommandKind.PROFILE_LIST);
    say(phone.idles());

    var answer = say(phone.answers(target.toString(), "Acknowledged", "ProfileList", "not a list"));

    assertThat(answer.status()).isEqualTo(200);
    assertThat(state(target)).isEqualTo(CommandState.FAILED);
  }

  @Test
  void aResultThatIsNoPlistAnyMoreIsStillFoundAndParked() {
    var device = quiet(phone);
    var target = queue(device, CommandKind.PROFILE_LIST);
    say(phone.idles());
    var broken =
        "<plist><dict><key>CommandUUID</key><string>"
            + target
            + "</string><key>UDID</key>"
            + "<string>"
            + phone.udid()
            + "</string><key>ProfileList</key><arr";

    var answer = say(phone.signed(Phone.bytes(broken), false));

    assertThat(answer.status()).isEqualTo(200);
    assertThat(state(target)).isEqualTo(CommandState.FAILED);
  }

  @Test
  void anErrorSaysWhyInTheDevicesWords() {
    var device = quiet(phone);
    queue(device, CommandKind.DEVICE_LOCK);
    var target = command(say(phone.idles()));
    var link =
        Map.of(
            "ErrorCode",
            12021,
            "ErrorDomain",
            "MCMDMErrorDomain",
            "USEnglishDescription",
            "Nobody can.");

    say(phone.answers(target, "Error", "ErrorChain", List.of(link)));

    var row = world.the(CommandRegister.class).target(BOSS, UUID.fromString(target));
    assertThat(row.state()).isEqualTo(CommandState.FAILED);
    assertThat(row.reason()).isEqualTo("MCMDMErrorDomain 12021: Nobody can.");
  }

  @Test
  void aSecondIdenticalWishIsTheFirstOne() {
    var device = quiet(phone);

    assertThat(queue(device, CommandKind.DEVICE_LOCK))
        .isEqualTo(queue(device, CommandKind.DEVICE_LOCK));
  }

  @Test
  void profilesAndCertificatesAreToldAsNeutralFacts() {
    var device = quiet(phone);
    queue(device, CommandKind.PROFILE_LIST);
    queue(device, CommandKind.CERTIFICATE_LIST);
    var first = command(say(phone.idles()));
    var profile = Map.of("PayloadIdentifier", "org.example", "PayloadUUID", "U-1");
    var second =
        command(say(phone.answers(first, "Acknowledged", "ProfileList", List.of(profile))));
    say(
        phone.answers(
            second, "Acknowledged", "CertificateList", List.of(Map.of("Data", new byte[] {1}))));

    assertThat(world.told(ProfilesReported.class).get(0).profiles())
        .containsExactly(new InstalledProfile("org.example", "U-1"));
    assertThat(world.told(CertificatesReported.class).get(0).sha256())
        .containsExactly("4bf5122f344554c53bde2ebb8cd2b7e3d1600ad631c385a5d7cce23c7785459a");
  }

  @Test
  void aLockIsOrderedAnewAndNeverSentAgain() {
    var device = quiet(phone);
    var lock = queue(device, CommandKind.DEVICE_LOCK);
    say(phone.answers(command(say(phone.idles())), "Error"));

    assertThatThrownBy(() -> world.in(() -> world.the(CommandDecisions.class).resend(BOSS, lock)))
        .hasMessageContaining("command.ask-anew");
  }

  private AppleAnswer says(UUID command, String status) {
    return say(phone.answers(command.toString(), status));
  }
}
