package org.chatelaine.it;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.chatelaine.bench.apple.Model;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Things an administrator does at the console now and then. */
class TheConsoleInABrowserIT {

  private final Product product = Given.product();
  private final BrowserContext office = Browser.plain();
  private Page page;

  @BeforeEach
  void arrive() {
    page = Browser.signIn(office, Browser.console(product), Given.MAIL, Given.PASSWORD);
  }

  @AfterEach
  void leave() {
    office.close();
  }

  @Test
  void severalDevicesAreLockedInOneGo() {
    var owner = Somebody.called("Jonas Weber");
    try (var one = owner.brings(Model.IPHONE, "Bulk one");
        var two = owner.brings(Model.IPAD, "Bulk two");
        var three = owner.brings(Model.IPHONE, "Bulk three")) {
      page.navigate(product.people() + "/admin/device/devices?text=Bulk");
      for (var name : List.of("Bulk one", "Bulk two"))
        Browser.row(page, name).locator(".ui-chkbox-box").click();
      assertThat(page.getByText("2 devices selected").first()).isVisible();
      Browser.button(page.getByRole(AriaRole.MAIN), "Lock").click();
      var dialog = Browser.opened(page, "Lock the selected devices?");
      dialog.getByLabel("Message on the lock screen").fill("Back to the office");
      Browser.button(dialog, "Lock").click();
      assertThat(page.getByText("Queued for 2 of 2 selected devices.").first()).isVisible();
      for (var device : List.of(one, two, three)) device.visit();
      assertThat(one.condition().lockMessage()).isEqualTo("Back to the office");
      assertThat(two.condition().isLocked()).isTrue();
      assertThat(three.condition().isLocked()).isFalse();
    }
  }

  @Test
  void aWipeAsksForTheNameAsAKeyboardHasItAndIsTakenBack() {
    var owner = Somebody.called("Jonas Weber");
    try (var phone = owner.brings(Model.IPHONE, "Jonas\u2019\u00a0iPhone");
        var door = Given.administrator()) {
      var id = Given.idOf(door, phone);
      page.navigate(product.people() + "/admin/device/device?id=" + id);
      var main = page.getByRole(AriaRole.MAIN);
      main.locator("#more, [id$=':more']").first().click();
      Browser.button(main, "Wipe").click();
      var dialog = Browser.opened(page, "Wipe Jonas\u2019\u00a0iPhone: everything on it is erased");
      dialog.getByLabel("type the name of the device").fill("Jonas' iPhone");
      dialog.getByLabel("Your password").fill(Given.PASSWORD);
      Browser.button(dialog, "Wipe").click();
      assertThat(main).containsText("Wipe pending");
      Browser.button(main, "Cancel the wipe").click();
      assertThat(main).containsText("Active");
      phone.visit();
      assertThat(phone.condition().isErased()).isFalse();
    }
  }

  @Test
  void whatIsNoPushCertificateIsRefusedInClearWords() {
    page.navigate(product.people() + "/admin/setting/settings?tab=push");
    var upload = Browser.button(page.getByRole(AriaRole.MAIN), "Upload");
    upload.click();
    assertThat(page.getByText("Please choose a file first.").first()).isVisible();
    var junk = "no certificate at all".getBytes(StandardCharsets.UTF_8);
    page.getByLabel("Certificate with private key")
        .setInputFiles(new FilePayload("push.pem", "application/x-pem-file", junk));
    upload.click();
    assertThat(page.getByText("The file could not be read, or its password is wrong.").first())
        .isVisible();
    assertThat(page.getByText("The test topic is in use")).isVisible();
  }

  @Test
  void whatBecameOfACommandIsToldInWordsAndByName() {
    try (var door = Given.administrator();
        var phone = Given.enrolledPhone()) {
      var device = Given.idOf(door, phone);
      phone.visit();
      door.act(device, "LOCK");
      phone.visit();
      page.navigate(product.people() + "/admin/device/device?tab=audit&id=" + device);
      var told = Browser.row(page, "Device acknowledged a command");
      assertThat(told.filter(saying("Lock: " + phone.name()))).hasCount(1);

      page.navigate(product.people() + "/admin/audit/audit");
      page.locator("#action").selectOption("device.lock");
      page.waitForURL("**action=device.lock**");
      var asked = Browser.row(page, phone.name()).first();
      assertThat(asked).containsText("Asked to lock a device");
      asked.getByText(phone.name()).click();
      assertThat(page.locator("h1")).hasText(phone.name());
    }
  }

  private static Locator.FilterOptions saying(String text) {
    return new Locator.FilterOptions().setHasText(text);
  }

  @Test
  void theAuditIsVerifiedByAButton() {
    page.navigate(product.people() + "/admin/audit/audit");
    Browser.button(page.getByRole(AriaRole.MAIN), "Verify chain").click();
    assertThat(page.getByText("The audit is whole.")).isVisible();
  }
}
