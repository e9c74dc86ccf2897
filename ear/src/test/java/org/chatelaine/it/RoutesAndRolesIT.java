package org.chatelaine.it;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.options.FormData;
import com.microsoft.playwright.options.RequestOptions;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.chatelaine.bench.apple.HostileSender;
import org.chatelaine.bench.http.HttpAnswer;
import org.chatelaine.bench.http.Tls;
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
    Given.person(PERSON, PASSWORD);
    try (var nobody = Browser.plain();
        var person = Browser.plain();
        var administrator = Browser.plain()) {
      Browser.signIn(person, Browser.portal(product), PERSON, PASSWORD);
      Browser.signIn(administrator, Browser.console(product), Given.MAIL, Given.PASSWORD);
      var everybody = List.of(nobody, person, administrator);
      var found = new TreeMap<String, String>();
      for (var route : list().keySet())
        found.put(route, all("GET", route, everybody) + " | " + all("POST", route, everybody));
      assertThat(found).isEqualTo(new TreeMap<>(list()));
    }
  }

  private static String all(String method, String route, List<BrowserContext> everybody) {
    var url = base(route) + route.replace("*", "x");
    return everybody.stream()
        .map(browser -> Integer.toString(status(browser, method, url)))
        .collect(Collectors.joining(" "));
  }

  @Test
  void otherSpellingsOfAPathOpenNothing() {
    for (var route : Routes.deployed("admin"))
      for (var spelling : spellings(route)) {
        var answer = raw(spelling);
        assertThat(answer.status()).as(spelling).isIn(302, 400, 401, 404);
        if (answer.status() == 302)
          assertThat(answer.header("Location").orElseThrow())
              .as(spelling)
              .contains("/admin/sign-in?to=");
      }
  }

  /** The path as it stands: a client that means well would put it straight. */
  private static HttpAnswer raw(String path) {
    var people = Given.product().people();
    var request = "GET " + path + " HTTP/1.1\r\nHost: " + people.getAuthority() + "\r\n\r\n";
    return HostileSender.raw(
        people,
        Tls.trusting(Given.product().root()),
        request.getBytes(StandardCharsets.ISO_8859_1));
  }

  private static Iterable<String> spellings(String route) {
    var path = route.replace("*", "");
    var rest = path.substring("/admin".length());
    if (rest.equals("/sign-in") || rest.equals("/set-up")) return List.of();
    return List.of(
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
        path.toUpperCase(Locale.ROOT).replace("/ADMIN", "/admin"));
  }

  private static int status(BrowserContext browser, String method, String url) {
    var options = RequestOptions.create().setMethod(method).setMaxRedirects(0);
    if (method.equals("POST")) options.setForm(FormData.create().set("a", "b"));
    var answer = browser.request().fetch(url, options);
    try {
      return answer.status();
    } finally {
      answer.dispose();
    }
  }

  private static String base(String route) {
    var product = Given.product();
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
