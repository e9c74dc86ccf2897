package org.chatelaine.it;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Request;
import com.microsoft.playwright.options.AriaRole;
import java.util.List;
import java.util.regex.Pattern;
import org.chatelaine.bench.apple.Model;
import org.junit.jupiter.api.Test;

/** Somebody sees where they are signed in and ends what they left open. */
class SessionsIT {

  private static final String FIRST = "nine slow winters";
  private static final String SECOND = "ten fast summers";

  private static final String BY_ITSELF = "chatelaine-by-itself";

  private final Product product = Given.product();

  @Test
  void whatWasLeftOpenElsewhereIsEndedFromHere() {
    var erin = "erin@example.org";
    Given.person(erin, FIRST);
    try (var here = Browser.plain();
        var there = Browser.plain()) {
      var left = Browser.signIn(there, Browser.portal(product), erin, FIRST);
      var page = Browser.signIn(here, Browser.portal(product), erin, FIRST);
      open(page, "/my/account/account");
      // The browser that chose the password at the invitation is the third.
      assertThat(page.locator("#sessions li")).hasCount(3);
      assertThat(page.locator("#sessions li").filter(containing("This one"))).hasCount(1);
      assertThat(page.locator("#sessions li").first()).containsText("Chrome · Linux");
      page.locator("#sessions li button").first().click();
      assertThat(page.locator("#sessions li")).hasCount(2);
      open(page, "/my/account/account");
      page.click("button[id='sessions:others']");
      assertThat(page.locator("#sessions li")).hasCount(1);
      assertThat(page.locator("button[id='sessions:others']")).hasCount(0);
      open(left, "/my/device/devices");
      assertThat(left).hasURL(Pattern.compile(".*/my/sign-in.*"));
    }
  }

  @Test
  void anotherPasswordEndsAllButThisOne() {
    var frank = "frank@example.org";
    Given.person(frank, FIRST);
    try (var here = Browser.plain();
        var there = Browser.plain()) {
      var left = Browser.signIn(there, Browser.portal(product), frank, FIRST);
      var page = Browser.signIn(here, Browser.portal(product), frank, FIRST);
      open(page, "/my/account/account");
      change(page, "not my password", SECOND);
      assertThat(page.locator("#password")).containsText("This is not your password");
      change(page, FIRST, "short");
      assertThat(page.locator("#password")).containsText("10");
      change(page, FIRST, SECOND);
      assertThat(page.locator("body")).containsText("Your password has been changed.");
      assertThat(page.locator("#sessions li")).hasCount(1);
      open(left, "/my/device/devices");
      assertThat(left).hasURL(Pattern.compile(".*/my/sign-in.*"));
      Browser.signIn(there, Browser.portal(product), frank, SECOND);
    }
  }

  @Test
  void whatAPageAsksByItselfIsMarkedSoAndWhatAPersonDoesIsNot() {
    try (var phone = Given.enrolledPhone();
        var door = Given.administrator();
        var office = Browser.plain()) {
      var page = Browser.signIn(office, Browser.console(product), Given.MAIL, Given.PASSWORD);
      for (var list :
          List.of(
              "device/devices",
              "device/device?id=" + Given.idOf(door, phone),
              "command/commands",
              "enrolment/invitations")) {
        open(page, "/admin/" + list);
        var news = page.waitForRequest(this::isAsked, () -> page.evaluate("chatelaine.news('*')"));
        assertThat(news.headers()).as(list).containsEntry(BY_ITSELF, "yes");
      }
      open(page, "/admin/audit/audit");
      var pressed =
          page.waitForRequest(
              this::isAsked,
              () -> Browser.button(page.getByRole(AriaRole.MAIN), "Verify chain").click());
      assertThat(pressed.headers()).doesNotContainKey(BY_ITSELF);
    }
  }

  @Test
  void thePortalLooksAgainByItselfToo() {
    var owner = Somebody.called("Grace Hopper");
    try (var browser = Browser.plain();
        var door = Given.administrator()) {
      var page = owner.arrives(browser);
      try (var phone = owner.brings(Model.IPHONE, "Idle phone")) {
        door.act(Given.idOf(door, phone), "LOCK");
        var look = page.waitForRequest(this::isAsked, () -> open(page, "/my/device/devices"));
        assertThat(look.headers()).containsEntry(BY_ITSELF, "yes");
      }
    }
  }

  @Test
  void whoIsGoneTooLongStandsAtTheDoorAndComesBackToTheSamePage() {
    try (var office = Browser.plain()) {
      var page = Browser.signIn(office, Browser.console(product), Given.MAIL, Given.PASSWORD);
      open(page, "/admin/command/commands?state=QUEUED");
      page.evaluate("document.querySelector('[data-idle-minutes]').dataset.idleMinutes = '0.05'");
      assertThat(page).hasURL(Pattern.compile(".*/admin/sign-in\\?ended=true.*"));
      page.fill("input[type=email]", Given.MAIL);
      page.fill("input[type=password]", Given.PASSWORD);
      page.click("button[id$=enter]");
      assertThat(page).hasURL(Pattern.compile(".*/admin/command/commands\\?state=QUEUED"));
    }
  }

  private boolean isAsked(Request request) {
    return "partial/ajax".equals(request.headers().get("faces-request"));
  }

  private static void change(Page page, String old, String fresh) {
    page.fill("input[id='password:old']", old);
    page.fill("input[id='password:fresh']", fresh);
    page.fill("input[id='password:again']", fresh);
    page.click("button[id='password:change']");
    page.waitForLoadState();
  }

  private void open(Page page, String path) {
    page.navigate(product.people().resolve(path).toString());
  }

  private static com.microsoft.playwright.Locator.FilterOptions containing(String text) {
    return new com.microsoft.playwright.Locator.FilterOptions().setHasText(text);
  }
}
