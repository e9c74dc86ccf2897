package org.chatelaine.it;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.options.ColorScheme;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whoever sets the product up in French goes on in French, also at another browser. */
class SetUpInYourLanguageIT {

  private static final int OFFSET = Integer.getInteger("chatelaine.story.offset", 1000) + 50;
  private static final String PASSWORD = "un chateau de clefs";

  @TempDir private Path data;

  @Test
  void theFirstAdministratorKeepsTheLanguageOfTheirBrowser() {
    try (var product = Product.start(data, OFFSET, Map.of())) {
      try (var browser = Browser.of("fr", ColorScheme.LIGHT, Browser.DESKTOP)) {
        var page = browser.newPage();
        page.navigate(Browser.console(product).toString());
        assertThat(page.locator("h1")).hasText("Créer le premier administrateur");
        page.fill("[id='setup:code']", product.setupCode().orElseThrow());
        page.fill("[id='setup:name']", "Ada");
        page.fill("[id='setup:mail']", Given.MAIL);
        page.fill("input[id='setup:password']", PASSWORD);
        page.fill("input[id='setup:again']", PASSWORD);
        page.click("[id='setup:make']");
        page.waitForURL(url -> url.contains("/dashboard"));
        assertThat(page.locator("h1")).hasText("Tableau de bord");
      }
      try (var another = Browser.of("ja", ColorScheme.LIGHT, Browser.DESKTOP)) {
        var page = Browser.signIn(another, Browser.console(product), Given.MAIL, PASSWORD);
        assertThat(page.locator("h1")).hasText("Tableau de bord");
        assertThat(page.locator("html").getAttribute("lang")).isEqualTo("fr");
      }
    }
  }
}
