package org.chatelaine.it;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import org.chatelaine.bench.pki.Certs;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** OpenSSL sees by OCSP at once, and on the list within moments, that a device has left. */
class RevocationIsSeenIT {

  private static final Duration MOMENTS = Duration.ofSeconds(10);

  @TempDir private Path folder;

  @BeforeEach
  void takeTheRoot() throws Exception {
    write("root.pem", Given.product().root());
  }

  @Test
  void byOcspAtOnceAndOnTheListSoon() throws Exception {
    try (var door = Given.administrator();
        var phone = Given.enrolledPhone()) {
      phone.visit();
      write("cert.pem", phone.identity().certificate());
      for (var hash : List.of("-sha1", "-sha256"))
        assertThat(ocsp(hash)).contains("Response verify OK", "cert.pem: good");
      assertThat(verify()).contains("cert.pem: OK");

      door.act(Given.idOf(door, phone), "RETIRE_NOW");

      for (var hash : List.of("-sha1", "-sha256"))
        assertThat(ocsp(hash))
            .contains("Response verify OK", "cert.pem: revoked", "cessationOfOperation");
      awaitRevokedOnTheList();
    }
  }

  @Test
  void aSerialNeverIssuedIsUnknown() {
    var said =
        Tool.run(
            folder,
            "openssl",
            "ocsp",
            "-issuer",
            "root.pem",
            "-serial",
            "0x1234",
            "-url",
            Given.product().pki() + "/pki/ocsp",
            "-CAfile",
            "root.pem");
    assertThat(said.text()).contains("Response verify OK", "0x1234: unknown");
  }

  @Test
  void theListIsServedForCachesAndSaysWhenItHasNotChanged() throws Exception {
    var first = get(listUrl(), null);
    assertThat(first.headers().firstValue("content-type")).contains("application/pkix-crl");
    assertThat(first.headers().firstValue("cache-control").orElse("")).contains("max-age");
    assertThat(unchanged(tag(first)).body()).isEmpty();
    Files.write(folder.resolve("list.crl"), first.body());
    assertThat(
            run(
                "openssl",
                "crl",
                "-inform",
                "DER",
                "-in",
                "list.crl",
                "-noout",
                "-text",
                "-CAfile",
                "root.pem"))
        .contains("X509v3 CRL Number", "X509v3 Authority Key Identifier", "verify OK");
  }

  /** Asks again until nothing was published in between, which has another tag. */
  private static HttpResponse<byte[]> unchanged(String tag) throws Exception {
    var again = get(listUrl(), tag);
    for (int i = 0; i < 5 && again.statusCode() == 200; i++) {
      assertThat(tag(again)).isNotEqualTo(tag);
      tag = tag(again);
      again = get(listUrl(), tag);
    }
    assertThat(again.statusCode()).isEqualTo(304);
    return again;
  }

  private static String tag(HttpResponse<byte[]> list) {
    return list.headers().firstValue("etag").orElseThrow();
  }

  @Test
  void anOcspAnswerByGetMayBeCachedAndOneWithANonceMayNot() throws Exception {
    try (var phone = Given.enrolledPhone()) {
      write("cert.pem", phone.identity().certificate());
      assertThat(byGet("-no_nonce").headers().firstValue("cache-control").orElse(""))
          .contains("public", "max-age");
      assertThat(byGet("-nonce").headers().firstValue("cache-control")).contains("no-store");
    }
  }

  private HttpResponse<byte[]> byGet(String nonce) throws Exception {
    run("openssl", "ocsp", "-issuer", "root.pem", "-cert", "cert.pem", nonce, "-reqout", "ask.der");
    var ask = Base64.getEncoder().encodeToString(Files.readAllBytes(folder.resolve("ask.der")));
    var escaped = ask.replace("+", "%2B").replace("/", "%2F").replace("=", "%3D");
    var answer = get(Given.product().pki() + "/pki/ocsp/" + escaped, null);
    assertThat(answer.headers().firstValue("content-type")).contains("application/ocsp-response");
    return answer;
  }

  private String ocsp(String hash) {
    return run(
        "openssl",
        "ocsp",
        hash,
        "-issuer",
        "root.pem",
        "-cert",
        "cert.pem",
        "-url",
        Given.product().pki() + "/pki/ocsp",
        "-CAfile",
        "root.pem");
  }

  private void awaitRevokedOnTheList() throws Exception {
    var end = System.nanoTime() + MOMENTS.toNanos();
    while (!verify().contains("certificate revoked")) {
      assertThat(System.nanoTime()).as("the list shows it in time").isLessThan(end);
      Thread.sleep(200);
    }
  }

  private String verify() throws Exception {
    Files.write(folder.resolve("list.crl"), get(listUrl(), null).body());
    run("openssl", "crl", "-inform", "DER", "-in", "list.crl", "-out", "list.pem");
    return Tool.run(
            folder,
            "openssl",
            "verify",
            "-x509_strict",
            "-crl_check",
            "-CAfile",
            "root.pem",
            "-CRLfile",
            "list.pem",
            "cert.pem")
        .text();
  }

  private static String listUrl() throws Exception {
    var page = new String(get(Given.product().pki() + "/pki/", null).body());
    return Given.product().pki() + "/pki/crl/" + page.split("/pki/crl/")[1].split("\"")[0];
  }

  private static HttpResponse<byte[]> get(String url, String tag) throws Exception {
    var request = HttpRequest.newBuilder(URI.create(url));
    if (tag != null) request.header("If-None-Match", tag);
    return HttpClient.newHttpClient().send(request.build(), BodyHandlers.ofByteArray());
  }

  private String run(String... line) {
    var said = Tool.run(folder, line);
    assertThat(said.code()).as(said.text()).isZero();
    return said.text();
  }

  private void write(String name, X509Certificate certificate) throws IOException {
    Files.writeString(folder.resolve(name), Certs.pem(certificate));
  }
}
