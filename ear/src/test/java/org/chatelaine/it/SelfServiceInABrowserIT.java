package org.chatelaine.it;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.chatelaine.bench.apple.Model;
import org.chatelaine.bench.script.FrontDoor;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/**
 * People look after their own devices in the portal, on a phone, and need not ask what became of
 * it.
 */
class SelfServiceInABrowserIT {

  private final BrowserContext browser = Browser.of("en", ColorScheme.LIGHT, Browser.PHONE);

  @AfterEach
  void leave() {
    browser.close();
  }

  @Test
  void whomToAskIsToldBeforeTheDoorAndBehindIt() {
    var grace = Somebody.called("Grace Hopper");
    try (var door = Given.administrator();
        var stranger = Browser.plain();
        var phone = grace.brings(Model.IPHONE, "Grace's iPhone")) {
      helpdesk(door, "Room 3, 555 0100");
      var outside = stranger.newPage();
      for (var place : List.of("/my/sign-in", "/my/go?code=nothing")) {
        outside.navigate(Given.product().people().resolve(place).toString());
        assertThat(outside.getByText("Room 3, 555 0100")).isVisible();
      }
      var page = grace.arrives(browser);
      grace.opens(page, phone);
      assertThat(page.getByText("Room 3, 555 0100")).isVisible();
      helpdesk(door, "");
    }
  }

  private static void helpdesk(FrontDoor door, String words) {
    var answer = door.send("PUT", "/admin/api/settings", Map.of("organisation.helpdesk", words));
    assertThat(answer.status()).isEqualTo(204);
  }

  @Test
  void aLockIsQueuedAndThenConfirmedWhileThePageStaysOpen() {
    var grace = Somebody.called("Grace Hopper");
    var page = grace.arrives(browser);
    try (var phone = grace.brings(Model.IPHONE, "Grace's iPhone")) {
      grace.opens(page, phone);
      Browser.mark(page);
      act(page, "Lock").click();
      var dialog = Browser.opened(page, "Lock this device?");
      dialog.getByLabel("Message on the lock screen").fill("Please call");
      dialog.getByLabel("Telephone number").fill("555 0100");
      Browser.button(dialog, "Lock").click();
      assertThat(dialog).isHidden();
      assertThat(underWay(page)).containsText("Queued");

      phone.visit();
      assertThat(phone.condition().isLocked()).isTrue();
      assertThat(phone.condition().lockMessage()).isEqualTo("Please call");
      assertThat(phone.condition().lockPhone()).isEqualTo("555 0100");
      assertThat(underWay(page)).containsText("Done");
      assertThat(Browser.isStill(page)).as("not loaded again").isTrue();
    }
  }

  @Test
  void aForcedCheckInIsConfirmedByTheDevice() {
    var grace = Somebody.called("Grace Hopper");
    var page = grace.arrives(browser);
    try (var phone = grace.brings(Model.IPAD, "Grace's iPad")) {
      grace.opens(page, phone);
      Browser.mark(page);
      act(page, "Sync now").click();
      assertThat(underWay(page)).containsText("Queued");
      var asked = phone.journal().of("DeviceInformation").size();
      phone.visit();
      assertThat(phone.journal().of("DeviceInformation")).hasSize(asked + 1);
      assertThat(underWay(page)).containsText("Done");
      assertThat(Browser.isStill(page)).as("not loaded again").isTrue();
    }
  }

  @Test
  void aWipeAsksForTheNameAndThePasswordAndIsGrantedOnceADay() {
    var grace = Somebody.called("Grace Hopper");
    var page = grace.arrives(browser);
    try (var first = grace.brings(Model.IPHONE, "Grace\u2019s first iPhone");
        var second = grace.brings(Model.IPHONE, "Grace's second iPhone")) {
      grace.opens(page, first);
      act(page, "Wipe").click();
      Browser.opened(page, "Wipe this device?");
      var dialog = wiping(page, "Somebody else's iPhone", Somebody.PASSWORD);
      assertThat(dialog).containsText("This is not the name of the device");
      wiping(page, "Grace's first iPhone", "a guess at a password");
      assertThat(dialog).containsText("This is not your password");
      first.visit();
      assertThat(first.condition().isErased()).isFalse();

      wiping(page, "Grace's first iPhone", Somebody.PASSWORD);
      assertThat(dialog).isHidden();
      assertThat(head(page)).containsText("Wipe pending");
      first.visit();
      assertThat(first.condition().isErased()).isTrue();
      assertThat(head(page)).containsText("Wiped");

      grace.opens(page, second);
      act(page, "Wipe").click();
      Browser.opened(page, "Wipe this device?");
      wiping(page, "Grace's second iPhone", Somebody.PASSWORD);
      assertThat(Browser.dialog(page, "Wipe this device?")).containsText("number of wipes allowed");
      second.visit();
      assertThat(second.condition().isErased()).isFalse();
    }
  }

  @Test
  void aWipeIsTakenBackWhileTheDeviceDoesNotKnowOfIt() {
    var grace = Somebody.called("Grace Hopper");
    var page = grace.arrives(browser);
    try (var phone = grace.brings(Model.IPHONE, "Grace\u2019s\u00a0iPhone")) {
      grace.opens(page, phone);
      act(page, "Wipe").click();
      Browser.opened(page, "Wipe this device?");
      wiping(page, "Grace's iPhone", Somebody.PASSWORD);
      assertThat(head(page)).containsText("Wipe pending");
      act(page, "Cancel the wipe").click();
      assertThat(head(page)).containsText("Active");
      phone.visit();
      assertThat(phone.condition().isErased()).isFalse();
    }
  }

