package org.chatelaine.it;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.eatthepath.pushy.apns.server.RejectionReason;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.FilePayload;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import org.chatelaine.bench.apple.SimulatedDevice;
import org.chatelaine.bench.plist.Dict;
import org.chatelaine.bench.script.FrontDoor;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * Devices are woken through Apple's push service, played by a mock: with a push certificate that is
 * set in the console, for the lock that a person presses there.
 */
class AppleWakesADeviceIT {

  /** That of the devices which the other stories have enrolled before. */
  private static final String TOPIC = "com.apple.mgmt.External.chatelaine-test";

  private static final Instant UNTIL =
      Instant.now().plus(Duration.ofDays(300)).truncatedTo(ChronoUnit.SECONDS);

  private static MockApple apple;

  @BeforeAll
  static void aPushCertificateIsSetInTheConsole() throws Exception {
    apple = new MockApple();
    try (var door = Given.administrator();
        var office = Browser.plain()) {
      var settings =
          Map.<String, Object>of(
              "push.host", "localhost",
              "push.port", Integer.toString(apple.port()),
              "push.trust", apple.certificate());
      assertThat(door.send("PUT", "/admin/api/settings", settings).status()).isEqualTo(204);
      var page = Browser.signIn(office, console(), Given.MAIL, Given.PASSWORD);
      upload(page, PushPaper.of(TOPIC, UNTIL), PushPaper.PASSWORD);
      assertThat(page.locator("dl.facts")).containsText(TOPIC);
      assertThat(page.locator("dl.facts time"))
          .hasAttribute(
              "datetime",
              java.util.regex.Pattern.compile(UNTIL.toString().substring(0, 10) + ".*"));
    }
  }

  @AfterAll
  static void nobodyIsWokenAnyMore() throws Exception {
    try (var door = Given.administrator()) {
      door.send("PUT", "/admin/api/settings", Map.of("push.host", "", "push.port", ""));
    }
    apple.close();
  }

  @Test
  void aPersonPressesLockAppleIsAskedAndThePhoneComesAndLocksItself() {
    try (var door = Given.administrator();
        var phone = quietPhone();
        var office = Browser.plain()) {
      var page = Browser.signIn(office, console(), Given.MAIL, Given.PASSWORD);
      open(page, door, phone);
      page.click("button[data-dialog=verbLOCK]");
      page.click("[id='verbLOCK:do']");

      Patience.until(() -> !apple.pushesTo(phone).isEmpty());
      var push = apple.pushesTo(phone).get(0);
      assertThat(push.topic()).isEqualTo(TOPIC);
      assertThat(push.type()).isEqualTo("mdm");
      assertThat(push.priority()).isEqualTo("10");
      assertThat(push.body()).isEqualTo("{\"mdm\":\"" + phone.facts().pushMagic() + "\"}");

      phone.visit();
      assertThat(phone.condition().isLocked()).isTrue();
      assertThat(page.locator("#latest ~ ul li").first()).containsText("Acknowledged");
    }
  }

  @Test
  void aTokenThatAppleDoesNotKnowAnyMoreIsNotRungUntilTheDeviceBringsAnother() {
    try (var door = Given.administrator();
        var phone = quietPhone();
        var other = quietPhone();
        var office = Browser.plain()) {
      apple.forgets(phone);
      door.act(Given.idOf(door, phone), "LOCK");
      Patience.until(() -> !apple.pushesTo(phone).isEmpty());
      var page = Browser.signIn(office, console(), Given.MAIL, Given.PASSWORD);
      Patience.until(() -> !reachable(page, door, phone));
      assertThat(reachable(page, door, phone)).isFalse();
      var before = apple.pushesTo(phone).size();

      door.act(Given.idOf(door, phone), "REFRESH");
      door.act(Given.idOf(door, other), "REFRESH");
      // Rung for again and again, as the first one is never answered.
      Patience.until(() -> apple.pushesTo(other).size() > 2);
      assertThat(apple.pushesTo(other)).hasSizeGreaterThan(2);
      assertThat(apple.pushesTo(phone)).hasSize(before);

      apple.remembers(phone);
      phone.updateToken();
      assertThat(reachable(page, door, phone)).isTrue();
      Patience.until(() -> apple.pushesTo(phone).size() > before);
      assertThat(apple.pushesTo(phone)).hasSizeGreaterThan(before);
    }
  }

