package org.chatelaine.it;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicInteger;
import org.chatelaine.bench.apple.Model;
import org.chatelaine.bench.apple.SimulatedDevice;

/** Somebody of a story: invited, with a password and devices of their own. */
record Somebody(String name, String mail) {

  static final String PASSWORD = "nanoseconds in a wire";

  private static final AtomicInteger NUMBER = new AtomicInteger();

  static Somebody called(String name) {
    var first = name.split(" ")[0].toLowerCase(Locale.ROOT);
    return new Somebody(name, first + NUMBER.incrementAndGet() + "@example.org");
  }

  /** Opens the invitation in this browser and chooses the password. */
  Page arrives(BrowserContext browser) {
    try (var door = Given.administrator()) {
      return Browser.accept(
          browser, door.invite(mail, name, "en").get("link").toString(), PASSWORD);
    }
  }

  Page signsIn(BrowserContext browser) {
    return Browser.signIn(browser, Browser.portal(Given.product()), mail, PASSWORD);
  }

  /** One more device, enrolled and having said all that it is asked at first. */
  SimulatedDevice brings(Model model, String called) {
    try (var door = Given.administrator()) {
      var device =
          SimulatedDevice.of(model, "SELF%07d".formatted(NUMBER.incrementAndGet()))
              .named(called)
              .enrol(door.enrolmentProfile(mail, name))
              .checkIn();
      device.visit();
      return device;
    }
  }

  /** The page of one of their devices in the portal. */
  void opens(Page page, SimulatedDevice device) {
    try (var door = Given.administrator()) {
      var path = "/my/device/device?id=" + Given.idOf(door, device);
      page.navigate(Given.product().people().resolve(path).toString());
    }
  }
}
