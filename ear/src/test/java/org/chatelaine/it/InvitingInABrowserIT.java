package org.chatelaine.it;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.SelectOption;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** An administrator invites somebody by clicks, thinks again, and takes it back. */
class InvitingInABrowserIT {

  private static final String MAIL = "camille@example.org";

  private final Product product = Given.product();
  private final BrowserContext office = Browser.plain();

  @AfterEach
  void leave() {
    office.close();
  }

  @Test
  void theLinkWorksUntilThereIsANewerOneOrNoneAnyMore() {
    var page = Browser.signIn(office, Browser.console(product), Given.MAIL, Given.PASSWORD);
    page.navigate(product.people().resolve("/admin/enrolment/invitations").toString());
    var dialog = asking(page, "no mail address");
    assertThat(dialog).containsText("This is not a mail address");
    asking(page, MAIL);
    assertThat(dialog).isHidden();

    var first = link(page);
    assertThat(QrCode.on(page.getByAltText("The invitation link as a QR code"))).isEqualTo(first);
    assertThat(heading(first, "ja")).startsWith("Camille Durand").isNotNull();

    page.navigate(product.people() + "/admin/enrolment/invitations?mail=" + MAIL);
    Browser.button(Browser.row(page, MAIL), "New link").click();
    var second = link(page);
    assertThat(second).isNotEqualTo(first);
    assertThat(heading(first, "en")).isEqualTo("This link does not work");
    assertThat(heading(second, "ja")).contains("Camille Durand");

    Browser.button(Browser.row(page, MAIL), "Cancel").click();
    assertThat(Browser.row(page, MAIL)).containsText("Cancelled");
    assertThat(heading(second, "en")).isEqualTo("This link does not work");
    assertThat(Browser.button(Browser.row(page, MAIL), "New link")).hasCount(0);
  }

  private static Locator asking(Page page, String mail) {
    var dialog = Browser.dialog(page, "Invite a person");
    if (!dialog.isVisible()) {
      Browser.button(page.getByRole(AriaRole.MAIN), "Invite").click();
      Browser.opened(page, "Invite a person");
    }
    dialog.getByLabel("Mail address").fill(mail);
    dialog.getByLabel("Name").fill("Camille Durand");
    dialog.getByLabel("Language of the mail").selectOption(new SelectOption().setValue("ja"));
    Browser.button(dialog, "Send invite").click();
    return dialog;
  }

  private static String link(Page page) {
    var part = Browser.part(page, "The link for " + MAIL);
    assertThat(part).isVisible();
    return part.locator(".link-text").innerText().strip();
  }

  /** What somebody reads who opens the link with nothing remembered. */
  private static String heading(String link, String language) {
    try (var home = Browser.plain()) {
      var page = home.newPage();
      page.navigate(link);
      assertThat(page.locator("html")).hasAttribute("lang", language);
      return page.locator("h1").innerText();
    }
  }
}
