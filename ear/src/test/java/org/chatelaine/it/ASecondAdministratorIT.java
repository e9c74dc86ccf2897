package org.chatelaine.it;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** An administrator is made and unmade by another, in the console and by script. */
class ASecondAdministratorIT {

  private static final String PASSWORD = "seven quiet rivers";

  private final Product product = Given.product();
  private final ScriptDoor door = new ScriptDoor(product);

  @AfterEach
  void close() {
    door.close();
  }

  @Test
  void isMadeInTheConsoleComesInAndIsOutTheMomentTheRoleIsTaken() {
    var carol = "carol@example.org";
    Given.person(carol, PASSWORD);
    assertThat(door.ask("GET", "people", null, carol, PASSWORD).status()).isEqualTo(401);
    try (var adas = Browser.plain();
        var carols = Browser.plain()) {
      var page = Browser.signIn(adas, Browser.console(product), Given.MAIL, Given.PASSWORD);
      page.navigate(
          product.people().resolve("/admin/account/person?id=" + door.idOf(carol)).toString());
      page.click("[data-dialog=give]");
      page.click("button[id='give:yes']");
      assertThat(page.locator("[data-dialog=take]")).isVisible();

      var hers = Browser.signIn(carols, Browser.console(product), carol, PASSWORD);
      assertThat(hers).hasURL(Pattern.compile(".*/admin/dashboard.*"));
      assertThat(door.ask("GET", "people", null, carol, PASSWORD).status()).isEqualTo(200);

      page.click("[data-dialog=take]");
      page.click("button[id='take:yes']");
      assertThat(page.locator("[data-dialog=give]")).isVisible();
      hers.navigate(product.people().resolve("/admin/account/people").toString());
      assertThat(hers).hasURL(Pattern.compile(".*/admin/sign-in.*"));
      assertThat(door.ask("GET", "people", null, carol, PASSWORD).status()).isEqualTo(401);
    }
  }

  @Test
  void isMadeAndUnmadeByScript() {
    var dave = "dave@example.org";
    Given.person(dave, PASSWORD);
    var id = door.idOf(dave);
    assertThat(door.ask("PUT", "people/" + id + "/role", Map.of("role", "KING")).status())
        .isEqualTo(400);
    assertThat(door.ask("PUT", "people/" + id + "/role", Map.of("role", "ADMINISTRATOR")).status())
        .isEqualTo(204);
    assertThat(door.object(200, "GET", "people/" + id, null))
        .containsEntry("role", "ADMINISTRATOR");
    assertThat(door.ask("PUT", "people/" + id + "/role", Map.of("role", "USER")).status())
        .isEqualTo(204);
    var nobody = "people/00000000-0000-0000-0000-000000000007/role";
    assertThat(door.ask("PUT", nobody, Map.of("role", "USER")).status()).isEqualTo(404);
  }

  @Test
  void theLastOneStays() {
    for (var other : others())
      assertThat(door.ask("PUT", "people/" + other + "/role", Map.of("role", "USER")).status())
          .isEqualTo(204);
    var refused =
        door.ask("PUT", "people/" + door.idOf(Given.MAIL) + "/role", Map.of("role", "USER"));
    assertThat(refused.status()).isEqualTo(409);
    assertThat(refused.text()).contains("account.last-administrator");
  }

  /** Whom other stories have made administrators beside the first. */
  private List<String> others() {
    var people = (List<?>) door.object(200, "GET", "people?size=500", null).get("people");
    return people.stream()
        .map(each -> (Map<?, ?>) each)
        .filter(each -> "ADMINISTRATOR".equals(each.get("role")))
        .filter(each -> !Given.MAIL.equals(each.get("mail")))
        .map(each -> String.valueOf(each.get("id")))
        .toList();
  }
}
