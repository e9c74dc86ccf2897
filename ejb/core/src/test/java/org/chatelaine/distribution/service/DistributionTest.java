package org.chatelaine.distribution.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.chatelaine.distribution.DeliveryState.FAILED;
import static org.chatelaine.distribution.DeliveryState.PENDING;
import static org.chatelaine.distribution.DeliveryState.REMOVED;
import static org.chatelaine.distribution.DeliveryState.REMOVING;
import static org.chatelaine.distribution.DeliveryState.SENT;
import static org.chatelaine.distribution.DeliveryState.VERIFIED;
import static org.chatelaine.distribution.DeliveryState.VERIFYING;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.chatelaine.command.CommandKind;
import org.chatelaine.command.CommandState;
import org.chatelaine.configuration.service.Configurations;
import org.chatelaine.configuration.service.WebClipRequest;
import org.chatelaine.distribution.Audience;
import org.chatelaine.distribution.DeliveryProgressed;
import org.chatelaine.distribution.DistributionRow;
import org.chatelaine.kernel.Actor;
import org.chatelaine.kernel.Refused;
import org.chatelaine.kernel.Slice;
import org.chatelaine.kernel.SpaceId;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class DistributionTest {

  private final Scene scene = new Scene();

  @AfterEach
  void close() {
    scene.close();
  }

  @Test
  void aWebClipGoesFromPendingToVerified() {
    var phone = scene.device();
    var clip = scene.webClip("Clip");
    scene.audience(clip, Audience.ALL);
    assertThat(scene.state(clip, phone)).isEqualTo(PENDING);

    scene.sends();
    var install = scene.open(phone).get(0);
    assertThat(install.kind()).isEqualTo(CommandKind.INSTALL_PROFILE);
    scene.progresses(phone, install, CommandState.SENT, null);
    assertThat(scene.state(clip, phone)).isEqualTo(SENT);
    scene.does(phone, install);
    assertThat(scene.state(clip, phone)).isEqualTo(VERIFYING);
    scene.visits(phone);

    assertThat(scene.state(clip, phone)).isEqualTo(VERIFIED);
    assertThat(scene.counts(clip).verified()).isEqualTo(1);
    assertThat(scene.rig.told)
        .filteredOn(event -> event instanceof DeliveryProgressed)
        .extracting(event -> ((DeliveryProgressed) event).state())
        .containsExactly(PENDING, SENT, VERIFYING, VERIFIED);
  }

  @Test
  void aCertificateIsVerifiedByBothListsAndGoesBeforeTheClip() {
    var phone = scene.device();
    var clip = scene.webClip("Clip");
    scene.audience(clip, Audience.ALL);
    var root = scene.certificate("Root");
    scene.audience(root, Audience.ALL);
    scene.sends();

    assertThat(scene.open(phone).get(0).key()).endsWith(root.toString());
    scene.does(phone, scene.open(phone).get(0));
    scene.does(phone, scene.open(phone).get(0));
    assertThat(scene.open(phone))
        .extracting(Scene.Open::kind)
        .containsExactly(CommandKind.PROFILE_LIST, CommandKind.CERTIFICATE_LIST);
    scene.does(phone, scene.open(phone).get(0));
    assertThat(scene.state(clip, phone)).isEqualTo(VERIFIED);
    assertThat(scene.state(root, phone)).isEqualTo(VERIFYING);
    scene.visits(phone);
    assertThat(scene.state(root, phone)).isEqualTo(VERIFIED);
  }

  @Test
  void nobodyGetsItUntilSomebodySaysSo() {
    scene.device();
    var clip = scene.webClip("Clip");
    scene.sends();
    assertThat(scene.rig.the(Distribution.class).audience(Scene.ADMIN, clip))
        .isEqualTo(Audience.NONE);
    assertThat(scene.counts(clip).total()).isZero();
  }

  @Test
  void onlyTheChosenGetItAndWhoIsTakenOutIsRidOfIt() {
    var one = scene.device();
    var two = scene.device();
    var clip = scene.webClip("Clip");
    scene.audience(clip, Audience.CHOSEN, one);
    scene.sends();
    scene.visits(one);
    assertThat(scene.open(two)).isEmpty();
    assertThat(scene.state(clip, one)).isEqualTo(VERIFIED);

    scene.audience(clip, Audience.CHOSEN, two);
    assertThat(scene.state(clip, one)).isEqualTo(REMOVING);
    scene.sends();
    scene.visits(one);
    scene.visits(two);

    assertThat(scene.profilesOn(one)).isEmpty();
    assertThat(scene.state(clip, one)).isEqualTo(REMOVED);
    assertThat(scene.state(clip, two)).isEqualTo(VERIFIED);
    assertThat(scene.rig.the(Distribution.class).chosen(Scene.ADMIN, clip)).containsExactly(two);
  }

  @Test
  void whatIsGoneStandsInTheListNoMoreThanInTheNumberAboveIt() {
    var phone = scene.device();
    var clip = scene.verifiedOn(phone);
    scene.audience(clip, Audience.NONE);
    scene.sends();
    scene.visits(phone);

    var desk = scene.rig.the(Distribution.class);
    assertThat(desk.ofConfiguration(Scene.ADMIN, clip, Slice.first(9)).total())
        .isEqualTo(scene.counts(clip).total())
        .isZero();
    assertThat(desk.ofDevice(Scene.ADMIN, phone, Slice.first(9)).rows()).isEmpty();
    var removed = new Slice(0, 9, null, true, Map.of("state", "REMOVED"));
    assertThat(desk.ofConfiguration(Scene.ADMIN, clip, removed).rows()).hasSize(1);
  }

  @Test
  void disablingRemovesItAndEnablingBringsItBack() {
    var phone = scene.device();
    var clip = scene.verifiedOn(phone);
    scene.rig.in(() -> scene.rig.the(Configurations.class).disable(Scene.ADMIN, clip));
    scene.sends();
    scene.visits(phone);
    assertThat(scene.state(clip, phone)).isEqualTo(REMOVED);

    scene.rig.in(() -> scene.rig.the(Configurations.class).enable(Scene.ADMIN, clip));
    scene.sends();
    scene.visits(phone);
    assertThat(scene.state(clip, phone)).isEqualTo(VERIFIED);
  }

  @Test
  void deletingRemovesItFromTheDevicesAndFreesTheNameAtOnce() {
    var phone = scene.device();
    var clip = scene.verifiedOn(phone);
    scene.rig.in(() -> scene.rig.the(Configurations.class).delete(Scene.ADMIN, clip));
    scene.webClip("Clip");
    scene.sends();
    scene.visits(phone);

    assertThat(scene.profilesOn(phone)).isEmpty();
    assertThat(scene.state(clip, phone)).isEqualTo(REMOVED);
    assertThatThrownBy(() -> scene.rig.the(Configurations.class).one(Scene.ADMIN, clip))
        .hasMessage("configuration.unknown");
  }

  @Test
  void whatIsDeletedIsInSightUntilTheLastDeviceIsRidOfIt() {
    var phone = scene.device();
    var clip = scene.verifiedOn(phone);
    var configurations = scene.rig.the(Configurations.class);
    scene.rig.in(() -> configurations.delete(Scene.ADMIN, clip));
    assertThat(leaving("true")).isEmpty();
    for (int tries = 1; tries <= 4; tries++) {
      scene.sends();
      scene.progresses(phone, scene.open(phone).get(0), CommandState.EXPIRED, null);
      scene.rig.clock.passes(Duration.ofHours(2));
    }

    assertThat(configurations.kept(Scene.ADMIN, clip).deleted()).isTrue();
    assertThat(leaving()).containsExactly(clip);
    assertThat(leaving("true")).containsExactly(clip);
    assertThat(scene.state(clip, phone)).isEqualTo(FAILED);
    var desk = scene.rig.the(Distribution.class);
    assertThat(scene.rig.in(() -> desk.resendFailed(Scene.ADMIN, clip))).isEqualTo(1);
    scene.sends();
    scene.visits(phone);
    assertThat(leaving()).isEmpty();
    assertThat(desk.page(Scene.ADMIN, Slice.first(9)).rows()).isEmpty();
  }

  private List<UUID> leaving() {
    return leaving("");
  }

  private List<UUID> leaving(String failing) {
    var filters = Map.of("deleted", "true", "name", "cLi", "failing", failing);
    var slice = new Slice(0, 9, null, true, filters);
    var page = scene.rig.the(Distribution.class).page(Scene.ADMIN, slice);
    assertThat(page.total()).isEqualTo(page.rows().size());
    return page.rows().stream().map(DistributionRow::id).toList();
  }

  @Test
  void anEditReplacesWhatIsStillWaitingSoThatAnOldVersionNeverComesLater() {
    var phone = scene.device();
    var clip = scene.webClip("Clip");
    scene.audience(clip, Audience.ALL);
    scene.sends();
    var old = scene.open(phone).get(0);
    scene.progresses(phone, old, CommandState.SENT, null);
    scene.progresses(phone, old, CommandState.POSTPONED, null);

    scene.edit(clip, "https://example.org/new");
    scene.sends();

    assertThat(scene.open(phone))
        .hasSize(1)
        .extracting(Scene.Open::target)
        .doesNotContain(old.target());
    scene.progresses(phone, old, CommandState.ACKNOWLEDGED, null);
    assertThat(scene.state(clip, phone)).isEqualTo(PENDING);
    scene.visits(phone);
    assertThat(scene.state(clip, phone)).isEqualTo(VERIFIED);
    assertThat(scene.delivery(clip, phone).wantedVersion()).isEqualTo(2);
  }

  @Test
  void anEditThatChangesNothingSendsNothing() {
    var phone = scene.device();
    var clip = scene.verifiedOn(phone);
    scene.edit(clip, "https://example.org/");
    scene.sends();
    assertThat(scene.open(phone)).isEmpty();
    assertThat(scene.state(clip, phone)).isEqualTo(VERIFIED);
  }

  @Test
  void whoeverEditsWhatSomebodyElseHasChangedIsTold() {
    var clip = scene.webClip("Clip");
    var configurations = scene.rig.the(Configurations.class);
    var read = configurations.one(Scene.ADMIN, clip).version();
    scene.edit(clip, "https://example.org/new");

    var wish = WebClipRequest.of("Clip", "Label", "https://example.org/other");
    assertThatThrownBy(
            () -> scene.rig.in(() -> configurations.editWebClip(Scene.ADMIN, clip, read, wish)))
        .hasMessage("configuration.changed-meanwhile");
    scene.rig.in(() -> configurations.editWebClip(Scene.ADMIN, clip, read + 1, wish));
    assertThat(configurations.one(Scene.ADMIN, clip).webClip().url()).endsWith("other");
  }

  @Test
  void aDeviceThatComesLaterGetsAllThatEverybodyHas() {
    var clip = scene.webClip("Clip");
    scene.audience(clip, Audience.ALL);
    var phone = scene.enrols();
    scene.sends();
    scene.visits(phone);
    assertThat(scene.state(clip, phone)).isEqualTo(VERIFIED);
  }

  @Test
  void aRetiredDeviceIsSentNothingMore() {
    var phone = scene.device();
    var clip = scene.webClip("Clip");
    scene.audience(clip, Audience.ALL);
    scene.retires(phone);
    scene.sends();

    assertThat(scene.open(phone)).isEmpty();
    assertThat(scene.delivery(clip, phone).state()).isEqualTo(REMOVED);
    assertThat(scene.counts(clip).total()).isZero();
    scene.edit(clip, "https://example.org/new");
    scene.audience(clip, Audience.NONE);
    assertThat(scene.state(clip, phone)).isEqualTo(REMOVED);
  }

  @Test
  void doingEverythingTwiceChangesNothing() {
    var phone = scene.device();
    var clip = scene.verifiedOn(phone);
    scene.audience(clip, Audience.ALL);
    scene.rig.in(() -> scene.rig.the(Alignment.class).everything(SpaceId.DEFAULT));
    scene.sends();
    assertThat(scene.open(phone)).isEmpty();
    assertThat(scene.state(clip, phone)).isEqualTo(VERIFIED);
  }

  @Test
  void whatWasMissedIsMadeUpFor() {
    var clip = scene.webClip("Clip");
    scene.audience(clip, Audience.ALL);
    var phone = scene.device();
    scene.rig.in(() -> scene.rig.the(Alignment.class).everything(SpaceId.DEFAULT));
    scene.sends();
    scene.visits(phone);
    assertThat(scene.state(clip, phone)).isEqualTo(VERIFIED);
  }

  @Test
  void aListThatChangesNothingCostsOneStatement() {
    var phone = scene.device();
    scene.verifiedOn(phone);
    var other = scene.device();

    for (var device : List.of(phone, other)) {
      scene.rig.forget();
      scene.listsProfiles(device);
      assertThat(scene.rig.statements()).hasSize(1);
    }
  }

  @Test
  void aThousandDevicesAreSetInAsManyStatementsAsTwo() {
    scene.device();
    scene.device();
    var clip = scene.webClip("Clip");
    scene.rig.forget();
    scene.audience(clip, Audience.ALL);
    var few = scene.rig.statements().size();

    for (int i = 0; i < 1000; i++) scene.device();
    var other = scene.webClip("Other");
    scene.rig.forget();
    scene.audience(other, Audience.ALL);

    assertThat(scene.rig.statements()).hasSize(few);
    assertThat(scene.counts(other).of(PENDING)).isEqualTo(1002);
  }

  @Test
  void replacingWhatWaitsOnManyDevicesAsksNothingOfEachOfThem() {
    for (int i = 0; i < 60; i++) scene.device();
    var clip = scene.webClip("Clip");
    scene.audience(clip, Audience.ALL);
    scene.sends();
    scene.rig.forget();
    scene.edit(clip, "https://example.org/new");
    scene.sends();

    assertThat(scene.rig.statements().stream().filter(sql -> sql.startsWith("SELECT")).count())
        .isLessThan(20);
  }

  @Test
  void namesAreUniqueInTheirSpaceWhateverTheCase() {
    scene.webClip("Clip");
    assertThatThrownBy(() -> scene.webClip("CLIP "))
        .isInstanceOf(Refused.class)
        .hasMessage("configuration.name-taken");
  }

  @Test
  void onlyAdministratorsAreServed() {
    var user = new Actor(Actor.Kind.PERSON, null, "u", Actor.Role.USER, SpaceId.DEFAULT, null);
    var clip = scene.webClip("Clip");
    var desk = scene.rig.the(Distribution.class);
    assertThatThrownBy(() -> desk.setAudience(user, clip, Audience.ALL, null))
        .hasMessage("actor.not-allowed");
    assertThatThrownBy(() -> desk.page(user, Slice.first(9))).hasMessage("actor.not-allowed");
    assertThatThrownBy(() -> scene.rig.the(Configurations.class).delete(user, clip))
        .hasMessage("actor.not-allowed");
  }

  @Test
  void theListOfConfigurationsShowsAudienceAndProgress() {
    var phone = scene.device();
    var clip = scene.verifiedOn(phone);
    scene.certificate("Root");

    var page = scene.rig.the(Distribution.class).page(Scene.ADMIN, Slice.first(50));

    assertThat(page.total()).isEqualTo(2);
    assertThat(page.rows().get(0).id()).isEqualTo(clip);
    assertThat(page.rows().get(0).audience()).isEqualTo(Audience.ALL);
    assertThat(page.rows().get(0).counts().verified()).isEqualTo(1);
    assertThat(page.rows().get(1).audience()).isEqualTo(Audience.NONE);
  }
}
