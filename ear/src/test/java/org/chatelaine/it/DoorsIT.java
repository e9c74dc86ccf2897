package org.chatelaine.it;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import org.chatelaine.bench.http.Http;
import org.chatelaine.bench.http.HttpAnswer;
import org.chatelaine.bench.http.HttpCall;
import org.chatelaine.bench.http.Tls;
import org.chatelaine.bench.pki.Certs;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The doors of the shipped product: where they are, whom they ask, and what is behind each. */
class DoorsIT {

  private static final Product PRODUCT = Given.product();
  private static final List<URI> DOORS =
      List.of(PRODUCT.people(), PRODUCT.devices(), PRODUCT.pki(), PRODUCT.pkiTls());
  private static final List<URI> SECURE =
      List.of(PRODUCT.people(), PRODUCT.devices(), PRODUCT.pkiTls());

  /** What is behind which door, by something that answers there. */
  private static final Map<String, List<URI>> ROOMS =
      Map.of(
          "/admin/sign-in", List.of(PRODUCT.people()),
          "/my/sign-in", List.of(PRODUCT.people()),
          "/mdm/connect", List.of(PRODUCT.devices()),
          "/pki/", List.of(PRODUCT.pki(), PRODUCT.pkiTls()));

  private static final Pattern STYLE = Pattern.compile("href=\"([^\"]+\\.css[^\"]*)\"");

  @TempDir private Path folder;

  @Test
  void nothingListensButTheFourDoorsAndForThisMachineAloneTheManagement() {
    var doors = Stream.concat(DOORS.stream(), Stream.of(PRODUCT.management()));
    var expected = new TreeSet<String>();
    doors.map(door -> "127.0.0.1:" + door.getPort()).forEach(expected::add);
    assertThat(Listening.of(PRODUCT.pid())).isEqualTo(expected);
  }

  @Test
  void everySecureDoorSpeaksTls12And13AndNothingOlder() {
    for (var door : SECURE) {
      assertThat(handshake(door, "-tls1_3")).contains("New, TLSv1.3, Cipher is TLS_AES_256_GCM");
      assertThat(handshake(door, "-tls1_2")).contains("New, TLSv1.2, Cipher is ECDHE-");
      assertThat(handshake(door, "-tls1_1")).contains("alert protocol version", "(NONE)");
      assertThat(handshake(door, "-tls1")).contains("alert protocol version", "(NONE)");
    }
  }

  @Test
  void onlyTheDevicesDoorAsksForACertificateAndItDoesNotInsist() {
    for (var version : List.of("-tls1_3", "-tls1_2")) {
      assertThat(handshake(PRODUCT.devices(), version)).contains(", CertificateRequest");
      assertThat(handshake(PRODUCT.people(), version)).doesNotContain("CertificateRequest");
      assertThat(handshake(PRODUCT.pkiTls(), version)).doesNotContain("CertificateRequest");
    }
    assertThat(get(PRODUCT.devices(), "/mdm/connect").status()).isEqualTo(405);
  }

  @Test
  void whatIsBehindOneDoorIsBehindNoOther() {
    ROOMS.forEach(
        (path, at) -> {
          for (var door : DOORS) {
            var answer = get(door, path);
            if (at.contains(door)) assertThat(answer.status()).as(door + path).isIn(200, 405);
            else notFound(answer, door + path);
          }
        });
  }

  @Test
  void theManagementIsBehindNoPublicDoor() {
    for (var path : List.of("/health", "/health/ready", "/metrics", "/management", "/console")) {
      for (var door : DOORS) notFound(get(door, path), door + path);
    }
    assertThat(get(PRODUCT.management(), "/health/ready").status()).isEqualTo(200);
  }

