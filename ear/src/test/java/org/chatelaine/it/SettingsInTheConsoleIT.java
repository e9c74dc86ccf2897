package org.chatelaine.it;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What scripts can set, an administrator can set by hand, is told what it means, and is heard. */
class SettingsInTheConsoleIT {

  @TempDir private Path folder;

  private BrowserContext browser;
  private Page page;

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
  void whatHoldsForDevicesIsSetAndOnlyWhatChangedIsWrittenDown() {
    var untouched = "device.unenrol-by-401";
    var before = setting(untouched);
    var told = timesAudited(untouched);
    open("/admin/setting/settings?tab=devices");
    page.fill("[id='devices:wipes']", "3");
    page.fill("[id='devices:proxy']", "192.0.2.10 ::1");
    page.locator("[id='devices:legacy'] .ui-chkbox-box").click();
    page.click("[id='devices:save']");
    assertThat(page.locator("[id='devices:proxy']")).hasValue("192.0.2.10, 0:0:0:0:0:0:0:1");
    try (var scripts = new ScriptDoor(Given.product())) {
      assertThat(scripts.object(200, "GET", "settings", null))
          .containsEntry("wipe.limit", "3")
          .containsEntry("device.proxy", "192.0.2.10, 0:0:0:0:0:0:0:1")
          .containsEntry("scep.legacy", "true");
    }
    assertThat(setting(untouched)).isEqualTo(before);
    open("/admin/audit/audit?action=setting.changed");
    assertThat(page.locator("main")).containsText("Name: wipe.limit");
    assertThat(page.locator("main")).containsText("Value: 3");
    assertThat(timesAudited(untouched)).isLessThanOrEqualTo(told);
    putBack();
  }

  private static Object setting(String name) {
    try (var scripts = new ScriptDoor(Given.product())) {
      return scripts.object(200, "GET", "settings", null).get(name);
    }
  }

  /** On the first page, which older lines leave as newer ones come. */
  private int timesAudited(String setting) {
    open("/admin/audit/audit?action=setting.changed");
    return page.locator("main").innerText().split(setting, -1).length - 1;
  }

  private void putBack() {
    open("/admin/setting/settings?tab=devices");
    page.fill("[id='devices:wipes']", "");
    page.fill("[id='devices:proxy']", "");
    page.locator("[id='devices:legacy'] .ui-chkbox-box").click();
    page.click("[id='devices:save']");
    assertThat(page.locator("[id='devices:proxy']")).hasValue("");
  }

  @Test
  void whatMakesNoSenseIsRefusedInWordsAndNothingIsKept() {
    open("/admin/setting/settings?tab=devices");
    page.fill("[id='devices:wipes']", "none");
    page.click("[id='devices:save']");
    assertThat(page.locator("main")).containsText("whole number from 1 to 999");
    page.fill("[id='devices:wipes']", "7");
    page.fill("[id='devices:proxy']", "proxy.example.org");
    page.click("[id='devices:save']");
    assertThat(page.locator("main .page-messages"))
        .containsText("proxy.example.org is not an IP address");
    open("/admin/setting/settings?tab=devices");
    assertThat(page.locator("[id='devices:wipes']")).hasValue("");
    assertThat(page.locator("[id='devices:proxy']")).hasValue("");
  }

  @Test
  void theProxiesInFrontOfTheConsoleAreNamedAmongTheAddresses() {
    open("/admin/setting/settings?tab=addresses");
    page.fill("[id='addresses:proxy']", "proxy.example.org");
    page.click("[id='addresses:save']");
    assertThat(page.locator("main .page-messages"))
        .containsText("proxy.example.org is not an IP address");
    page.fill("[id='addresses:proxy']", "192.0.2.10 ::2");
    page.click("[id='addresses:save']");
    assertThat(page.locator("[id='addresses:proxy']")).hasValue("192.0.2.10, 0:0:0:0:0:0:0:2");
    assertThat(setting("people.proxy")).isEqualTo("192.0.2.10, 0:0:0:0:0:0:0:2");
    page.fill("[id='addresses:proxy']", "");
    page.click("[id='addresses:save']");
    assertThat(page.locator("[id='addresses:proxy']")).hasValue("");
  }

  @Test
  void theChainOfAnAuthorityIsAFileThatOthersRead() throws IOException {
    open("/admin/ca/authorities");
    var pem = download("as=chain", "chain.pem");
    assertThat(Tool.run(folder, "openssl", "verify", "-CAfile", pem, pem).text()).endsWith("OK\n");
    var bundle = download("as=p7b", "chain.p7b");
    var said =
        Tool.run(folder, "openssl", "pkcs7", "-inform", "DER", "-in", bundle, "-print_certs");
    assertThat(said.text()).contains("BEGIN CERTIFICATE").contains("Root CA");
  }

  private String download(String link, String name) throws IOException {
    var download = page.waitForDownload(() -> page.click("a[href*='" + link + "']"));
    assertThat(download.suggestedFilename()).isEqualTo(name);
    return Files.copy(download.path(), folder.resolve(name)).toString();
  }

  private void open(String path) {
    page.navigate(Given.product().people().resolve(path).toString());
  }
}
