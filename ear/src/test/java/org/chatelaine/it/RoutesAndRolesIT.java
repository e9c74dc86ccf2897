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
import java.util.UUID;
import java.util.stream.Collectors;
import org.chatelaine.bench.apple.HostileSender;
import org.chatelaine.bench.apple.Model;
import org.chatelaine.bench.http.HttpAnswer;
import org.chatelaine.bench.http.Tls;
import org.junit.jupiter.api.Test;

/**
 * Every deployed route is called by everybody: without a session, with a person's session of the
 * portal, with an administrator's session of the console. What each gets stands in {@code
 * routes.txt}; a route that is not in it fails the build, so a new one has to be thought about.
 */
class RoutesAndRolesIT {

  private static final List<String> OPEN = List.of("/sign-in", "/set-up", "/go");
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
  void onesOwnIsThereAndAnothersIsNot() {
    var product = Given.product();
    var grace = Somebody.called("Grace");
    var eve = Somebody.called("Eve");
    try (var door = Given.administrator();
        var scripts = new ScriptDoor(product);
        var person = Browser.plain();
        var administrator = Browser.plain();
        var own = grace.brings(Model.IPHONE, "Own phone");
        var others = eve.brings(Model.IPHONE, "Another phone")) {
      var invitation = door.invite(grace.mail(), grace.name(), "en");
      var another = door.invite(eve.mail(), eve.name(), "en");
      Browser.accept(person, invitation.get("link").toString(), Somebody.PASSWORD);
      Browser.signIn(administrator, Browser.console(product), Given.MAIL, Given.PASSWORD);
      var device = "/my/device/device?id=";
      assertThat(get(person, device + Given.idOf(door, own))).isEqualTo(200);
      assertThat(get(person, device + Given.idOf(door, others))).isEqualTo(404);
      var profile = "/my/enrolment-profile?enrolment=";
      assertThat(get(person, profile + invitation.get("enrolmentId"))).isEqualTo(200);
      assertThat(get(person, profile + another.get("enrolmentId"))).isEqualTo(404);
      for (var page :
          List.of(
              "/admin/device/device?id=" + Given.idOf(door, others),
              "/admin/account/person?id=" + scripts.idOf(eve.mail()))) {
        assertThat(get(administrator, page)).as(page).isEqualTo(200);
        assertThat(get(person, page)).as(page).isEqualTo(302);
        assertThat(get(administrator, page.replaceFirst("=.*", "=" + UUID.randomUUID())))
            .as(page)
            .isEqualTo(404);
      }
    }
  }

  private static int get(BrowserContext browser, String path) {
    return status(browser, "GET", Given.product().people() + path);
  }

  @Test
  void everyAnswerOfThePeoplesDoorTellsTheBrowserWhatItMustNotDo() {
    var product = Given.product();
    try (var browser = Browser.plain()) {
      Browser.signIn(browser, Browser.console(product), Given.MAIL, Given.PASSWORD);
      var paths = new TreeSet<>(Routes.deployed("admin"));
      paths.addAll(Routes.deployed("portal"));
      paths.addAll(List.of("/admin/nothing", "/my/nothing", "/admin/device/device?id=x"));
      for (var path : paths) mustBeGuarded(browser, path.replace("*", "x"));
    }
  }

  private static void mustBeGuarded(BrowserContext browser, String path) {
    var options = RequestOptions.create().setMaxRedirects(0);
    var answer = browser.request().fetch(Given.product().people() + path, options);
    try {
      var headers = answer.headers();
      assertThat(headers)
          .as(path)
          .containsEntry("x-content-type-options", "nosniff")
          .containsEntry("x-frame-options", "DENY")
          .containsEntry("referrer-policy", "same-origin")
          .as("the plain door has the same host here")
          .doesNotContainKey("strict-transport-security");
      var policy = headers.getOrDefault("content-security-policy", "");
      assertThat(policy).as(path).contains("frame-ancestors 'none'", "base-uri 'self'");
      var isPage = headers.getOrDefault("content-type", "").startsWith("text/html");
      if (!isPage || answer.status() == 302) return;
      var scripts = policy.replaceFirst(".*(script-src[^;]*).*", "$1");
      assertThat(scripts).as(path).startsWith("script-src 'self' 'nonce-");
      assertThat(scripts).as(path).doesNotContain("unsafe-");
    } finally {
      answer.dispose();
    }
  }

  @Test
  void otherSpellingsOfAPathOpenNothing() {
    for (var face : Map.of("admin", "/admin", "portal", "/my").entrySet())
      for (var route : Routes.deployed(face.getKey()))
        for (var spelling : spellings(face.getValue(), route)) {
          var answer = raw(spelling);
          assertThat(answer.status()).as(spelling).isIn(302, 400, 401, 404);
          if (answer.status() == 302)
            assertThat(answer.header("Location").orElseThrow())
                .as(spelling)
                .contains(face.getValue() + "/sign-in?to=");
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

  /** Of what is open to everybody no other spelling opens anything else. */
  private static Iterable<String> spellings(String face, String route) {
    var path = route.replace("*", "");
    var rest = path.substring(face.length());
    if (OPEN.contains(rest)) return List.of();
    return List.of(
        face + "//" + rest.substring(1),
        face + "/." + rest,
        face + "/x/.." + rest,
        face + "/x/..;" + rest,
        face + "/%2e" + rest,
        face + "/;a=b" + rest,
        face + "/sign-in/.." + rest,
        face + "/sign-in/..;" + rest,
        face + "/jakarta.faces.resource/.." + rest,
        face + "/jakarta.faces.resource/..%2f" + rest.substring(1),
        path + ";jsessionid=1",
        path + "/",
        path + "%20",
        path + ".",
        path + "%00",
        path + ".xhtml",
        face + path.substring(face.length()).toUpperCase(Locale.ROOT));
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
