package org.chatelaine.it;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The first minutes of a new server, by clicks. */
class SetUpInABrowserIT {

  /** Beside the product of all other stories. */
  private static final int OFFSET = Given.OFFSET + 50;

  private static final String PASSWORD = "the first of many";

  @TempDir private Path data;

  @Test
  void theCodeOfTheTerminalMakesTheFirstAdministratorAndIsThenWorthNothing() {
    try (var product = Product.start(data, OFFSET, Map.of())) {
      assertThat(faults(product)).isEmpty();
      try (var browser = Browser.plain()) {
        var code = product.setupCode().orElseThrow();
        var page = browser.newPage();
        page.navigate(Browser.console(product).toString());
        refusals(page, code);
        tooManyWrongCodesMakeEvenTheRightOneWait(page, code);
        assertThat(page.locator("h1")).hasText("Dashboard");
        assertThat(data.resolve("keys/setup.code")).doesNotExist();
      }
      try (var later = Browser.plain()) {
        var page = later.newPage();
        page.navigate(product.people().resolve("/admin/set-up").toString());
        assertThat(page.url()).endsWith("/admin/sign-in");
        Browser.signIn(later, Browser.console(product), "ada@example.org", PASSWORD);
      }
    }
  }

  /** The page exists only now, so it is looked at here and not with all others. */
  private static List<String> faults(Product product) {
    var found = new ArrayList<String>();
    for (var language : List.of("en", "fr", "ja")) {
      var scheme = language.equals("fr") ? ColorScheme.DARK : ColorScheme.LIGHT;
      var width = language.equals("en") ? Browser.DESKTOP : Browser.PHONE;
      try (var browser = Browser.of(language, scheme, width)) {
        var page = browser.newPage();
        page.navigate(Browser.console(product).toString());
        found.addAll(Inspection.of(page, "set-up " + language, language));
      }
    }
    return found;
  }

  private static void refusals(Page page, String code) {
    assertThat(page.locator("h1")).hasText("Set up the first administrator");
    fill(page, code, PASSWORD, PASSWORD + "!");
    assertThat(page.getByText("The two passwords are not the same")).isVisible();
    fill(page, code, "password123", "password123");
    assertThat(page.getByText("too well known")).isVisible();
    assertThat(page.getByLabel("Mail address")).hasValue("ada@example.org");
  }

  private static void tooManyWrongCodesMakeEvenTheRightOneWait(Page page, String code) {
    for (int i = 0; i < 6; i++) {
      fill(page, "not" + code, PASSWORD, PASSWORD);
      assertThat(page.getByText("The set-up code is wrong")).isVisible();
    }
    fill(page, code, PASSWORD, PASSWORD);
    assertThat(page.getByText("The set-up code is wrong")).isVisible();
    Patience.until(
        () -> {
          if (page.url().endsWith("/set-up")) fill(page, code, PASSWORD, PASSWORD);
          return page.url().endsWith("/dashboard");
        });
  }

  private static void fill(Page page, String code, String password, String again) {
    page.getByLabel("Set-up code").fill(code);
    page.getByLabel("Name", new Page.GetByLabelOptions().setExact(false)).first().fill("Ada");
    page.getByLabel("Mail address").fill("ada@example.org");
    page.locator("input[type=password]").nth(0).fill(password);
    page.locator("input[type=password]").nth(1).fill(again);
    page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Create administrator"))
        .click();
  }
}