  @Test
  void thePinOfALockedMacIsShownOnRequestAndThatIsWrittenDown() {
    var grace = Somebody.called("Grace Hopper");
    var page = grace.arrives(browser);
    try (var mac = grace.brings(Model.MAC, "Grace's Mac")) {
      grace.opens(page, mac);
      act(page, "Lock").click();
      Browser.opened(page, "Lock this device?");
      var dialog = locking(page, "48 39", "48 39");
      assertThat(dialog).containsText("exactly six digits");
      locking(page, "483920", "483921");
      assertThat(dialog).containsText("The two PINs are not the same");
      locking(page, "483920", "483920");
      assertThat(dialog).isHidden();
      mac.visit();
      assertThat(mac.condition().lockPin()).isEqualTo("483920");

      var kept = Browser.part(page, "PIN that opens this Mac");
      assertThat(kept).not().containsText("483920");
      Browser.button(kept, "View").click();
      assertThat(kept).containsText("483920");
      page.navigate(Given.product().people().resolve("/my/activity/activity").toString());
      var line = page.getByRole(AriaRole.LISTITEM).filter(having("PIN of a Mac looked at"));
      assertThat(line).containsText("Grace's Mac");
      assertThat(line).containsText("You");
    }
  }

  @Test
  void aWipeDoesNotHideThePinThatOpensALockedMac() {
    var grace = Somebody.called("Grace Hopper");
    var page = grace.arrives(browser);
    try (var door = Given.administrator();
        var mac = grace.brings(Model.MAC, "Grace's Mac")) {
      var id = Given.idOf(door, mac);
      door.act(id, Map.of("verb", "LOCK", "pin", "483920"));
      mac.visit();
      door.act(id, Map.of("verb", "WIPE", "pin", "112233", "confirmName", mac.name()));

      grace.opens(page, mac);
      var kept = Browser.part(page, "PIN that opens this Mac");
      Browser.button(kept, "View").click();

      assertThat(kept).containsText("483920");
      assertThat(kept).containsText("112233");
      assertThat(kept).containsText("last lock or wipe");
      assertThat(Inspection.of(page, "PINs", "en")).isEmpty();
      seenInTheConsole(id);
    }
  }

  private static void seenInTheConsole(String mac) {
    var product = Given.product();
    try (var other = Browser.plain()) {
      var page = Browser.signIn(other, Browser.console(product), Given.MAIL, Given.PASSWORD);
      page.navigate(product.people().resolve("/admin/device/device?id=" + mac).toString());
      Browser.button(page.locator("#page"), "View").click();
      assertThat(page.locator("#page")).containsText("483920");
      assertThat(page.locator("#page")).containsText("112233");
      assertThat(Inspection.of(page, "PINs", "en")).isEmpty();
    }
  }

  @Test
  void aDeviceRetiresWhenItComes() {
    var grace = Somebody.called("Grace Hopper");
    var page = grace.arrives(browser);
    try (var phone = grace.brings(Model.IPHONE, "Grace's iPhone")) {
      grace.opens(page, phone);
      act(page, "Retire").click();
      var dialog = Browser.dialog(page, "Retire this device?");
      assertThat(dialog).containsText("Your photos, messages, contacts and files");
      Browser.button(dialog, "Retire").click();
      assertThat(head(page)).containsText("Retirement pending");
      phone.visit();
      assertThat(phone.isManaged()).isFalse();
      assertThat(head(page)).containsText("Retired");
    }
  }

  @Test
  void aLostDeviceRetiresAtOnceAndIsRefusedWhenItComesAfterAll() {
    var grace = Somebody.called("Grace Hopper");
    var page = grace.arrives(browser);
    try (var phone = grace.brings(Model.IPHONE, "Grace's iPhone")) {
      grace.opens(page, phone);
      act(page, "Retire").click();
      Browser.button(Browser.dialog(page, "Retire this device?"), "Retire at once").click();
      var dialog = Browser.dialog(page, "Retire without waiting");
      Browser.button(dialog, "Retire at once").click();
      assertThat(head(page)).containsText("Retired");
      phone.visit();
      assertThat(phone.lastStatus()).isEqualTo(403);
      assertThat(phone.condition().isDisowned()).isTrue();
      assertThat(Browser.part(page, "What you can do")).hasCount(0);
    }
  }

  private static Locator locking(Page page, String pin, String again) {
    var dialog = Browser.dialog(page, "Lock this device?");
    dialog.getByLabel("PIN, six digits").fill(pin);
    dialog.getByLabel("The same PIN again").fill(again);
    Browser.button(dialog, "Lock").click();
    return dialog;
  }

  private static Locator wiping(Page page, String name, String password) {
    var dialog = Browser.dialog(page, "Wipe this device?");
    dialog.getByLabel("Name of the device").fill(name);
    dialog.getByLabel("Your password").fill(password);
    Browser.button(dialog, "Wipe everything").click();
    return dialog;
  }

  private static Locator act(Page page, String verb) {
    return Browser.part(page, "What you can do")
        .getByRole(
            AriaRole.BUTTON, new Locator.GetByRoleOptions().setName(Pattern.compile("^" + verb)));
  }

  private static Locator underWay(Page page) {
    return Browser.part(page, "Under way").locator(".state");
  }

  private static Locator head(Page page) {
    return Browser.part(page, "State").locator(".state");
  }

  private static Locator.FilterOptions having(String text) {
    return new Locator.FilterOptions().setHasText(text);
  }
}
