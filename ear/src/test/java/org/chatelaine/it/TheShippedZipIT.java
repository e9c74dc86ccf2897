package org.chatelaine.it;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.cert.X509Certificate;
import java.security.interfaces.RSAPublicKey;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.chatelaine.bench.apple.SimulatedDevice;
import org.chatelaine.bench.http.Http;
import org.chatelaine.bench.http.Tls;
import org.chatelaine.bench.pki.Certs;
import org.chatelaine.bench.script.FrontDoor;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * What is shipped, unpacked somewhere else and started with a Java and nothing more: first as the
 * demo, with an RSA authority and its doors open to the network, then as an operator starts it the
 * next day.
 */
class TheShippedZipIT {

  private static final int OFFSET = Integer.getInteger("chatelaine.story.offset", 1000) + 50;
  private static final int RESIDENTS = 10;
  private static final Map<String, String> SETTINGS =
      Map.of("CHATELAINE_CA_KEY", "RSA", "CHATELAINE_BIND", "0.0.0.0");

  @TempDir private Path folder;

  @Test
  void itRunsWithAJavaAloneShowsTheDemoStopsAndStartsAgain() throws Exception {
    var home = unpacked();
    assertThat(home.resolve("NOTICE")).content().contains("server/docs/licenses");
    assertThat(home.resolve("server/docs/licenses/licenses.html")).isNotEmptyFile();
    var data = Files.createDirectory(folder.resolve("data"));
    try (var demo = Product.launch(home, "demo", data, OFFSET, SETTINGS)) {
      demo.awaitReady();
      Patience.until(() -> demo.terminal().contains("made the administrator"));
      onlyTheDoorsAreOpenToTheNetwork(demo);
      theResidentsAreManaged(demo);
      theAuthorityHasAnRsaKeyAndServesEverybody(demo);
      endsWell(demo);
      assertThat(demo.terminal()).contains("10 devices look for commands");
    }
    try (var again = Product.launch(home, "run", data, OFFSET, SETTINGS)) {
      again.awaitReady();
      assertThat(again.setupCode()).isEmpty();
      theResidentsAreManaged(again);
      endsWell(again);
    }
  }

  private static void onlyTheDoorsAreOpenToTheNetwork(Product product) {
    var doors =
        List.of(product.people(), product.devices(), product.pki(), product.pkiTls()).stream()
            .map(URI::getPort)
            .toList();
    var management = "127.0.0.1:" + product.management().getPort();
    assertThat(Listening.of(product.pid()))
        .hasSize(doors.size() + 1)
        .contains(management)
        .filteredOn(address -> !address.equals(management))
        .allSatisfy(address -> assertThat(doors).contains(port(address)));
  }

  private static int port(String address) {
    return Integer.parseInt(address.substring(address.lastIndexOf(':') + 1));
  }

  private static void theResidentsAreManaged(Product product) {
    try (var door = administrator(product)) {
      Patience.until(() -> active(door) >= RESIDENTS);
    }
  }

  private static long active(FrontDoor door) {
    return door.devices().stream().filter(row -> row.state().equals("ACTIVE")).count();
  }

  /** Whom the demo made. */
  private static FrontDoor administrator(Product product) {
    var file = product.data().resolve("demo/administrator");
    Patience.until(() -> Files.exists(file) && lines(file).size() == 2);
    var door = new FrontDoor(product.people(), Tls.trusting(product.root()));
    return door.signIn(lines(file).get(0), lines(file).get(1));
  }

  private void theAuthorityHasAnRsaKeyAndServesEverybody(Product product) throws Exception {
    var root = product.root();
    assertThat(root.getPublicKey())
        .isInstanceOfSatisfying(
            RSAPublicKey.class, key -> assertThat(key.getModulus().bitLength()).isEqualTo(3072));
    try (var door = administrator(product);
        var phone =
            SimulatedDevice.iPhone("RSAONE0001")
                .enrol(door.enrolmentProfile("rsa@example.org", "Rosa"))
                .checkIn()) {
      assertThat(phone.isManaged()).isTrue();
      phone.visit();
      assertThat(phone.lastStatus()).isEqualTo(200);
      write("root.pem", root);
      write("cert.pem", phone.identity().certificate());
      assertThat(verified(product)).contains("cert.pem: OK");
      assertThat(ocsp(product)).contains("Response verify OK", "cert.pem: good");
      door.act(Given.idOf(door, phone), "RETIRE_NOW");
      assertThat(ocsp(product)).contains("Response verify OK", "cert.pem: revoked");
      Patience.until(() -> verified(product).contains("certificate revoked"));
    }
  }

  private String ocsp(Product product) {
    var line = "openssl ocsp -issuer root.pem -cert cert.pem -CAfile root.pem -url \"$0\"";
    return Tool.run(folder, "sh", "-c", line, product.pki() + "/pki/ocsp").text();
  }

  private String verified(Product product) {
    try (var http = new Http(Tls.trusting(product.root()))) {
      var page = http.get(product.pki().resolve("/pki/")).text();
      var link = Pattern.compile("\"(/pki/crl/[^\"]+)\"").matcher(page);
      assertThat(link.find()).isTrue();
      var list = http.get(product.pki().resolve(link.group(1))).body();
      Files.write(folder.resolve("list.crl"), list);
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
    var line =
        "openssl crl -inform DER -in list.crl -out list.pem && openssl verify -x509_strict"
            + " -crl_check -CAfile root.pem -CRLfile list.pem cert.pem";
    return Tool.run(folder, "sh", "-c", line).text();
  }

  /** Stopped as by Ctrl-C; and all the while it had nothing to complain of. */
  private static void endsWell(Product product) {
    product.stop();
    assertThat(product.exitCode()).as("ended by the signal").isIn(0, 143);
    assertThat(product.log()).contains("WFLYSRV0050");
    assertThat(product.terminal().lines())
        .noneMatch(line -> line.matches(".*\\b(WARN|WARNING|ERROR|SEVERE|FATAL)\\b.*"))
        .noneMatch(line -> line.startsWith("\tat "));
  }

  /** With the rights the zip gives them: whoever unpacks it need not set any. */
  private Path unpacked() throws IOException {
    try (var beside = Files.list(Product.home().getParent().getParent())) {
      var zip =
          beside
              .filter(file -> file.getFileName().toString().matches("chatelaine-.*\\.zip"))
              .findFirst()
              .orElseThrow();
      var said = Tool.run(folder, "unzip", "-q", zip.toString());
      assertThat(said.code()).as(said.text()).isZero();
    }
    try (var unpacked = Files.list(folder)) {
      return unpacked.filter(each -> Files.exists(each.resolve("bin"))).findFirst().orElseThrow();
    }
  }

  private static List<String> lines(Path file) {
    try {
      return Files.readAllLines(file);
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }

  private void write(String name, X509Certificate certificate) throws IOException {
    Files.writeString(folder.resolve(name), Certs.pem(certificate));
  }
}
