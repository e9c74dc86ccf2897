package org.chatelaine.it;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.chatelaine.bench.apple.SimulatedDevice;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** WCAG 2.2 AA, as far as axe can see it, on every page, light and dark, in every language. */
class EveryPageIsAccessibleIT {

  private static final List<String> RULES =
      List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice");

  private static SimulatedDevice phone;

  @BeforeAll
  static void somethingToSee() {
    phone = Given.enrolledPhone();
    phone.visit();
  }

  @Test
  void theConsoleInLight() {
    assertThat(console("en", ColorScheme.LIGHT)).isEmpty();
  }

  @Test
  void theConsoleInTheDark() {
    assertThat(console("fr", ColorScheme.DARK)).isEmpty();
  }

  @Test
  void theConsoleInJapanese() {
    assertThat(console("ja", ColorScheme.LIGHT)).isEmpty();
  }

  @Test
  void thePortalInLight() {
    assertThat(portal("en", ColorScheme.LIGHT)).isEmpty();
  }

  @Test
  void thePortalInTheDark() {
    assertThat(portal("ja", ColorScheme.DARK)).isEmpty();
  }

  @Test
  void thePortalInFrench() {
    assertThat(portal("fr", ColorScheme.LIGHT)).isEmpty();
  }

  private static List<String> console(String language, ColorScheme scheme) {
    var product = Given.product();
    try (var door = Given.administrator();
        var browser = Browser.of(language, scheme, Browser.DESKTOP)) {
      var found = new ArrayList<>(seen(browser.newPage(), product, "/admin/sign-in"));
      var page = Browser.signIn(browser, Browser.console(product), Given.MAIL, Given.PASSWORD);
      var device = "/admin/device/device?id=" + Given.idOf(door, phone);
      pages("admin", device).forEach(path -> found.addAll(seen(page, product, path)));
      return found;
    }
  }

  private static List<String> portal(String language, ColorScheme scheme) {
    var product = Given.product();
    try (var browser = Browser.of(language, scheme, Browser.PHONE)) {
      var found = new ArrayList<>(seen(browser.newPage(), product, "/my/sign-in"));
      var page = Browser.signIn(browser, Browser.portal(product), Given.MAIL, Given.PASSWORD);
      pages("portal", "/my/go?code=nothing")
          .forEach(path -> found.addAll(seen(page, product, path)));
      return found;
    }
  }

  /** Every view that needs no identifier, and some that do. */
  private static Stream<String> pages(String war, String more) {
    var plain =
        Routes.deployed(war).stream()
            .filter(route -> !route.contains("*") && !route.contains("file"))
            .filter(route -> !route.endsWith("/sign-in") && !route.endsWith("/set-up"))
            .filter(route -> !route.endsWith("-profile"))
            .filter(
                route ->
                    !route.matches(
                        ".*/(device/device|account/person|configuration/configuration)"));
    return Stream.concat(plain, Stream.of(more));
  }

  private static List<String> seen(Page page, Product product, String path) {
    page.navigate(product.people().resolve(path).toString());
    var findings = new ArrayList<String>();
    if (wide(page)) findings.add(path + ": wider than the window");
    for (var rule : new AxeBuilder(page).withTags(RULES).analyze().getViolations())
      for (var node : rule.getNodes())
        findings.add(path + ": " + rule.getId() + " " + node.getTarget() + " " + node.getHtml());
    return findings;
  }

  private static boolean wide(Page page) {
    return (Boolean)
        page.evaluate(
            "document.documentElement.scrollWidth > document.documentElement.clientWidth + 1");
  }
}
