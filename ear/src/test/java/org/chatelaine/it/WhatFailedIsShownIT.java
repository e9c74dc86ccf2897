package org.chatelaine.it;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator.FilterOptions;
import java.util.List;
import java.util.Map;
import org.chatelaine.bench.script.FrontDoor;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** An administrator finds in the console what could not be done, and why. */
class WhatFailedIsShownIT {

  @AfterEach
  void noMailServer() {
    try (var door = Given.administrator()) {
      set(door, Map.of("mail.host", "", "mail.port", "", "mail.tls", "starttls"));
    }
  }

  @Test
  void aMailThatNeverLeavesLiesAmongTheFailedMessagesUntilItIsDeleted() {
    try (var door = Given.administrator();
        var office = Browser.plain()) {
      // Port 1: nobody listens there.
      set(door, Map.of("mail.host", "localhost", "mail.port", "1", "mail.from", "c@example.org"));
      door.invite("unreached@example.org", "Una Reached", "en");

      var product = Given.product();
      var page = Browser.signIn(office, Browser.console(product), Given.MAIL, Given.PASSWORD);
      var dead = page.locator("[id='list:dead']");
      Patience.until(
          () -> {
            page.navigate(product.people().resolve("/admin/setting/deliveries").toString());
            return dead.innerText().contains("Undelivered");
          });
      assertThat(dead).containsText("Undelivered: ");
      assertThat(dead).containsText("notice-due");
      assertThat(page.locator("[id='list:mails']")).containsText("unreached@example.org");

      dead.locator("button").filter(new FilterOptions().setHasText("Delete")).first().click();
      assertThat(dead).not().containsText("Undelivered");
    }
  }

  @Test
  void aMailIsSentAfterAllWhenTheMailServerIsBackAndSomebodyTriesAgain() throws Exception {
    try (var door = Given.administrator();
        var office = Browser.plain();
        var mails = new MailBox()) {
      set(door, Map.of("mail.host", "localhost", "mail.port", "1", "mail.from", "c@example.org"));
      door.invite("late@example.org", "Lale Spaet", "en");
      var product = Given.product();
      var page = Browser.signIn(office, Browser.console(product), Given.MAIL, Given.PASSWORD);
      var dead = page.locator("[id='list:dead']");
      Patience.until(
          () -> {
            page.navigate(product.people().resolve("/admin/setting/deliveries").toString());
            return dead.innerText().contains("Undelivered");
          });

      var settings =
          Map.<String, Object>of(
              "mail.host", "127.0.0.1",
              "mail.port", Integer.toString(mails.port()),
              "mail.tls", "none");
      set(door, settings);
      var undelivered = dead.locator("tr").filter(new FilterOptions().setHasText("Undelivered"));
      for (int left = undelivered.count(); left > 0; left--) {
        Browser.button(undelivered.first(), "Try again").click();
        assertThat(undelivered).hasCount(left - 1);
      }

      // Other stories may have left mails that are sent now too.
      while (!mails.next().contains("late@example.org")) continue;
    }
  }

  @Test
  void aConfigurationThatFailedOnADeviceIsFoundFromTheDashboard() {
    try (var door = Given.administrator();
        var phone = Given.enrolledPhone();
        var office = Browser.plain()) {
      var device = Given.idOf(door, phone);
      var desk = new ConfigurationDesk(door);
      var clip = desk.webClip("Never arrives", "https://intranet.example.org/");
      desk.toThese(clip, List.of(device));
      desk.givesUp(device);

      var page =
          Browser.signIn(office, Browser.console(Given.product()), Given.MAIL, Given.PASSWORD);
      page.locator(".tile")
          .filter(new FilterOptions().setHasText("Configurations that failed"))
          .click();
      var row = Browser.row(page, "Never arrives");
      assertThat(row).containsText("0 of 1 verified");
      row.getByText("1 failed").click();
      assertThat(Browser.row(page, phone.name())).containsText("The command was cancelled.");

      desk.toNobody(clip);
    }
  }

  private static void set(FrontDoor door, Map<String, Object> settings) {
    var answer = door.send("PUT", "/admin/api/settings", settings);
    if (answer.status() != 204) throw new AssertionError(answer.text());
  }
}
