package org.chatelaine.platform.apple.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.security.cert.X509Certificate;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import org.chatelaine.ca.service.Authorities;
import org.chatelaine.command.CommandKind;
import org.chatelaine.command.CommandProgressed;
import org.chatelaine.command.CommandState;
import org.chatelaine.command.service.ActionRequest;
import org.chatelaine.command.service.CommandQueue;
import org.chatelaine.command.service.CommandRequest;
import org.chatelaine.command.service.DeviceActions;
import org.chatelaine.device.CertificatesReported;
import org.chatelaine.device.DeviceEnrolled;
import org.chatelaine.device.DeviceIdentities;
import org.chatelaine.device.DeviceRetired;
import org.chatelaine.device.DeviceRow;
import org.chatelaine.device.DeviceState;
import org.chatelaine.device.InstalledProfile;
import org.chatelaine.device.IssuedIdentity;
import org.chatelaine.device.ProfilesReported;
import org.chatelaine.device.Verb;
import org.chatelaine.device.service.DeviceRegister;
import org.chatelaine.distribution.service.Rig;
import org.chatelaine.kernel.Actor;
import org.chatelaine.kernel.Slice;
import org.chatelaine.kernel.SpaceId;
import org.chatelaine.secret.MasterKey;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The whole way of an Apple device, from its bytes to the rows, without a server. */
class AppleDoorTest {

  private static final Actor BOSS =
      new Actor(
          Actor.Kind.PERSON,
          new UUID(1, 1),
          "Boss",
          Actor.Role.ADMINISTRATOR,
          SpaceId.DEFAULT,
          "192.0.2.9");
  private static final UUID ANNA = new UUID(1, 2);

  private final Rig world = new Rig();
  private final Phone phone = new Phone("00008130-000A", world.now());