  @Test
  void whenAppleAsksForPatienceTheLostRingIsMadeUpForLaterEachTime() {
    try (var door = Given.administrator();
        var phone = quietPhone()) {
      apple.refuses(RejectionReason.SERVICE_UNAVAILABLE);
      var target = door.act(Given.idOf(door, phone), "LOCK");
      Patience.until(() -> !apple.pushesTo(phone).isEmpty());
      apple.refuses(RejectionReason.TOO_MANY_REQUESTS);
      Patience.until(() -> apple.pushesTo(phone).size() > 1);
      apple.refuses(null);
      Patience.until(() -> apple.pushesTo(phone).size() > 2);

      var pushes = apple.pushesTo(phone);
      assertThat(pushes).hasSizeGreaterThan(2);
      assertThat(millis(pushes.get(0), pushes.get(1))).isGreaterThanOrEqualTo(Given.RETRY);
      assertThat(millis(pushes.get(1), pushes.get(2))).isGreaterThanOrEqualTo(2L * Given.RETRY);
      phone.visit();
      assertThat(door.command(target)).containsEntry("state", "ACKNOWLEDGED");
    } finally {
      apple.refuses(null);
    }
  }

  @Test
  void whatAppleDoesNotWantOfUsIsShownToAdministrators() {
    try (var door = Given.administrator();
        var phone = quietPhone();
        var office = Browser.plain()) {
      apple.refuses(RejectionReason.DEVICE_TOKEN_NOT_FOR_TOPIC);
      door.act(Given.idOf(door, phone), "LOCK");
      Patience.until(() -> !apple.pushesTo(phone).isEmpty());
      apple.refuses(null);

      var page = Browser.signIn(office, console(), Given.MAIL, Given.PASSWORD);
      for (var colours : List.of(ColorScheme.LIGHT, ColorScheme.DARK)) {
        page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(colours));
        for (var place : List.of("dashboard", "setting/settings?tab=push")) {
          page.navigate(console().resolve(place).toString());
          assertThat(page.locator(".note.bad")).containsText("DeviceTokenNotForTopic");
          assertThat(Inspection.of(page, place + " " + colours, "en")).isEmpty();
        }
      }
    } finally {
      apple.refuses(null);
    }
  }

  @Test
  void aCertificateThatWouldWakeNobodyIsRefusedInWords() {
    try (var phone = quietPhone();
        var office = Browser.plain()) {
      var page = Browser.signIn(office, console(), Given.MAIL, Given.PASSWORD);
      upload(page, PushPaper.of("com.apple.mgmt.External.another", UNTIL), PushPaper.PASSWORD);
      assertThat(page.locator("body")).containsText("Enrolled devices use another topic than");
      var yesterday = Instant.now().minus(Duration.ofDays(1));
      upload(page, PushPaper.of(TOPIC, yesterday), PushPaper.PASSWORD);
      assertThat(page.locator("body")).containsText("This push certificate has expired.");
      upload(page, PushPaper.of(TOPIC, UNTIL), "not the password");
      assertThat(page.locator("body")).containsText("or its password is wrong");
      assertThat(page.locator("dl.facts")).containsText(TOPIC);
      assertThat(phone.isManaged()).isTrue();
    }
  }

  @Test
  void aTokenForAnotherTopicIsRefusedAndTheOneBeforeStillHolds() {
    try (var door = Given.administrator();
        var phone = quietPhone()) {
      var foreign =
          Dict.of("MessageType", "TokenUpdate")
              .with("UDID", phone.udid())
              .with("Topic", "com.apple.mgmt.External.another")
              .with("Token", new byte[32])
              .with("PushMagic", "foreign");
      assertThat(phone.checkIn(foreign).status()).isEqualTo(400);

      door.act(Given.idOf(door, phone), "LOCK");
      Patience.until(() -> !apple.pushesTo(phone).isEmpty());
      assertThat(apple.pushesTo(phone).get(0).body()).contains(phone.facts().pushMagic());
    }
  }

  /** Enrolled, its questions answered: nothing of it is rung for. */
  private static SimulatedDevice quietPhone() {
    var phone = Given.enrolledPhone();
    phone.visit();
    phone.visit();
    apple.forgetPushes();
    return phone;
  }

  private static void open(Page page, FrontDoor door, SimulatedDevice phone) {
    page.navigate(
        Given.product()
            .people()
            .resolve("/admin/device/device?id=" + Given.idOf(door, phone))
            .toString());
  }

  private static boolean reachable(Page page, FrontDoor door, SimulatedDevice phone) {
    open(page, door, phone);
    var fact = page.locator("dl.facts > div", new Page.LocatorOptions().setHasText("Can be woken"));
    return fact.first().innerText().contains("Yes");
  }

  private static void upload(Page page, PushPaper paper, String password) {
    page.navigate(console().resolve("setting/settings?tab=push").toString());
    page.locator("[id='push:file']")
        .setInputFiles(new FilePayload("push.p12", "application/x-pkcs12", paper.pkcs12()));
    page.fill("[id='push:word']", password);
    page.click("#push button[type=submit]");
  }

  private static long millis(MockApple.Push from, MockApple.Push to) {
    return Duration.ofNanos(to.at() - from.at()).toMillis();
  }

  private static java.net.URI console() {
    return Browser.console(Given.product());
  }
}