  @Test
  void theBareAddressLeadsPeopleToThePortalAndNothingElseIsRedirected() {
    for (var door : List.of(PRODUCT.pki(), PRODUCT.pkiTls())) {
      var front = get(door, "/");
      assertThat(front.status()).isEqualTo(302);
      assertThat(front.header("Location")).hasValue(PRODUCT.people() + "/my/");
      for (var path :
          List.of("/x", "/index.html", "/pki", "/pki/x", "/pki/ca", "//", "/my", "/%2e"))
        notFound(get(door, path), door + path);
    }
    var people = get(PRODUCT.people(), "/");
    assertThat(people.status()).isEqualTo(302);
    assertThat(people.header("Location").orElseThrow()).endsWith("/my/");
    notFound(get(PRODUCT.devices(), "/"), "the devices' bare address");
  }

  @Test
  void aStyleSheetIsCompressedAndKeptAndAPageIsNeither() throws Exception {
    var page = get(PRODUCT.people(), "/admin/sign-in", "gzip");
    assertThat(page.header("Content-Encoding")).isEmpty();
    assertThat(page.header("Cache-Control").orElse("")).contains("no-store");
    var link = STYLE.matcher(page.text());
    assertThat(link.find()).isTrue();
    var path = link.group(1).replace("&amp;", "&");
    var plain = get(PRODUCT.people(), path);
    var packed = get(PRODUCT.people(), path, "gzip");
    assertThat(packed.header("Content-Encoding")).hasValue("gzip");
    assertThat(packed.all("Cache-Control")).containsExactly("max-age=604800");
    assertThat(packed.body().length).isLessThan(plain.body().length / 2);
    try (var unpacked = new GZIPInputStream(new ByteArrayInputStream(packed.body()))) {
      assertThat(unpacked.readAllBytes()).isEqualTo(plain.body());
    }
  }

  @Test
  void whoeverDoesNotTrustUsYetFindsTheRootAndItsFingerprint() {
    var root = PRODUCT.root();
    var digest = Certs.digest("SHA-256", Certs.der(root));
    var words =
        java.util.HexFormat.of().withUpperCase().formatHex(digest).replaceAll("(.{4})(?=.)", "$1 ");
    var titles =
        Map.of("en", "lang=\"en\"", "fr", "lang=\"fr\"", "ja", "lang=\"ja\"", "de", "lang=\"en\"");
    titles.forEach(
        (language, title) -> {
          var page = exchange(PRODUCT.pki(), "/pki/", Map.of("Accept-Language", language));
          assertThat(page.status()).isEqualTo(200);
          assertThat(page.text()).contains(title, "<code>" + words + "</code>");
        });
    var page = get(PRODUCT.pki(), "/pki/").text();
    for (var end : List.of("crt", "pem")) {
      var link = Pattern.compile("href=\"(/pki/ca/[^\"]+\\." + end + ")\"").matcher(page);
      assertThat(link.find()).as(end).isTrue();
      assertThat(Certs.read(get(PRODUCT.pki(), link.group(1)).body())).isEqualTo(root);
    }
  }

  private static void notFound(HttpAnswer answer, String what) {
    assertThat(answer.status()).as(what).isEqualTo(404);
    assertThat(answer.header("Location")).as(what).isEmpty();
  }

  private static HttpAnswer get(URI door, String path) {
    return exchange(door, path, Map.of());
  }

  private static HttpAnswer get(URI door, String path, String encoding) {
    return exchange(door, path, Map.of("Accept-Encoding", encoding));
  }

  private static HttpAnswer exchange(URI door, String path, Map<String, String> headers) {
    try (var http = new Http(Tls.trusting(PRODUCT.root()))) {
      return http.exchange(new HttpCall("GET", URI.create(door + path), headers, new byte[0]));
    }
  }

  /** What OpenSSL sees, made to offer what it would not by itself. */
  private String handshake(URI door, String version) {
    var line =
        "openssl s_client -connect \"$0\" \"$1\" -cipher DEFAULT:@SECLEVEL=0 -msg </dev/null";
    return Tool.run(folder, "sh", "-c", line, door.getAuthority(), version).text();
  }
}