  AppleDoorTest() {
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
  void close() throws SQLException {
    world.close();
  }

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

    var row = world.the(CommandQueue.class).target(BOSS, UUID.fromString(target));
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
  void sayingTheUdidOfSomebodyElsesDeviceDoesNotPutItOut() {
    var device = quiet(phone);
    var impostor = new Phone(phone.udid(), world.now());
    issue(impostor, world.now().plus(Duration.ofDays(365)), UUID.randomUUID(), new UUID(1, 3));

    assertThat(say(impostor.checksIn("Authenticate")).status()).isEqualTo(400);

    assertThat(row(device).state()).isEqualTo(DeviceState.ACTIVE);
    assertThat(say(phone.idles()).status()).isEqualTo(200);
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
  void aControlCharacterIsNoPropertyList() {
    quiet(phone);
    var body = phone.plist("Status", "Id#le");
    for (int at = 0; at < body.length; at++) if (body[at] == '#') body[at] = 0;

    assertThat(say(phone.signed(body, false)).status()).isEqualTo(400);
  }

  @Test
  void aLockIsOrderedAnewAndNeverSentAgain() {
    var device = quiet(phone);
    var lock = queue(device, CommandKind.DEVICE_LOCK);
    say(phone.answers(command(say(phone.idles())), "Error"));

    assertThatThrownBy(() -> world.in(() -> world.the(CommandQueue.class).resend(BOSS, lock)))
        .hasMessageContaining("command.ask-anew");
  }

  @Test
  void aCertificateSpeaksForOneDeviceOnly() {
    quiet(phone);

    assertThat(say(phone.signed(phone.plist("Status", "Idle", "UDID", "another"), false)).status())
        .isEqualTo(400);
    assertThat(say(phone.checksIn("Authenticate", "UDID", "another")).status()).isEqualTo(400);
    assertThat(say(phone.checksIn("TokenUpdate", "UDID", "another")).status()).isEqualTo(400);
  }

  @Test
  void whoeverShowsNothingOrACertificateOfAnotherAuthorityIsTurnedAway() {
    var stranger = Phone.stranger("00008130-000C", world.now());
    var bare = new AppleCall(phone.plist("Status", "Idle"), false, null, null, "192.0.2.1");

    assertThat(say(bare).status()).isEqualTo(400);
    assertThat(say(stranger.idles()).status()).isEqualTo(400);
    assertThat(say(stranger.checksIn("Authenticate")).status()).isEqualTo(400);
  }

  @Test
  void aCertificateOfOursThatTheDatabaseDoesNotKnowIsRefusedWithoutLosingItsManagement() {
    var answer = say(phone.idles());

    assertThat(answer.status()).isEqualTo(403);
    assertThat(answer.body()).isEmpty();
  }

  @Test
  void aSignatureOverAnotherBodyIsRefused() {
    quiet(phone);
    var signature = phone.signature(phone.plist("Status", "Idle"), "SHA256");
    var body = phone.plist("Status", "NotNow");

    assertThat(say(new AppleCall(body, false, signature, null, "192.0.2.1")).status())
        .isEqualTo(400);
  }

  @Test
  void theConnectionsCertificateIsAsGoodAsASignature() {
    quiet(phone);
    var call =
        new AppleCall(phone.plist("Status", "Idle"), false, null, phone.certificate(), "192.0.2.1");

    assertThat(say(call).status()).isEqualTo(200);
  }

  @Test
  void whatIsNotOfferedIsAnsweredProperly() {
    quiet(phone);

    assertThat(say(phone.checksIn("UserAuthenticate", "UserID", "u")).status()).isEqualTo(410);
    assertThat(say(phone.checksIn("GetBootstrapToken")).status()).isEqualTo(200);
    assertThat(say(phone.checksIn("SetBootstrapToken")).status()).isEqualTo(404);
    assertThat(say(phone.checksIn("GetToken")).status()).isEqualTo(404);
    assertThat(say(phone.checksIn("DeclarativeManagement")).status()).isEqualTo(404);
    assertThat(say(phone.checksIn("Nonsense")).status()).isEqualTo(400);
    var ofUser = phone.signed(phone.plist("Status", "Idle", "UserID", "u"), false);
    assertThat(say(ofUser).status()).isEqualTo(200);
  }

  @Test
  void anExpiredCertificateIsRefusedWithoutLosingTheManagement() {
    quiet(phone);
    world.passes(Duration.ofDays(400));

    assertThat(say(phone.idles()).status()).isEqualTo(400);
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

  // how the stories are told

  private AppleDoor door() {
    return world.the(AppleDoor.class);
  }

  private AppleAnswer say(AppleCall call) {
    var door = door();
    return world.in(() -> door.answer(call));
  }

  private DeviceRow enrolled(Phone with) {
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

  private void issue(Phone with, Instant notAfter) {
    issue(with, notAfter, UUID.randomUUID(), ANNA);
  }

  private void issue(Phone with, Instant notAfter, UUID enrolment, UUID owner) {
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
  private UUID quiet(Phone with) {
    var device = enrolled(with).id();
    var first = command(say(with.idles()));
    say(with.answers(first, "Acknowledged", "QueryResponses", Map.of("OSVersion", "18.1")));
    return device;
  }

  private UUID queue(UUID device, CommandKind kind) {
    var request = CommandRequest.of(kind, List.of(device), CommandRequest.SOON);
    world.passes(Duration.ofSeconds(1));
    return world.in(() -> world.the(CommandQueue.class).queue(BOSS, request)).targets().get(device);
  }

  private void act(UUID device, Verb verb) {
    door();
    world.passes(Duration.ofSeconds(1));
    var request = new ActionRequest(verb, null, null, null, row(device).name(), true);
    world.in(() -> world.the(DeviceActions.class).act(BOSS, device, request));
  }

  private Object cancel(UUID target) {
    world.the(CommandQueue.class).cancel(BOSS, target);
    return null;
  }

  private CommandState state(UUID target) {
    return world.the(CommandQueue.class).target(BOSS, target).state();
  }

  private DeviceRow row(UUID device) {
    return world.the(DeviceRegister.class).one(BOSS, device);
  }

  private static String body(AppleAnswer answer) {
    return new String(answer.body(), StandardCharsets.UTF_8);
  }

  private static String command(AppleAnswer answer) {
    var found = Pattern.compile("<key>CommandUUID</key>\\s*<string>([^<]+)").matcher(body(answer));
    assertThat(found.find()).as(body(answer)).isTrue();
    return found.group(1);
  }
}
