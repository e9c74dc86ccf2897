package org.chatelaine.distribution.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.chatelaine.distribution.DeliveryState.FAILED;
import static org.chatelaine.distribution.DeliveryState.PENDING;
import static org.chatelaine.distribution.DeliveryState.REMOVED;
import static org.chatelaine.distribution.DeliveryState.REMOVING;
import static org.chatelaine.distribution.DeliveryState.VERIFIED;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.chatelaine.command.CommandKind;
import org.chatelaine.command.CommandState;
import org.chatelaine.command.service.ActionRequest;
import org.chatelaine.command.service.DeviceActions;
import org.chatelaine.device.Verb;
import org.chatelaine.distribution.Audience;
import org.chatelaine.distribution.DistributionRow;
import org.chatelaine.kernel.Slice;
import org.chatelaine.kernel.SpaceId;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What goes wrong on the way to a device, and how it comes right. */
class TroubleOnTheWayTest {

  private final Scene scene = new Scene();

  @AfterEach
  void close() {
    scene.close();
  }

  @Test
  void aDeviceThatSaysYesAndHasItNotIsTriedThreeTimesMoreAndThenFails() {
    var phone = scene.device();
    var clip = scene.webClip("Clip");
    scene.audience(clip, Audience.ALL);
    for (int tries = 1; tries <= 4; tries++) {
      scene.sends();
      assertThat(scene.open(phone)).as("try %d", tries).hasSize(1);
      scene.does(phone, scene.open(phone).get(0));
      scene.loses(phone, clip);
      scene.visits(phone);
      scene.rig.clock.passes(Duration.ofHours(2));
    }

    var failed = scene.delivery(clip, phone);
    assertThat(failed.state()).isEqualTo(FAILED);
    assertThat(failed.reason()).isEqualTo("distribution.reason.profile-missing");
    scene.sends();
    assertThat(scene.open(phone)).isEmpty();
  }

  @Test
  void aFailureKeepsTheDevicesReasonAndWaitsBeforeTheNextTry() {
    var phone = scene.device();
    var clip = scene.failingOn(phone, "The profile is malformed");

    assertThat(scene.state(clip, phone)).isEqualTo(PENDING);
    assertThat(scene.delivery(clip, phone).reason()).isEqualTo("The profile is malformed");
    scene.sends();
    assertThat(scene.open(phone)).isEmpty();
    scene.rig.clock.passes(Duration.ofMinutes(3));
    scene.sends();
    assertThat(scene.open(phone)).hasSize(1);
  }

  @Test
  void allThatFailedAreSentAgainByHand() {
    var phone = scene.device();
    scene.webClip("Well behaved");
    var clip = scene.failingOn(phone, "no");
    for (int i = 0; i < 3; i++) {
      scene.rig.clock.passes(Duration.ofHours(2));
      scene.sends();
      scene.fails(phone, "no");
    }
    assertThat(scene.state(clip, phone)).isEqualTo(FAILED);
    assertThat(failing()).containsExactly(clip);

    int sent =
        scene.rig.in(() -> scene.rig.the(Distribution.class).resendFailed(Scene.ADMIN, clip));
    scene.sends();
    scene.visits(phone);

    assertThat(sent).isEqualTo(1);
    assertThat(scene.state(clip, phone)).isEqualTo(VERIFIED);
    assertThat(failing()).isEmpty();
  }

  /** The configurations in the list that is narrowed to those that failed. */
  private List<UUID> failing() {
    var desk = scene.rig.the(Distribution.class);
    var narrowed = new Slice(0, 50, null, true, Map.of("failing", "true"));
    var page = desk.page(Scene.ADMIN, narrowed);
    assertThat(page.total()).isEqualTo(desk.failing(Scene.ADMIN));
    return page.rows().stream().map(DistributionRow::id).toList();
  }

  @Test
  void oneIsSentAgainByHandEvenWhenItIsVerified() {
    var phone = scene.device();
    var clip = scene.verifiedOn(phone);
    var id = scene.delivery(clip, phone).id();
    scene.rig.in(() -> scene.rig.the(Distribution.class).resend(Scene.ADMIN, id));
    scene.sends();
    assertThat(scene.open(phone))
        .extracting(Scene.Open::kind)
        .containsExactly(CommandKind.INSTALL_PROFILE);
  }

  @Test
  void whatSomebodyRemovesByHandIsInstalledAgain() {
    var phone = scene.device();
    var clip = scene.verifiedOn(phone);
    scene.loses(phone, clip);
    scene.listsProfiles(phone);
    assertThat(scene.state(clip, phone)).isEqualTo(PENDING);
    scene.sends();
    scene.visits(phone);
    assertThat(scene.state(clip, phone)).isEqualTo(VERIFIED);
  }

  @Test
  void aProfileThatWasNeverThereCountsAsRemoved() {
    var phone = scene.device();
    var clip = scene.verifiedOn(phone);
    scene.loses(phone, clip);
    scene.audience(clip, Audience.NONE);
    scene.sends();
    var removal = scene.open(phone).get(0);
    assertThat(removal.kind()).isEqualTo(CommandKind.REMOVE_PROFILE);
    scene.progresses(phone, removal, CommandState.SENT, null);
    scene.progresses(phone, removal, CommandState.FAILED, "not installed");
    scene.visits(phone);
    assertThat(scene.state(clip, phone)).isEqualTo(REMOVED);
  }

