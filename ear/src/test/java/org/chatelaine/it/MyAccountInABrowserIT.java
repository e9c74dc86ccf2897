package org.chatelaine.it;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.SelectOption;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** What people change about themselves in the portal. */
class MyAccountInABrowserIT {

  private static final String FRESH = "a lighthouse without a keeper";
  private static final Pattern KANA = Pattern.compile("[\\u3040-\\u30ff]");

  @Test
  void aNewPasswordNeedsTheOldOneAndEndsEveryOtherSession() {
    var maria = Somebody.called("Maria Costa");
    try (var here = Browser.plain();
        var elsewhere = Browser.plain()) {
      var page = maria.arrives(here);
      var other = maria.signsIn(elsewhere);
      toAccount(page);
      change(page, "not the old one", FRESH, FRESH);
      assertThat(page.getByText("This is not your password")).isVisible();
      change(page, Somebody.PASSWORD, "password123", "password123");
      assertThat(page.getByText("too well known")).isVisible();
      change(page, Somebody.PASSWORD, "short", "short");
      assertThat(page.getByText("The password is too short")).isVisible();
      change(page, Somebody.PASSWORD, FRESH, FRESH + "s");
      assertThat(page.getByText("The two passwords are not the same")).isVisible();
      other.reload();
      assertThat(other.url()).doesNotContain("/sign-in");

      change(page, Somebody.PASSWORD, FRESH, FRESH);
      assertThat(page.locator(".ui-growl")).containsText("Your password has been changed");
      other.reload();
      assertThat(other.url()).contains("/sign-in");
      page.reload();
      assertThat(page.url()).as("only here one stays").endsWith("/my/account/account");
    }
    try (var later = Browser.plain()) {
      var page = Browser.signIn(later, Browser.portal(Given.product()), maria.mail(), FRESH);
      assertThat(page.url()).contains("/my/device/devices");
    }
  }

  @Test
  void anotherLanguageIsSpokenAtOnceAndAtTheNextSignIn() {
    var maria = Somebody.called("Maria Costa");
    try (var here = Browser.plain()) {
      var page = maria.arrives(here);
      toAccount(page);
      page.getByLabel("Language").selectOption(new SelectOption().setValue("ja"));
      page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Save")).click();
      inJapanese(page);
    }
    try (var english = Browser.plain()) {
      inJapanese(maria.signsIn(english));
    }
  }

  private static void inJapanese(Page page) {
    page.waitForSelector("html[lang=ja]");
    assertThat(page.locator("h1")).hasText(KANA);
  }

  private static void toAccount(Page page) {
    page.navigate(Given.product().people().resolve("/my/account/account").toString());
  }

  private static void change(Page page, String old, String fresh, String again) {
    page.getByLabel("Current password").fill(old);
    page.getByLabel("New password").fill(fresh);
    page.getByLabel("The same password again").fill(again);
    page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Change password")).click();
  }
}
