package org.chatelaine.it;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
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

  private static Playwright playwright;
  private static com.microsoft.playwright.Browser chromium;

  private Browser() {}

  /** Somebody's browser, with nothing remembered. */
  static BrowserContext of(String language, ColorScheme scheme, int width) {
    return chromium()
        .newContext(
            new com.microsoft.playwright.Browser.NewContextOptions()
                .setIgnoreHTTPSErrors(true)
                .setLocale(language)
                .setTimezoneId("Europe/Paris")
                .setColorScheme(scheme)
                .setViewportSize(width, width == PHONE ? 844 : 900));
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

  static URI console(Product product) {
    return product.people().resolve("/admin/");
  }

  static URI portal(Product product) {
    return product.people().resolve("/my/");
  }

  private static synchronized com.microsoft.playwright.Browser chromium() {
    if (chromium != null) return chromium;
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