  @Test
  void aServerThatDiedAfterTakingABatchSendsItLater() {
    var phone = scene.device();
    var clip = scene.webClip("Clip");
    scene.audience(clip, Audience.ALL);
    scene.rig.in(() -> scene.rig.the(Wave.class).claim());

    scene.sends();
    assertThat(scene.open(phone)).isEmpty();
    scene.rig.clock.passes(Duration.ofMinutes(3));
    scene.sends();
    assertThat(scene.open(phone)).hasSize(1);
    assertThat(scene.state(clip, phone)).isEqualTo(PENDING);
  }

  @Test
  void aCommandWhoseFateWasMissedIsLookedUpADayLaterAndNotSentTwice() {
    var phone = scene.device();
    var clip = scene.webClip("Clip");
    scene.audience(clip, Audience.ALL);
    scene.sends();
    var first = scene.open(phone);

    scene.rig.clock.passes(Duration.ofDays(2));
    scene.sends();
    assertThat(scene.open(phone)).isEqualTo(first);
    scene.visits(phone);
    assertThat(scene.state(clip, phone)).isEqualTo(VERIFIED);
  }

  @Test
  void aListThatGotLostIsAskedForAgain() {
    var phone = scene.device();
    var clip = scene.webClip("Clip");
    scene.audience(clip, Audience.ALL);
    scene.sends();
    scene.does(phone, scene.open(phone).get(0));
    var list = scene.open(phone).get(0);
    scene.progresses(phone, list, CommandState.EXPIRED, null);

    scene.rig.clock.passes(Duration.ofHours(2));
    scene.sends();
    scene.visits(phone);
    assertThat(scene.state(clip, phone)).isEqualTo(VERIFIED);
  }

  @Test
  void aDeviceThatWillNotListItsProfilesIsGivenUpInTheEnd() {
    var phone = scene.device();
    var clip = scene.webClip("Clip");
    scene.audience(clip, Audience.ALL);
    for (int tries = 1; tries <= 4; tries++) {
      scene.sends();
      scene.does(phone, scene.open(phone).get(0));
      scene.fails(phone, "no list");
      scene.rig.clock.passes(Duration.ofHours(2));
    }
    assertThat(scene.state(clip, phone)).isEqualTo(FAILED);
    assertThat(scene.delivery(clip, phone).reason())
        .isEqualTo("distribution.reason.profiles-unlisted");
  }

  @Test
  void theSameHoldsForCertificatesAndForRemovals() {
    var phone = scene.device();
    var root = scene.certificate("Root");
    scene.audience(root, Audience.ALL);
    scene.sends();
    scene.does(phone, scene.open(phone).get(0));
    scene.does(phone, scene.open(phone).get(0));
    scene.fails(phone, "no list");
    assertThat(scene.delivery(root, phone).reason())
        .isEqualTo("distribution.reason.certificates-unlisted");
    scene.rig.clock.passes(Duration.ofHours(2));
    scene.sends();
    scene.visits(phone);
    assertThat(scene.state(root, phone)).isEqualTo(VERIFIED);

    scene.audience(root, Audience.NONE);
    scene.sends();
    scene.does(phone, scene.open(phone).get(0));
    scene.fails(phone, "no list");
    assertThat(scene.delivery(root, phone).attempts()).isEqualTo(1);
    assertThat(scene.delivery(root, phone).state()).isEqualTo(REMOVING);
  }

  @Test
  void whatIsVerifiedStaysSoWhenAListIsRefusedLater() {
    var phone = scene.device();
    var clip = scene.verifiedOn(phone);
    scene.rig.in(() -> scene.rig.the(Questions.class).ask(SpaceId.DEFAULT, List.of(phone), false));
    scene.fails(phone, "no list");
    assertThat(scene.state(clip, phone)).isEqualTo(VERIFIED);
  }

  @Test
  void whatAWipeHadPutAsideGoesOnAsSoonAsTheWipeIsTakenBack() {
    var phone = scene.device();
    var clip = scene.webClip("Clip");
    scene.audience(clip, Audience.ALL);
    scene.sends();
    scene.progresses(phone, scene.open(phone).get(0), CommandState.SENT, null);
    var actions = scene.rig.the(DeviceActions.class);
    var wipe = new ActionRequest(Verb.WIPE, null, null, null, "Phone", true);
    scene.rig.in(() -> actions.act(Scene.ADMIN, phone, wipe));
    scene.sends();
    assertThat(scene.open(phone)).hasSize(1);

    scene.rig.in(() -> actions.act(Scene.ADMIN, phone, ActionRequest.of(Verb.CANCEL)));
    assertThat(scene.state(clip, phone)).isEqualTo(PENDING);
    scene.sends();
    scene.visits(phone);
    assertThat(scene.state(clip, phone)).isEqualTo(VERIFIED);
  }

  @Test
  void aPersonsCancellingGivesUpUntilSomebodyAsksAgain() {
    var phone = scene.device();
    var clip = scene.webClip("Clip");
    scene.audience(clip, Audience.ALL);
    scene.sends();
    scene.progresses(phone, scene.open(phone).get(0), CommandState.CANCELLED, null);

    assertThat(scene.state(clip, phone)).isEqualTo(FAILED);
    assertThat(scene.delivery(clip, phone).reason()).isEqualTo("distribution.reason.cancelled");
  }
}
