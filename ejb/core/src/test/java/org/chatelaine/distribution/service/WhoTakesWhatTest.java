package org.chatelaine.distribution.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.chatelaine.distribution.DeliveryState.REMOVED;
import static org.chatelaine.distribution.DeliveryState.VERIFIED;

import java.util.UUID;
import org.chatelaine.device.Family;
import org.chatelaine.distribution.Audience;
import org.chatelaine.kernel.SpaceId;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Devices that take no such thing, and devices that come back for what they had. */
class WhoTakesWhatTest {

  private final Scene scene = new Scene();

  @AfterEach
  void close() {
    scene.close();
  }

  @Test
  void aMacIsNotGivenTheWebClipThatAllGet() {
    var phone = scene.device();
    var mac = scene.device(Family.MAC);
    var clip = scene.webClip("Clip");
    scene.audience(clip, Audience.ALL);
    var root = scene.certificate("Root");
    scene.audience(root, Audience.ALL);

    assertThat(scene.counts(clip).total()).isEqualTo(1);
    assertThat(scene.counts(root).total()).isEqualTo(2);
    assertThatThrownBy(() -> scene.audience(clip, Audience.CHOSEN, phone, mac))
        .hasMessage("distribution.not-taken");
    scene.audience(root, Audience.CHOSEN, phone, mac);
  }

  @Test
  void aMacIsRidOfAWebClipItWasGivenBefore() {
    var mac = scene.device();
    var clip = scene.verifiedOn(mac);
    scene.rig.sql("update device set family = 'MAC' where id = ?1", mac);
    scene.rig.in(() -> scene.rig.the(Alignment.class).everything(SpaceId.DEFAULT));
    scene.sends();
    scene.visits(mac);
    assertThat(scene.state(clip, mac)).isEqualTo(REMOVED);
  }

  @Test
  void aChosenDeviceThatComesBackIsStillChosen() {
    var phone = scene.device();
    var clip = scene.webClip("Clip");
    scene.audience(clip, Audience.CHOSEN, phone);
    scene.retires(phone);
    var desk = scene.rig.the(Distribution.class);
    assertThat(desk.chosen(Scene.ADMIN, clip)).isEmpty();

    var back = scene.comesBack(phone, Scene.OWNER);
    assertThat(desk.chosen(Scene.ADMIN, clip)).containsExactly(back);
    scene.sends();
    scene.visits(back);
    assertThat(scene.state(clip, back)).isEqualTo(VERIFIED);
  }

  @Test
  void itIsStillChosenWhenOthersWereChosenMeanwhile() {
    var phone = scene.device();
    var other = scene.device();
    var clip = scene.webClip("Clip");
    scene.audience(clip, Audience.CHOSEN, phone);
    scene.retires(phone);
    scene.audience(clip, Audience.CHOSEN, other);
    var back = scene.comesBack(phone, Scene.OWNER);
    var desk = scene.rig.the(Distribution.class);
    assertThat(desk.chosen(Scene.ADMIN, clip)).containsExactlyInAnyOrder(other, back);
  }

  @Test
  void whoeverIsChosenAnewBeforeItIsBackIsChosenOnce() {
    var phone = scene.device();
    var clip = scene.webClip("Clip");
    scene.audience(clip, Audience.CHOSEN, phone);
    scene.retires(phone);
    var back =
        scene.comesBack(phone, Scene.OWNER, known -> scene.audience(clip, Audience.CHOSEN, known));
    assertThat(scene.rig.select("select device_id from distribution_choice"))
        .singleElement()
        .hasToString(back.toString());
  }

  @Test
  void whatHasLeftCannotBeChosen() {
    var phone = scene.device();
    var clip = scene.webClip("Clip");
    scene.retires(phone);
    scene.audience(clip, Audience.CHOSEN, phone);
    assertThat(scene.rig.select("select device_id from distribution_choice")).isEmpty();
  }

  @Test
  void aDeviceThatSomebodyElseEnrolsIsNotChosen() {
    var phone = scene.device();
    var clip = scene.webClip("Clip");
    scene.audience(clip, Audience.CHOSEN, phone);
    scene.retires(phone);
    scene.comesBack(phone, new UUID(7, 7));
    assertThat(scene.rig.the(Distribution.class).chosen(Scene.ADMIN, clip)).isEmpty();
    assertThat(scene.counts(clip).total()).isZero();
  }
}
