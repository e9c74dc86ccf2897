package org.chatelaine.it;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.chatelaine.bench.apple.Model;
import org.chatelaine.bench.apple.SimulatedDevice;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** An administrator with more devices than fit on a page finds, sorts, picks and takes them out. */
class ManyDevicesInTheConsoleIT {

  private static final int FLEET = 27;

  private static List<SimulatedDevice> fleet;

  private BrowserContext browser;
  private Page page;

  @BeforeAll
  static void enrol() {
    var product = Given.product();
    try (var door = Given.administrator()) {
      fleet =
          IntStream.range(0, FLEET)
              .mapToObj(
                  number -> {
                    var name =
                        number == 0 ? "=HYPERLINK(\"http://x\") fleet" : "fleet " + (100 + number);
                    var profile = door.enrolmentProfile("fleet@example.org", "Fleet");
                    return SimulatedDevice.of(Model.IPHONE, "FLEET%05d".formatted(number))
                        .named(name)
                        .enrol(profile)
                        .checkIn();
                  })
              .toList();
      fleet.forEach(SimulatedDevice::visit);
      assertThat(product.isAlive()).isTrue();
    }
  }

  @BeforeEach
  void signIn() {
    browser = Browser.plain();
    page = Browser.signIn(browser, Browser.console(Given.product()), Given.MAIL, Given.PASSWORD);
  }

  @AfterEach
  void leave() {
    browser.close();
  }

  @Test
  void theOrderAndThePageAreInTheAddress() {
    open("/admin/device/devices?text=fleet");
    page.locator("th", new Page.LocatorOptions().setHasText("Name")).click();
    page.waitForURL(Pattern.compile(".*text=fleet&sort=name$"));
    page.click(".ui-paginator-next");
    page.waitForURL(Pattern.compile(".*sort=name&first=25$"));
    assertThat(rows()).hasCount(FLEET - 25);
    var last = rows().last().textContent();
    page.reload();
    assertThat(rows()).hasCount(FLEET - 25);
    assertThat(rows().last()).hasText(last);
    open("/admin/device/devices?text=fleet&sort=-name");
    assertThat(rows().first()).containsText("fleet 126");
  }

  @Test
  void theColumnsThatWereChosenAreRemembered() {
    open("/admin/device/devices?text=fleet");
    assertThat(heads()).containsText(new String[] {"Model", "Person", "State", "Last check-in"});
    page.click("summary:has-text('Columns')");
    page.uncheck("#columns label:text-is('Model')");
    page.check("#columns label:text-is('System version')");
    page.click("[id='columns:keep']");
    page.waitForURL(Pattern.compile(".*text=fleet.*"));
    assertThat(heads().filter(named("Model"))).hasCount(0);
    assertThat(heads().filter(named("System version"))).hasCount(1);
    open("/admin/device/devices");
    assertThat(heads().filter(named("System version"))).hasCount(1);
    try (var other = Browser.plain()) {
      var elsewhere =
          Browser.signIn(other, Browser.console(Given.product()), Given.MAIL, Given.PASSWORD);
      elsewhere.navigate(url("/admin/device/devices"));
      assertThat(elsewhere.locator("th").filter(named("Model"))).hasCount(1);
    }
  }

  @Test
  void allThatMatchAreToldAtOnceNotOnlyThoseOnThePage() {
    open("/admin/device/devices?text=fleet&sort=name");
    rows().first().locator(".ui-chkbox-box").click();
    assertThat(page.locator("[id='list:bulk']")).containsText("1 device selected");
    page.click(".ui-paginator-next");
    page.waitForURL(Pattern.compile(".*first=25$"));
    rows().first().locator(".ui-chkbox-box").click();
    assertThat(page.locator("[id='list:bulk']")).containsText("2 devices selected");
    open("/admin/device/devices?text=fleet");
    page.click("th.pick .ui-chkbox-box");
    assertThat(page.locator("[id='list:bulk']")).containsText("25 devices selected");
    page.click("[id='list:all']");
    assertThat(page.locator("[id='list:bulk']")).containsText("All " + FLEET + " devices");
    page.click("[data-dialog=bulkLock]");
    assertThat(page.locator("[id='list:lockWhom']")).containsText(FLEET + " devices selected");
    page.click(".ui-dialog:visible .ui-button:has-text('Lock')");
    assertThat(page.locator("#done_container, .ui-growl"))
        .containsText("Queued for " + FLEET + " of " + FLEET);
    for (var device : fleet) {
      device.visit();
      assertThat(device.condition().isLocked()).isTrue();
    }
  }

