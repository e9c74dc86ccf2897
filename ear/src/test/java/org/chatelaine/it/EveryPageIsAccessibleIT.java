package org.chatelaine.it;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.chatelaine.bench.apple.Model;
import org.chatelaine.bench.apple.SimulatedDevice;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * WCAG 2.2 AA, as far as axe can see it, on every page, tab and dialog, in every language, light
 * and dark, on a desk and on a phone; and nothing is wider than the window.
 */
class EveryPageIsAccessibleIT {

  private static final Somebody OWNER = Somebody.called("Aiko Tanaka");
  private static final List<String> ROWS = new ArrayList<>();
  private static final List<String> MINE = new ArrayList<>();

  /** Devices with something to show: an open command, a lock whose PIN is kept, configurations. */
  @BeforeAll
  static void somethingToSee() {
    try (var browser = Browser.plain();
        var door = Given.administrator();
        var phone = brought(browser, Model.IPHONE);
        var mac = OWNER.brings(Model.MAC, "Aiko's Mac")) {
      var helpdesk = Map.<String, Object>of("organisation.helpdesk", "Room 3, 555 0100");
      door.send("PUT", "/admin/api/settings", helpdesk);
      var desk = new ConfigurationDesk(door);
      var clip = desk.webClip("Pages", "https://intranet.example.org/");
      var trust = desk.certificate("Trusted", SomeCertificates.pem(SomeCertificates.root()));
      for (var device : List.of(phone, mac)) {
        var id = Given.idOf(door, device);
        door.act(id, device == mac ? Map.of("verb", "LOCK", "pin", "483920") : lock());
        ROWS.add("/admin/device/device?id=" + id + (device == mac ? "&tab=overview" : ""));
        MINE.add("/my/device/device?id=" + id);
      }
      desk.toThese(clip, List.of(Given.idOf(door, phone)));
      mac.visit();
      for (var id : List.of(clip, trust)) ROWS.add("/admin/configuration/configuration?id=" + id);
      var gone = desk.webClip("Going", "https://intranet.example.org/old");
      desk.toThese(gone, List.of(Given.idOf(door, phone)));
      desk.does("DELETE", gone, "");
      ROWS.add("/admin/configuration/configuration?id=" + gone);
      ROWS.add("/admin/configuration/configurations?deleted=true");
      ROWS.add("/admin/configuration/web-clip?id=" + clip);
      ROWS.add("/admin/configuration/certificate?id=" + trust);
    }
  }

  private static SimulatedDevice brought(BrowserContext browser, Model model) {
    OWNER.arrives(browser);
    return OWNER.brings(model, "Aiko's iPhone");
  }

  private static Map<String, Object> lock() {
    return Map.of("verb", "LOCK", "message", "Please call");
  }

  @ParameterizedTest
  @ValueSource(strings = {"en", "fr", "ja"})
  void theConsole(String language) {
    var product = Given.product();
    try (var browser = Browser.plain()) {
      var page = Browser.signIn(browser, Browser.console(product), Given.MAIL, Given.PASSWORD);
      Browser.speak(page, language);
      try {
        var visitor = new Visitor(page, language);
        visitor.walk(pages("admin", Stream.concat(ROWS.stream(), Stream.of(person(page)))));
        errors(visitor, page, "/admin");
        assertThat(visitor.found()).isEmpty();
      } finally {
        page.navigate(product.people().resolve("/admin/account/my-account").toString());
        Browser.speak(page, "en");
      }
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"en", "fr", "ja"})
  void thePortal(String language) {
    try (var browser = Browser.plain()) {
      var page = OWNER.signsIn(browser);
      Browser.speak(page, language);
      var visitor = new Visitor(page, language);
      visitor.walk(pages("portal", MINE.stream()));
      page.navigate(Given.product().people().resolve("/my/enrolment/add").toString());
      page.click("[id$=elsewhere]");
      visitor.look("/my/enrolment/add, with its link");
      errors(visitor, page, "/my");
      assertThat(visitor.found()).isEmpty();
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"en", "fr", "ja"})
  void whatIsSeenBeforeSigningIn(String language) {
    var product = Given.product();
    try (var browser = Browser.of(language, null, Browser.DESKTOP);
        var door = Given.administrator()) {
      var page = browser.newPage();
      var visitor = new Visitor(page, language);
      var someone = Somebody.called("New Comer");
      var invitation = door.invite(someone.mail(), someone.name(), language).get("link").toString();
      visitor.walk(
          List.of(
              "/admin/sign-in",
              "/admin/sign-in?ended=true",
              "/my/sign-in",
              "/my/sign-in?changed=true",
              "/my/go?code=nothing",
              invitation));
      visitor.dress();
      Browser.accept(browser, invitation, Somebody.PASSWORD);
      visitor.walk(List.of(invitation));
      visitor.dress();
      page.navigate(product.pki().resolve("/pki/").toString());
      visitor.look("/pki/");
      assertThat(visitor.found()).isEmpty();
    }
  }

  @ParameterizedTest
  @EnumSource(ErrorPage.class)
  void everyErrorPageIsTheOneItIsTakenFor(ErrorPage error) {
    try (var browser = Browser.plain()) {
      var page = OWNER.signsIn(browser);
      Browser.speak(page, "en");
      error.open(page, "/my");
      assertThat(page.locator("h1").innerText()).isEqualTo(error.title());
    }
  }

  private static void errors(Visitor visitor, Page page, String face) {
    for (var error : ErrorPage.values()) {
      visitor.dress();
      error.open(page, face);
      visitor.look(face + ", " + error);
    }
  }

  /** Somebody's page in the console: that of the first person who owns a device. */
  private static String person(Page page) {
    page.navigate(Given.product().people().resolve("/admin/device/devices").toString());
    return page.locator("a[href*='account/person?id=']").first().getAttribute("href");
  }

  /** Every view that needs no identifier, and some that do. */
  private static List<String> pages(String war, Stream<String> more) {
    var plain =
        Routes.pages(war).stream()
            .filter(route -> !route.contains("*") && !route.contains("file"))
            .filter(route -> !route.matches(".*/(sign-in|set-up|go)"))
            .filter(
                route ->
                    !route.matches(
                        ".*/(device/device|account/person|configuration/configuration)"));
    return Stream.concat(plain, more).toList();
  }
}
