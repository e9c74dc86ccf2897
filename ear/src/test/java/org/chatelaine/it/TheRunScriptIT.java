package org.chatelaine.it;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.util.concurrent.CompletableFuture.runAsync;
import static java.util.concurrent.CompletableFuture.supplyAsync;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.Socket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;
import org.chatelaine.bench.http.Http;
import org.chatelaine.bench.http.Tls;
import org.chatelaine.bench.http.Unreachable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code bin/chatelaine}, as an operator calls it. */
class TheRunScriptIT {

  private static final int OFFSET = Given.OFFSET + 70;

  @TempDir private Path folder;

  @Test
  void aLinkToItFindsTheProduct() throws Exception {
    var link = folder.resolve("chatelaine");
    Files.createSymbolicLink(link, Product.home().resolve("bin/chatelaine"));
    var help = Tool.run(folder, link.toString(), "help");
    assertThat(help.code()).as(help.text()).isZero();
    assertThat(help.text()).contains("chatelaine run", "chatelaine verify-audit");
  }

  @Test
  void aPreparationThatFailsStartsNothing() {
    var malformed = Map.of("CHATELAINE_PREPARE_ONLY", "yes", "CHATELAINE_NODE", "two words");
    var product = Product.launch(folder, OFFSET, malformed);
    assertThat(product.exitCode()).as(product.terminal()).isEqualTo(64);
    assertThat(product.terminal()).containsOnlyOnce("chatelaine: ");
  }

  @Test
  void aStartLetsWhoeverComesEarlyWaitAndAStopWaitsForWhatIsBeingAnswered() throws Exception {
    try (var product = Product.launch(folder, OFFSET, Map.of())) {
      var devices =
          supplyAsync(() -> firstAnswer(product, product.devices().resolve("/mdm/connect")));
      assertThat(firstAnswer(product, product.pki().resolve("/pki/"))).isEqualTo(200);
      assertThat(devices.get()).as("devices are not asked by GET").isEqualTo(405);
      product.awaitReady();
      finishesWhatItBegan(product);
    }
  }

  /** What a door says as soon as it listens; not that there is nothing behind it. */
  private static int firstAnswer(Product product, URI address) {
    try (var http = new Http(Tls.trustingAnyone())) {
      while (product.isAlive()) {
        try {
          return http.get(address).status();
        } catch (Unreachable notYet) {
          LockSupport.parkNanos(50_000_000);
        }
      }
      throw new AssertionError(product.terminal());
    }
  }

  private static void finishesWhatItBegan(Product product) throws Exception {
    try (var socket = new Socket("localhost", product.pki().getPort())) {
      socket.setSoTimeout(30_000);
      var answer = new BufferedReader(new InputStreamReader(socket.getInputStream(), US_ASCII));
      send(
          socket,
          """
          POST /pki/ocsp HTTP/1.1\r
          Host: localhost\r
          Content-Type: application/ocsp-request\r
          Content-Length: 4\r
          Expect: 100-continue\r
          \r
          """);
      assertThat(answer.readLine()).isEqualTo("HTTP/1.1 100 Continue");
      assertThat(answer.readLine()).isEmpty();
      var stop = runAsync(product::stop);
      Patience.until(() -> product.log().contains("Suspending server"));
      send(socket, "slow");
      assertThat(answer.readLine()).isEqualTo("HTTP/1.1 200 OK");
      stop.get();
      assertThat(product.log()).contains("WFLYSRV0050");
    }
  }

  private static void send(Socket socket, String text) throws IOException {
    socket.getOutputStream().write(text.getBytes(US_ASCII));
  }
}
