package org.chatelaine.it;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/**
 * A real browser: Debian's Chromium, driven. One for all stories, a fresh profile for each person.
 */
final class Browser {

  static final int DESKTOP = 1280;
  static final int PHONE = 390;

  /** Longer than Playwright's own five seconds: several servers may share the machine. */
  private static final int PATIENCE = 20_000;

  private static Playwright playwright;
  private static com.microsoft.playwright.Browser chromium;

  private Browser() {}

  /** Somebody's browser, with nothing remembered. */
  static BrowserContext of(String language, ColorScheme scheme, int width) {
    var browser =
        chromium()
            .newContext(
                new com.microsoft.playwright.Browser.NewContextOptions()
                    .setIgnoreHTTPSErrors(true)
                    .setLocale(language)
                    .setTimezoneId("Europe/Paris")
                    .setColorScheme(scheme)
                    .setViewportSize(width, width == PHONE ? 844 : 900));
    browser.setDefaultTimeout(PATIENCE);
    return browser;
  }

  static BrowserContext plain() {
    return of("en", ColorScheme.LIGHT, DESKTOP);
  }

  /** Signs in by the form, as a person does. */
  static Page signIn(BrowserContext browser, URI face, String mail, String password) {
    var page = browser.newPage();
    page.navigate(face.toString());
    page.fill("input[type=email]", mail);
    page.fill("input[type=password]", password);
    page.click("button[id$=enter]");
    page.waitForURL(url -> !url.contains("/sign-in"));
    return page;
  }

  /** Opens an invitation and chooses the first password; from here on signed in at the portal. */
  static Page accept(BrowserContext browser, String link, String password) {
    var page = browser.newPage();
    page.navigate(link);
    var fields = page.locator("input[type=password]");
    fields.nth(0).fill(password);
    fields.nth(1).fill(password);
    page.click("button[id$=choose]");
    page.waitForSelector("a[href*=enrolment-profile]");
    return page;
  }

  /** Reads on in another language, by the menu on top of every page. */
  static void speak(Page page, String language) {
    page.click("details.menu:has([id=language]) > summary");
    page.click("details.menu [id=language] button[lang=" + language + "]");
    page.waitForSelector("html[lang=" + language + "]");
  }

  static Locator button(Locator within, String name) {
    return within.getByRole(
        AriaRole.BUTTON, new Locator.GetByRoleOptions().setName(name).setExact(true));
  }

  static Locator dialog(Page page, String title) {
    return page.getByRole(AriaRole.DIALOG, new Page.GetByRoleOptions().setName(title));
  }

  /**
   * A dialog that was just asked for, once it has drawn the focus to itself and can be typed in.
   */
  static Locator opened(Page page, String title) {
    var dialog = dialog(page, title);
    dialog.waitFor();
    dialog.locator(":focus").waitFor();
    return dialog;
  }

  /** A part of the page by its heading. */
  static Locator part(Page page, String heading) {
    return page.getByRole(AriaRole.REGION, new Page.GetByRoleOptions().setName(heading));
  }

  static Locator row(Page page, String text) {
    return page.getByRole(AriaRole.ROW).filter(new Locator.FilterOptions().setHasText(text));
  }

  /** Remembers that this page was loaded, so that {@link #isStill} can tell. */
  static void mark(Page page) {
    page.evaluate("window.storyMark = true");
  }

  /** Whether the page was not loaded again since {@link #mark}. */
  static boolean isStill(Page page) {
    return Boolean.TRUE.equals(page.evaluate("window.storyMark === true"));
  }

  static URI console(Product product) {
    return product.people().resolve("/admin/");
  }

  static URI portal(Product product) {
    return product.people().resolve("/my/");
  }

  private static synchronized com.microsoft.playwright.Browser chromium() {
    if (chromium != null) return chromium;
    PlaywrightAssertions.setDefaultAssertionTimeout(PATIENCE);
    playwright =
        Playwright.create(
            new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
    chromium =
        playwright
            .chromium()
            .launch(
                new BrowserType.LaunchOptions()
                    .setExecutablePath(Path.of("/usr/bin/chromium"))
                    .setArgs(
                        List.of(
                            "--no-sandbox",
                            "--disable-gpu",
                            "--disable-quic",
                            "--no-first-run",
                            "--disable-background-networking",
                            "--disable-component-update",
                            "--disable-sync")));
    return chromium;
  }
}