  @Test
  void whoRetiresManyReadsWhichAndGivesThePassword() {
    open("/admin/device/devices?text=fleet&sort=name");
    page.click("th.pick .ui-chkbox-box");
    assertThat(page.locator("[id='list:bulk']")).containsText("25 devices selected");
    page.click("[data-dialog=bulkRetire]");
    var dialog = Browser.opened(page, "Retire the selected devices?");
    assertThat(dialog.locator(".names li")).hasCount(11);
    assertThat(dialog.locator(".names li").last()).hasText("and 15 more");
    Browser.button(dialog, "Retire").click();
    assertThat(page.getByText("Please give your password again.").first()).isVisible();
    assertThat(page.locator("[id='list:bulk']")).containsText("25 devices selected");
  }

  @Test
  void aDeviceIsFoundByWhoseItIs() {
    var owner = Somebody.called("Zora Quimby");
    try (var device = owner.brings(Model.IPAD, "The reading tablet")) {
      for (var text : List.of("quimby", owner.mail())) {
        open("/admin/device/devices?text=" + text);
        assertThat(rows()).hasCount(1);
        assertThat(rows().first()).containsText(device.name());
      }
    }
  }

  @Test
  void theListIsTakenOutAsAFileWithoutFormulasAndTheAuditSaysByWhom() throws IOException {
    open("/admin/device/devices?text=fleet");
    var download = page.waitForDownload(() -> page.click("a[download]"));
    assertThat(download.suggestedFilename()).isEqualTo("devices.csv");
    var lines = Files.readString(download.path()).lines().toList();
    assertThat(lines).hasSize(FLEET + 1);
    assertThat(lines.get(0)).startsWith("\uFEFF\"Name\",\"Serial number\"");
    assertThat(lines)
        .filteredOn(line -> line.contains("FLEET00000"))
        .singleElement()
        .satisfies(line -> assertThat(line).startsWith("\"'=HYPERLINK(\"\"http://x\"\") fleet\""));
    assertThat(lines).allSatisfy(line -> assertThat(line).doesNotStartWith("\"="));
    open("/admin/audit/audit?action=device.exported");
    assertThat(page.locator("main")).containsText("text=fleet");
  }

  @Test
  void theTilesOfTheDashboardLeadToWhatTheyCount() {
    for (var tile : List.of("unseen", "failed", "unknown", "failing", "expiring", "dead")) {
      open("/admin/dashboard");
      var number = Integer.parseInt(page.locator("#" + tile + " strong").textContent());
      page.click("#" + tile);
      page.waitForURL(url -> !url.contains("dashboard"));
      var listed = page.locator("main .ui-datatable").first().locator("tr[data-ri]");
      assertThat(listed).hasCount(Math.min(number, 25));
    }
    open("/admin/dashboard");
    assertThat(
            page.locator(".bars li")
                .filter(new com.microsoft.playwright.Locator.FilterOptions().setHasText("iPhone")))
        .containsText(Pattern.compile("Active: \\d+"));
    assertThat(page.locator(".days li")).hasCount(14);
    assertThat(page.locator(".days li").last()).containsText(Pattern.compile("Acknowledged: \\d+"));
  }

  private com.microsoft.playwright.Locator rows() {
    return page.locator("[id='list:devices_data'] > tr");
  }

  private com.microsoft.playwright.Locator heads() {
    return page.locator("[id='list:devices_head'] th:not(.pick)");
  }

  private static com.microsoft.playwright.Locator.FilterOptions named(String name) {
    return new com.microsoft.playwright.Locator.FilterOptions().setHasText(name);
  }

  private void open(String path) {
    page.navigate(url(path));
  }

  private static String url(String path) {
    return Given.product().people().resolve(path).toString();
  }
}
