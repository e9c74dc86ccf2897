package org.chatelaine.it;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import java.util.Arrays;
import org.chatelaine.bench.apple.Answer;
import org.chatelaine.bench.apple.SimulatedDevice;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** An administrator gives configurations to devices by clicks, and watches them arrive. */
class DistributingInABrowserIT {

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
  void aCertificateOfVersionOneIsRefusedInClearWords() {
    wanted("CA certificate");
    page.getByLabel("Name").fill("An old root");
    upload("old.pem", SomeCertificates.file(SomeCertificates.versionOne()));
    assertThat(page.getByText("This is an X.509 version 1 certificate.")).isVisible();
    assertThat(page.getByText("Devices accept version 3 only.")).isVisible();
    assertThat(page.getByLabel("Name")).hasValue("An old root");
    page.navigate(product.people() + "/admin/configuration/configurations?name=An+old+root");
    assertThat(page.getByRole(AriaRole.MAIN)).containsText("Nothing matches these filters");
  }

  @Test
  void aFileThatIsMuchTooLargeIsRefusedByTheBrowserAndByTheServer() {
    wanted("CA certificate");
    page.getByLabel("Name").fill("A film");
    upload("film.pem", new byte[3_000_000]);
    var field = page.getByLabel("Certificate file");
    assertThat(field.evaluate("field => field.validationMessage"))
        .isEqualTo("The file is larger than 64 KB.");
    field.evaluate("field => field.setCustomValidity('')");
    save();
    assertThat(page.getByText("The file is larger than 64 KB.")).isVisible();
    assertThat(page.getByLabel("Name")).hasValue("A film");
  }

  @Test
  void aCertificateIsWatchedOnItsWayToAChosenDeviceAndBack() {
    var root = SomeCertificates.root();
    try (var phone = Given.enrolledPhone()) {
      phone.visit();
      wanted("CA certificate");
      page.getByLabel("Name").fill("Root to watch");
      upload("root.pem", SomeCertificates.file(root));
      page.getByText("Chosen devices", exactly()).click();
      page.getByLabel("Name, model, serial number").pressSequentially(phone.serial());
      Browser.row(page, phone.serial()).getByRole(AriaRole.CHECKBOX).check();
      assertThat(page.getByText("1 device chosen")).isVisible();
      page.getByLabel("Chosen only").check();
      page.getByLabel("Name, model, serial number").fill("");
      page.getByLabel("Name, model, serial number").press("End");
      assertThat(Browser.row(page, phone.serial())).isVisible();
      assertThat(page.locator("[id='page:pick_data'] > tr")).hasCount(1);
      save();

      tab("Progress");
      Browser.mark(page);
      assertThat(row(phone)).containsText("Pending");
      phone.answers("InstallProfile", Answer.LATE).answers("CertificateList", Answer.NOT_NOW);
      phone.visit();
      assertThat(row(phone)).containsText("Sent");
      phone.sendLateResults();
      assertThat(row(phone)).containsText("Verifying");
      phone.behaves();
      visitsUntil(phone, "Verified");
      assertThat(trusts(phone, SomeCertificates.der(root))).isTrue();

      Browser.button(row(phone), "Send again").click();
      assertThat(row(phone)).containsText("Pending");
      visitsUntil(phone, "Verified");

      Browser.button(page.getByRole(AriaRole.MAIN), "Disable").click();
      Browser.button(Browser.dialog(page, "Disable Root to watch?"), "Disable").click();
      assertThat(row(phone)).containsText("Removing");
      Patience.until(
          () -> {
            phone.visit();
            return row(phone).count() == 0;
          });
      assertThat(trusts(phone, SomeCertificates.der(root))).isFalse();
      assertThat(Browser.isStill(page)).as("not loaded again").isTrue();
      page.locator(".tile", new Page.LocatorOptions().setHasText("Removed")).click();
      assertThat(row(phone)).containsText("Removed");
    }
  }

  @Test
  void aWebClipGoesToAllAndToNobodyAnyMore() {
    try (var phone = Given.enrolledPhone()) {
      phone.visit();
      wanted("Web clip");
      page.getByLabel("Name").fill("For everybody");
      page.getByLabel("Label under the icon").fill("Intranet");
      page.getByLabel("Address").fill("ftp://intranet.example.org/");
      save();
      assertThat(page.getByText("The address must begin with https://")).isVisible();
      page.getByLabel("Address").fill("https://intranet.example.org/");
      save();
      page.getByText("All devices", exactly()).click();
      save();
      var distribution = page.url();
      openDevice(phone);
      visitsUntil(phone, Browser.row(page, "For everybody"), "Verified");
      assertThat(phone.profiles().payloads("com.apple.webClip.managed")).hasSize(1);

      page.navigate(distribution);
      tab("Distribution");
      page.getByText("None", exactly()).click();
      save();
      Patience.until(
          () -> {
            phone.visit();
            return phone.profiles().payloads("com.apple.webClip.managed").isEmpty();
          });
    }
  }

  private void wanted(String kind) {
    page.navigate(product.people() + "/admin/configuration/configurations");
    page.getByText("New configuration").click();
    page.getByRole(AriaRole.MAIN)
        .getByRole(AriaRole.LINK, new Locator.GetByRoleOptions().setName(kind))
        .click();
    assertThat(page.locator("h1")).hasText(kind);
  }

  private void upload(String name, byte[] bytes) {
    page.getByLabel("Certificate file")
        .setInputFiles(new FilePayload(name, "application/x-pem-file", bytes));
    save();
  }

  private void save() {
    Browser.button(page.getByRole(AriaRole.MAIN), "Save").click();
  }

  private void tab(String name) {
    page.locator(".tabs").getByText(name, new Locator.GetByTextOptions().setExact(true)).click();
  }

  private Locator row(SimulatedDevice phone) {
    return Browser.row(page, phone.name());
  }

  private void openDevice(SimulatedDevice phone) {
    try (var door = Given.administrator()) {
      var id = Given.idOf(door, phone);
      page.navigate(product.people() + "/admin/device/device?tab=configurations&id=" + id);
    }
  }

  private void visitsUntil(SimulatedDevice phone, String state) {
    visitsUntil(phone, row(phone), state);
  }

  private void visitsUntil(SimulatedDevice phone, Locator row, String state) {
    Patience.until(
        () -> {
          phone.visit();
          return row.innerText().contains(state);
        });
  }

  private static boolean trusts(SimulatedDevice phone, byte[] root) {
    return phone.profiles().payloads("com.apple.security.root").stream()
        .anyMatch(one -> Arrays.equals(root, one.data("PayloadContent").orElse(null)));
  }

  private static Page.GetByTextOptions exactly() {
    return new Page.GetByTextOptions().setExact(true);
  }
}
