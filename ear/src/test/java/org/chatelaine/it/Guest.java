package org.chatelaine.it;

/** Somebody who is no administrator, made as the invitation makes them. */
final class Guest {

  private Guest() {}

  /** Is invited, opens the link and chooses a password. */
  static void comes(Product product, String mail, String password) {
    try (var door = Given.administrator(product);
        var browser = Browser.plain()) {
      var link = door.invite(mail, mail, "en").get("link").toString();
      var page = browser.newPage();
      page.navigate(link);
      var fields = page.locator("input[type=password]");
      fields.nth(0).fill(password);
      fields.nth(1).fill(password);
      page.click("button[id$=choose]");
      page.waitForSelector("text=/./");
    }
  }
}
