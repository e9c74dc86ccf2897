package org.chatelaine.it;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator.FilterOptions;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.ColorScheme;
import java.util.regex.Pattern;
import org.chatelaine.bench.apple.SimulatedDevice;
import org.junit.jupiter.api.Test;

/**
 * The whole road with two people and a phone: an administrator invites, the person proves
 * themselves and enrols, the administrator locks, the person retires.
 */
class TheRoadInABrowserIT {

  private static final String MAIL = "grace@example.org";
  private static final String PASSWORD = "nanoseconds in a wire";

  @Test
  void fromTheInvitationToTheLastMessage() {
    var product = Given.product();
    try (var door = Given.administrator();
        var office = Browser.plain();
        var home = Browser.of("en", ColorScheme.LIGHT, Browser.PHONE)) {
      var console = Browser.signIn(office, Browser.console(product), Given.MAIL, Given.PASSWORD);
      var link = door.invite(MAIL, "Grace Hopper", "en").get("link").toString();
      var portal = Browser.accept(home, link, PASSWORD);

      var profile =
          home.request()
              .get(
                  product
                      .people()
                      .resolve(portal.locator("a[href*=enrolment-profile]").getAttribute("href"))
                      .toString());
      assertThat(profile.headers().get("content-type"))
          .startsWith("application/x-apple-aspen-config");
      try (var phone = SimulatedDevice.iPhone("ROADPHONE1").named("Grace's iPhone")) {
        phone.enrol(profile.body()).checkIn();
        phone.visit();

        console.navigate(product.people().resolve("/admin/device/devices").toString());
        console.getByText("Grace's iPhone").first().click();
        assertThat(console.locator("h1")).containsText("Grace's iPhone");
        lock(console);
        var lock =
            console.locator("#latest ~ ul li").filter(new FilterOptions().setHasText("Lock"));
        assertThat(lock).containsText("Queued");
        phone.visit();
        assertThat(phone.condition().isLocked()).isTrue();
        // Well before the page would have asked by itself, every half minute.
        assertThat(lock)
            .containsText(
                "Acknowledged", new LocatorAssertions.ContainsTextOptions().setTimeout(12_000));

        portal.navigate(product.people().resolve("/my/device/devices").toString());
        portal.getByText("Grace's iPhone").first().click();
        assertThat(portal.locator("h1")).containsText("Grace's iPhone");
        portal.click("[data-dialog=retireDialog]");
        portal.click("[id='retire:do']");
        Patience.until(
            () -> {
              phone.visit();
              return !phone.isManaged();
            });
        assertThat(portal.locator("main"))
            .containsText(
                Pattern.compile("Retired"),
                new LocatorAssertions.ContainsTextOptions().setTimeout(20_000));
      }
    }
  }

  private static void lock(Page console) {
    console.click("button[data-dialog=verbLOCK]");
    console.click("[id='verbLOCK:do']");
  }
}
