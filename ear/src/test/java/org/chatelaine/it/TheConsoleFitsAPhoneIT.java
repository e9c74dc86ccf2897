package org.chatelaine.it;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.chatelaine.bench.apple.SimulatedDevice;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * An administrator with nothing but a phone, small or large: every list reads as cells with their
 * names beside. On a tablet, nothing is wider than the window.
 */
class TheConsoleFitsAPhoneIT {

  /** What sticks out of its box, or out of the window; empty when all is well. */
  private static final String STICKING_OUT =
      """
      () => {
        const window = document.documentElement.clientWidth + 1;
        return Array.from(document.querySelectorAll('main td, main .state, main .card, main .tile, main a, main button'))
          .filter(each => each.offsetParent !== null)
          .filter(each => each.scrollWidth > each.clientWidth + 1 && getComputedStyle(each).display !== 'inline'
              || each.getBoundingClientRect().right > window)
          .map(each => each.tagName + ' ' + each.className + ' ' + each.textContent.trim().slice(0, 60));
      }""";

  /** Cells whose name does not stand to the left of what they hold. */
  private static final String NOT_BESIDE =
      """
      () => Array.from(document.querySelectorAll('main .ui-datatable-data > tr > td[role=gridcell]'))
        .filter(cell => cell.offsetParent !== null && !cell.matches('.pick'))
        .filter(cell => {
          const title = cell.querySelector('.ui-column-title');
          if (!title || !title.textContent.trim()) return true;
          const box = title.getBoundingClientRect();
          const held = document.createRange();
          held.setStartAfter(title);
          held.setEndAfter(cell.lastChild);
          const rest = held.getBoundingClientRect();
          return box.width < 20 || box.bottom > cell.getBoundingClientRect().bottom + 1
              || rest.width > 0 && rest.left < box.right;
        })
        .map(cell => cell.textContent.trim().slice(0, 60))""";

  /** Words of a state that are broken in two. */
  private static final String BROKEN_STATES =
      """
      () => Array.from(document.querySelectorAll('main .state'))
        .filter(each => each.offsetParent !== null)
        .flatMap(each => Array.from(each.childNodes).filter(node => node.nodeType === 3))
        .flatMap(node => Array.from(node.data.matchAll(/[^\\s-]+/g)).filter(word => {
          const range = document.createRange();
          range.setStart(node, word.index);
          range.setEnd(node, word.index + word[0].length);
          return range.getClientRects().length > 1;
        }).map(word => word[0]))""";

  /** Whether the window has to be moved sideways. */
  private static final String WIDER =
      """
      () => document.documentElement.scrollWidth > document.documentElement.clientWidth + 1
          ? ['the page'] : []""";

  private static final List<Integer> PHONES = List.of(Browser.PHONE, 320);
  private static final int TABLET = 768;

  private static SimulatedDevice phone;
  private static String configuration;

  @BeforeAll
  static void somethingToSee() {
    phone = Given.enrolledPhone();
    phone.visit();
    try (var door = Given.administrator()) {
      door.act(Given.idOf(door, phone), "LOCK");
      phone.visit();
      door.invite("somebody.with.a.very.long.address@department.example.org", "Somebody", "en");
      var desk = new ConfigurationDesk(door);
      configuration = desk.webClip("Intranet of all departments", "https://example.org/");
      desk.toThese(configuration, List.of(Given.idOf(door, phone)));
    }
  }

  @Test
  void inEnglish() {
    assertThat(troubles("en")).isEmpty();
  }

  @Test
  void inFrenchWhoseWordsAreLonger() {
    assertThat(troubles("fr")).isEmpty();
  }

  @Test
  void inJapanese() {
    assertThat(troubles("ja")).isEmpty();
  }

  private static List<String> troubles(String language) {
    var product = Given.product();
    var found = new ArrayList<String>();
    try (var door = Given.administrator();
        var browser = Browser.of(language, ColorScheme.LIGHT, Browser.PHONE)) {
      var page = Browser.signIn(browser, Browser.console(product), Given.MAIL, Given.PASSWORD);
      read(page, language);
      for (var path : paths(Given.idOf(door, phone))) {
        page.navigate(product.people().resolve("/admin" + path).toString());
        assertThat(page.locator("html").getAttribute("lang")).isEqualTo(language);
        for (var width : PHONES)
          found.addAll(troubles(page, width, STICKING_OUT, NOT_BESIDE, BROKEN_STATES, WIDER));
        found.addAll(troubles(page, TABLET, BROKEN_STATES, WIDER));
      }
      read(page, "en");
    }
    return found;
  }

  private static List<String> troubles(Page page, int width, String... questions) {
    page.setViewportSize(width, 844);
    return Stream.of(questions)
        .flatMap(question -> ((List<?>) page.evaluate(question)).stream())
        .map(trouble -> page.url() + " at " + width + ": " + trouble)
        .toList();
  }

  /** The language is the person's, not the browser's, once they have signed in. */
  private static void read(Page page, String language) {
    if (language.equals(page.locator("html").getAttribute("lang"))) return;
    page.locator("details.menu").first().locator("summary").click();
    page.click("form#language button[lang=" + language + "]");
    page.waitForSelector("html[lang=" + language + "]");
  }

  private static List<String> paths(String device) {
    var one = "/device/device?id=" + device + "&tab=";
    var configured = "/configuration/configuration?id=" + configuration + "&tab=";
    return List.of(
        "/dashboard",
        "/device/devices",
        one + "overview",
        one + "commands",
        one + "configurations",
        one + "certificates",
        one + "audit",
        "/command/commands",
        "/account/people",
        "/enrolment/invitations",
        "/configuration/configurations",
        configured + "overview",
        configured + "distribution",
        configured + "deliveries",
        "/ca/authorities",
        "/ca/certificates",
        "/audit/audit",
        "/setting/deliveries",
        "/setting/settings?tab=organisation",
        "/setting/settings?tab=devices",
        "/setting/settings?tab=mail",
        "/setting/settings?tab=push");
  }
}
