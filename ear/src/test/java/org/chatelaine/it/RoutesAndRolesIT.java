package org.chatelaine.it;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.APIRequestContext;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.options.RequestOptions;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/**
 * Every deployed route is called by everybody: without a session, with a person's session of the
 * portal, with an administrator's session of the console. What each gets stands in {@code
 * routes.txt}; a route that is not in it fails the build, so a new one has to be thought about.
 */
class RoutesAndRolesIT {

  private static final String PERSON = "role.test@example.org";
  private static final String PASSWORD = "a quiet harbour town";

  @Test
  void everyDeployedRouteIsOnTheListAndNothingElse() throws IOException {
    assertThat(new TreeSet<>(list().keySet())).isEqualTo(Routes.deployed());
  }

  @Test
  void everybodyGetsWhatTheListSaysAndNoMore() throws IOException {
    var product = Given.product();
    register(product);
    try (var nobody = Browser.plain();
        var person = Browser.plain();
        var administrator = Browser.plain()) {
      Browser.signIn(person, Browser.portal(product), PERSON, PASSWORD);
      Browser.signIn(administrator, Browser.console(product), Given.MAIL, Given.PASSWORD);
      var found = new TreeMap<String, String>();
      for (var route : list().keySet())
        found.put(
            route,
            status(nobody, product, route)
                + " "
                + status(person, product, route)
                + " "
                + status(administrator, product, route));
      assertThat(found).isEqualTo(new TreeMap<>(list()));
    }
  }

  @Test
  void otherSpellingsOfAPathOpenNothing() {
    var product = Given.product();
    try (var nobody = Browser.plain()) {
      for (var route : Routes.deployed("admin"))
        for (var spelling : spellings(route))
          assertThat(status(nobody, product, spelling)).as(spelling).isNotEqualTo("200");
    }
  }

  private static Iterable<String> spellings(String route) {
    var path = route.replace("*", "");
    var rest = path.substring("/admin".length());
    if (rest.equals("/sign-in") || rest.equals("/set-up")) return java.util.List.of();
    return java.util.List.of(
        "/admin//" + rest.substring(1),
        "/admin/." + rest,
        "/admin/x/.." + rest,
        "/admin/x/..;" + rest,
        "/admin/%2e" + rest,
        "/admin/;a=b" + rest,
        "/admin/sign-in/.." + rest,
        "/admin/sign-in/..;" + rest,
        "/admin/jakarta.faces.resource/.." + rest,
        "/admin/jakarta.faces.resource/..%2f" + rest.substring(1),
        path + ";jsessionid=1",
        path + "/",
        path + "%20",
        path + ".",
        path + "%00",
        path + ".xhtml",
        path.toUpperCase(java.util.Locale.ROOT).replace("/ADMIN", "/admin"));
  }

  /** Somebody who is no administrator, made as the invitation makes them. */
  private static void register(Product product) {
    try (var door = Given.administrator(product);
        var browser = Browser.plain()) {
      var link = door.invite(PERSON, "Role Test", "en").get("link").toString();
      var page = browser.newPage();
      page.navigate(link);
      var fields = page.locator("input[type=password]");
      fields.nth(0).fill(PASSWORD);
      fields.nth(1).fill(PASSWORD);
      page.click("button[id$=choose]");
      page.waitForSelector("text=/./");
    }
  }

  private static String status(BrowserContext browser, Product product, String route) {
    var path = route.replace("*", "x");
    var answer = call(browser.request(), base(product, route) + path);
    return Integer.toString(answer);
  }

  private static int call(APIRequestContext request, String url) {
    var answer = request.get(url, RequestOptions.create().setMaxRedirects(0));
    try {
      return answer.status();
    } finally {
      answer.dispose();
    }
  }

  private static String base(Product product, String route) {
    if (route.startsWith("/mdm")) return product.devices().toString();
    if (route.startsWith("/admin") || route.startsWith("/my")) return product.people().toString();
    return product.pki().toString();
  }

  private static Map<String, String> list() throws IOException {
    var list = new LinkedHashMap<String, String>();
    try (var file = RoutesAndRolesIT.class.getResourceAsStream("/routes.txt")) {
      new String(file.readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .filter(line -> !line.isBlank() && !line.startsWith("#"))
          .map(line -> line.strip().split("\\s+", 2))
          .forEach(line -> list.put(line[0], line[1].replaceAll("\\s+", " ")));
    }
    return list;
  }
}
