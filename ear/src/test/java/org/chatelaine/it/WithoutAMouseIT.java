package org.chatelaine.it;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import java.util.Map;
import org.chatelaine.bench.apple.Model;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Everything is within reach of the keyboard, and one always sees where one is. */
class WithoutAMouseIT {

  private static final int FAR = 80;

  /** What has the focus: its words, whether it can be seen, whether it shows that it is there. */
  private static final String FOCUS =
      """
      () => {
        const at = document.activeElement;
        const ring = pseudo => {
          const style = getComputedStyle(at, pseudo);
          return style.outlineStyle !== 'none' && parseFloat(style.outlineWidth) >= 2;
        };
        const box = at.getBoundingClientRect();
        return {
          words: (at.innerText || at.getAttribute('aria-label') || '').trim(),
          drawn: at.dataset.drawn,
          acts: at.matches('a, button, summary'),
          shown: at === document.body || ring(null) || ring('::after'),
          inside: at === document.body || box.bottom > 0 && box.top < window.innerHeight
            && box.right > 0 && box.left < window.innerWidth
        };
      }
      """;

  private final Product product = Given.product();
  private final BrowserContext browser = Browser.of("en", ColorScheme.LIGHT, Browser.DESKTOP);

  @AfterEach
  void leave() {
    browser.close();
  }

  @Test
  void aDeviceIsFoundAndLocked() {
    try (var phone = Somebody.called("Jonas Weber").brings(Model.IPHONE, "Keys only")) {
      var page = signedIn();
      page.navigate(product.people() + "/admin/device/devices?text=Keys+only");
      walkTo(page, "Keys only");
      page.keyboard().press("Enter");
      assertThat(page.locator("h1")).hasText("Keys only");

      walkTo(page, "Lock");
      page.keyboard().press("Enter");
      var dialog = Browser.opened(page, "Lock Keys only?");
      page.keyboard().press("Escape");
      assertThat(dialog).isHidden();
      // Where one was before; the dialog gives the focus back a moment after it is gone.
      page.waitForCondition(() -> words(page).equals("Lock"));

      page.keyboard().press("Enter");
      Browser.opened(page, "Lock Keys only?");
      for (int i = 0; i < 12; i++) {
        page.keyboard().press("Tab");
        assertThat(page.evaluate("document.activeElement.closest('.ui-dialog') !== null"))
            .as("the focus stays in the dialog")
            .isEqualTo(true);
      }
      walkTo(page, "Lock");
      page.keyboard().press("Enter");
      assertThat(dialog).isHidden();
      phone.visit();
      assertThat(phone.condition().isLocked()).isTrue();
    }
  }

  @Test
  void theFirstStepLeadsPastTheNavigation() {
    var page = signedIn();
    page.keyboard().press("Tab");
    assertThat(words(page)).isEqualTo("Skip to content");
    assertThat(shown(page)).isTrue();
    page.keyboard().press("Enter");
    page.keyboard().press("Tab");
    assertThat(page.evaluate("document.activeElement.closest('main') !== null")).isEqualTo(true);
  }

  @Test
  void aMenuIsLeftByEscapeAndTheFocusStaysWithIt() {
    var page = signedIn();
    walkTo(page, "English");
    page.keyboard().press("Enter");
    var french = page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Français"));
    assertThat(french).isVisible();
    page.keyboard().press("Tab");
    page.keyboard().press("Escape");
    assertThat(french).isHidden();
    assertThat(words(page)).startsWith("English");
  }

  @Test
  void anInvitationIsTakenBackFromItsRow() {
    var mail = "keys@example.org";
    try (var door = Given.administrator()) {
      door.invite(mail, "Keys", "en");
    }
    var page = signedIn();
    page.navigate(product.people() + "/admin/enrolment/invitations?mail=" + mail);
    walkTo(page, "Cancel");
    page.keyboard().press("Enter");
    assertThat(Browser.row(page, mail)).containsText("Cancelled");
  }

  @Test
  void peopleReachTheirDeviceAndItsActs() {
    var owner = Somebody.called("Maria Costa");
    var page = owner.arrives(browser);
    try (var phone = owner.brings(Model.IPHONE, "Maria's iPhone")) {
      page.navigate(product.people() + "/my/device/devices");
      walkTo(page, "Maria's iPhone");
      page.keyboard().press("Enter");
      assertThat(page.locator("h1")).hasText("Maria's iPhone");
      walkTo(page, "Wipe");
      page.keyboard().press("Enter");
      var dialog = Browser.opened(page, "Wipe this device?");
      page.keyboard().press("Escape");
      assertThat(dialog).isHidden();
      page.waitForCondition(() -> words(page).startsWith("Wipe"));
      walkTo(page, "Sync now");
      page.keyboard().press("Enter");
      assertThat(Browser.part(page, "Under way")).isVisible();
    }
  }

  @Test
  void whoStandsOnAnActStaysThereWhileThePageLooksForNews() {
    var owner = Somebody.called("Maria Costa");
    var page = owner.arrives(browser);
    try (var phone = owner.brings(Model.IPHONE, "Maria's iPhone")) {
      owner.opens(page, phone);
      walkTo(page, "Sync now");
      page.keyboard().press("Enter");
      assertThat(Browser.part(page, "Under way")).isVisible();
      walkTo(page, "Lock");
      page.evaluate("document.activeElement.dataset.drawn = 'before'");
      page.waitForCondition(() -> focus(page).get("drawn") == null);
      assertThat(words(page)).startsWith("Lock");
    }
  }

  @Test
  void aRefusalInADialogLeavesOneInTheDialog() {
    var owner = Somebody.called("Maria Costa");
    var page = owner.arrives(browser);
    try (var phone = owner.brings(Model.IPHONE, "Maria's iPhone")) {
      owner.opens(page, phone);
      walkTo(page, "Wipe");
      page.keyboard().press("Enter");
      var dialog = Browser.opened(page, "Wipe this device?");
      dialog.getByLabel("Name of the device").fill("another");
      dialog.getByLabel("Your password").fill("a guess at a password");
      walkTo(page, "Wipe everything");
      page.keyboard().press("Enter");
      assertThat(dialog).containsText("This is not the name of the device");
      page.waitForCondition(
          () ->
              Boolean.TRUE.equals(
                  page.evaluate("document.activeElement.closest('.ui-dialog') !== null")));
    }
  }

  private Page signedIn() {
    var page = browser.newPage();
    page.navigate(Browser.console(product).toString());
    page.keyboard().type(Given.MAIL);
    page.keyboard().press("Tab");
    page.keyboard().type(Given.PASSWORD);
    page.keyboard().press("Enter");
    page.waitForURL("**/admin/dashboard");
    return page;
  }

  /** Steps on until it is reached; every step on the way must show where it is. */
  private static void walkTo(Page page, String words) {
    for (int step = 0; step < FAR; step++) {
      page.keyboard().press("Tab");
      assertThat(shown(page)).as("focus is shown on: " + words(page)).isTrue();
      var focus = focus(page);
      if (!Boolean.TRUE.equals(focus.get("acts"))) continue;
      if (words(page).equals(words) || words(page).startsWith(words + "\n")) return;
    }
    throw new AssertionError(words + " cannot be reached");
  }

  private static String words(Page page) {
    return focus(page).get("words").toString();
  }

  private static boolean shown(Page page) {
    var focus = focus(page);
    return Boolean.TRUE.equals(focus.get("shown")) && Boolean.TRUE.equals(focus.get("inside"));
  }

  private static Map<?, ?> focus(Page page) {
    return (Map<?, ?>) page.evaluate(FOCUS);
  }
}
