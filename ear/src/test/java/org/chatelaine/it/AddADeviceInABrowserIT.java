package org.chatelaine.it;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import org.chatelaine.bench.apple.SimulatedDevice;
import org.junit.jupiter.api.Test;

/** Somebody at their desk brings in the phone in their other hand. */
class AddADeviceInABrowserIT {

  @Test
  void theCodeOnTheScreenLeadsThePhoneInAndTheScreenTurnsByItself() {
    var noor = Somebody.called("Noor Haddad");
    try (var desk = Browser.of("en", ColorScheme.DARK, Browser.DESKTOP);
        var hand = Browser.of("en", ColorScheme.LIGHT, Browser.PHONE)) {
      var screen = noor.arrives(desk);
      screen.navigate(Given.product().people().resolve("/my/enrolment/add").toString());
      link(screen, "Another device").click();
      Browser.mark(screen);
      var link = screen.locator(".link-text").innerText().strip();
      assertThat(link).startsWith(Given.product().people() + "/my/go?code=");
      var code = screen.getByAltText("QR code with the link to add a device");
      assertThat(QrCode.on(code)).isEqualTo(link);

      var phone = hand.newPage();
      phone.navigate(QrCode.on(code));
      phone.getByLabel("Password").fill(Somebody.PASSWORD);
      phone.getByRole(AriaRole.BUTTON, named("Sign in")).click();
      var profile = phone.locator("a[href*=enrolment-profile]").getAttribute("href");
      var url = Given.product().people().resolve(profile).toString();
      try (var device = SimulatedDevice.iPhone("ADDED000001").named("Noor's iPhone")) {
        device.enrol(hand.request().get(url).body()).checkIn();
        assertThat(screen.getByText("Your device has arrived and is managed.")).isVisible();
        assertThat(Browser.isStill(screen)).as("not loaded again").isTrue();
        link(screen, "Show the device").click();
        device.visit();
        assertThat(screen.locator("h1")).containsText("Noor's iPhone");
      }
    }
  }

  @Test
  void onTheDeviceItselfThereIsNothingToScan() {
    var noor = Somebody.called("Noor Haddad");
    try (var hand = Browser.of("en", ColorScheme.LIGHT, Browser.PHONE)) {
      var phone = noor.arrives(hand);
      phone.navigate(Given.product().people().resolve("/my/enrolment/add").toString());
      link(phone, "This device").click();
      assertThat(phone.locator("a[href*=enrolment-profile]")).isVisible();
    }
  }

  @Test
  void aLinkOfSomebodyElseAsksForTheirPassword() {
    var noor = Somebody.called("Noor Haddad");
    var jonas = Somebody.called("Jonas Weber");
    try (var hers = Browser.plain();
        var his = Browser.plain()) {
      var screen = noor.arrives(hers);
      screen.navigate(Given.product().people().resolve("/my/enrolment/add").toString());
      link(screen, "Another device").click();
      var link = screen.locator(".link-text").innerText().strip();
      var other = jonas.arrives(his);
      other.navigate(link);
      assertThat(other.locator("a[href*=enrolment-profile]")).hasCount(0);
      assertThat(other.getByRole(AriaRole.MAIN)).containsText(noor.mail());
    }
  }

  private static Locator link(Page page, String name) {
    return page.getByRole(AriaRole.MAIN)
        .getByRole(AriaRole.LINK, new Locator.GetByRoleOptions().setName(name));
  }

  private static Page.GetByRoleOptions named(String name) {
    return new Page.GetByRoleOptions().setName(name);
  }
}
