package org.chatelaine.it;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** A key got into wrong hands: its certificate is revoked, though nobody retires the device. */
class ARevokedCertificateOpensNoDoorIT {

  private final BrowserContext office = Browser.plain();

  @AfterEach
  void leave() {
    office.close();
  }

  @Test
  void revokedInTheConsoleItIsRefusedAtTheDevicesDoorAtOnce() {
    try (var phone = Given.enrolledPhone();
        var other = Given.enrolledPhone()) {
      phone.visit();
      assertThat(phone.lastStatus()).isEqualTo(200);
      revoke(phone.identity().certificate().getSerialNumber().toString(16));
      phone.visit();
      assertThat(phone.lastStatus()).isEqualTo(403);
      assertThat(phone.lastBody()).contains("com.apple.unrecognized.device");
      other.visit();
      assertThat(other.lastStatus()).isEqualTo(200);
    }
  }

  private void revoke(String serial) {
    var product = Given.product();
    var page = Browser.signIn(office, Browser.console(product), Given.MAIL, Given.PASSWORD);
    page.navigate(product.people() + "/admin/ca/certificates?serial=" + serial);
    Browser.button(Browser.row(page, serial), "Revoke").click();
    confirm(page);
    assertThat(Browser.row(page, serial)).containsText("Revoked");
  }

  private static void confirm(Page page) {
    var dialog = Browser.opened(page, "Revoke this certificate?");
    dialog.getByLabel("Reason").selectOption("KEY_COMPROMISE");
    Browser.button(dialog, "Revoke").click();
  }
}
