package org.chatelaine.it;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Random;
import javax.imageio.ImageIO;
import org.chatelaine.bench.apple.Answer;
import org.chatelaine.bench.apple.SimulatedDevice;
import org.chatelaine.bench.plist.Dict;
import org.chatelaine.bench.script.FrontDoor;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** An administrator gives devices a web clip, changes it, and takes it away again. */
class AWebClipReachesEveryDeviceIT {

  private final FrontDoor door = Given.administrator();
  private final ConfigurationDesk desk = new ConfigurationDesk(door);

  @AfterEach
  void leave() {
    door.close();
  }

  @Test
  void itIsVerifiedOnlyWhenTheDeviceListsIt() {
    try (var phone = Given.enrolledPhone()) {
      var id = Given.idOf(door, phone);
      phone.visit();
      phone.answers("ProfileList", Answer.NOT_NOW);
      var clip = desk.webClip("Intranet", "https://intranet.example.org/?a=1&b=2");
      desk.toAll(clip);

      desk.visitsUntil(phone, clip, id, "VERIFYING");
      assertThat(webClips(phone)).hasSize(1);
      assertThat(webClips(phone).get(0).needText("URL"))
          .isEqualTo("https://intranet.example.org/?a=1&b=2");
      phone.visit();
      assertThat(desk.state(clip, id)).isEqualTo("VERIFYING");
      phone.behaves();
      desk.visitsUntil(phone, clip, id, "VERIFIED");
      desk.does("DELETE", clip, "");
    }
  }

  @Test
  void itIsSignedByTheProductsOwnAuthority() {
    try (var phone = Given.enrolledPhone()) {
      var id = Given.idOf(door, phone);
      var clip = desk.webClip("Signed", "https://intranet.example.org/");
      desk.toThese(clip, List.of(id));
      desk.visitsUntil(phone, clip, id, "VERIFIED");

      var profile =
          phone.profiles().byIdentifier("org.chatelaine.configuration." + clip).orElseThrow();
      assertThat(profile.signers()).isNotEmpty();
      assertThat(profile.content().needText("PayloadUUID"))
          .isEqualToIgnoringCase(desk.one(clip).get("profileUuid").toString());
    }
  }

  @Test
  void itsIconMayHaveTwoHundredKilobytes() throws Exception {
    var icon = noise();
    assertThat(icon.length).isBetween(190 * 1024, 200 * 1024);
    var clip =
        desk.create(
            Map.of(
                "kind",
                "web-clip",
                "name",
                "With a large icon",
                "label",
                "Icon",
                "url",
                "https://icon.example.org/",
                "icon",
                Base64.getEncoder().encodeToString(icon)));
    assertThat(desk.one(clip)).containsEntry("kind", "WEB_CLIP");
    desk.does("DELETE", clip, "");
  }

  /** A picture that cannot be made smaller. */
  private static byte[] noise() throws IOException {
    var random = new Random(1);
    var picture = new BufferedImage(256, 256, BufferedImage.TYPE_INT_RGB);
    for (int point = 0; point < 256 * 256; point++)
      picture.setRGB(point % 256, point / 256, random.nextInt());
    var png = new ByteArrayOutputStream();
    ImageIO.write(picture, "png", png);
    return png.toByteArray();
  }

  @Test
  void aDeviceThatEnrolsLaterGetsItToo() {
    var clip = desk.webClip("For newcomers", "https://welcome.example.org/");
    desk.toAll(clip);
    try (var phone = Given.enrolledPhone()) {
      desk.visitsUntil(phone, clip, Given.idOf(door, phone), "VERIFIED");
    } finally {
      desk.does("DELETE", clip, "");
    }
  }

  @Test
  void anEditReplacesItAndNobodyRemovesIt() {
    try (var phone = Given.enrolledPhone()) {
      var id = Given.idOf(door, phone);
      var clip = desk.webClip("Changing", "https://old.example.org/");
      desk.toThese(clip, List.of(id));
      desk.visitsUntil(phone, clip, id, "VERIFIED");

      desk.editWebClip(clip, "Changing", "https://new.example.org/");
      desk.visitsUntil(phone, clip, id, "VERIFIED");
      assertThat(webClips(phone)).hasSize(1);
      assertThat(webClips(phone).get(0).needText("URL")).isEqualTo("https://new.example.org/");

      desk.toNobody(clip);
      desk.visitsUntil(phone, clip, id, "REMOVED");
      assertThat(webClips(phone)).isEmpty();
    }
  }

  @Test
  void disablingTakesItAwayAndEnablingBringsItBack() {
    try (var phone = Given.enrolledPhone()) {
      var id = Given.idOf(door, phone);
      var clip = desk.webClip("Now and then", "https://sometimes.example.org/");
      desk.toThese(clip, List.of(id));
      desk.visitsUntil(phone, clip, id, "VERIFIED");
      desk.does("POST", clip, "/disable");
      desk.visitsUntil(phone, clip, id, "REMOVED");
      desk.does("POST", clip, "/enable");
      desk.visitsUntil(phone, clip, id, "VERIFIED");
      assertThat(webClips(phone)).hasSize(1);
    }
  }

  @Test
  void aFailureShowsTheDevicesReasonAndIsSentAgainByHand() {
    try (var phone = Given.enrolledPhone()) {
      var id = Given.idOf(door, phone);
      phone.answersNext("InstallProfile", 1, Answer.error(4001, "Sample", "No room left"));
      var clip = desk.webClip("Unlucky", "https://unlucky.example.org/");
      desk.toThese(clip, List.of(id));
      Patience.until(
          () -> {
            phone.visit();
            return desk.delivery(clip, id).containsKey("reason");
          });

      var delivery = desk.delivery(clip, id);
      assertThat(delivery.get("state")).isEqualTo("PENDING");
      assertThat(delivery.get("reason").toString()).contains("No room left");
      desk.resends(clip, delivery.get("id").toString());
      desk.visitsUntil(phone, clip, id, "VERIFIED");
    }
  }

  @Test
  void theOneToThePortalIsMadeInOneGo() {
    var clip = desk.create(Map.of("kind", "portal"));
    var made = desk.one(clip);
    assertThat(made.get("url").toString()).isEqualTo(Given.product().people() + "/my/");
    assertThat(made.get("label")).isEqualTo("My devices");
    desk.does("DELETE", clip, "");
  }

  private static List<Dict> webClips(SimulatedDevice phone) {
    return phone.profiles().payloads("com.apple.webClip.managed");
  }
}
