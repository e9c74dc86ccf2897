package org.chatelaine.it;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Somebody sees where they are signed in and ends what they left open. */
class SessionsIT {

  private static final String FIRST = "nine slow winters";
  private static final String SECOND = "ten fast summers";

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
