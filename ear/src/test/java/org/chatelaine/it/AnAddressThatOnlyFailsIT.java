package org.chatelaine.it;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

/** A machine sends nonsense to SCEP; it is soon heard no more, and its neighbours still are. */
class AnAddressThatOnlyFailsIT {

  private static final String NUISANCE = "127.0.0.66";
  private static final String NEIGHBOUR = "127.0.0.67";

  /** Enough for two minutes' worth, should one end while the story is told. */
  private static final int ENOUGH = 260;

  @Test
  void isHeardNoMoreForTheRestOfTheMinuteAndItsNeighboursAre() throws Exception {
    var answer = nonsense(NUISANCE);
    assertThat(answer).startsWith("HTTP/1.1 400");
    for (int i = 0; i < ENOUGH && !answer.startsWith("HTTP/1.1 429"); i++)
      answer = nonsense(NUISANCE);
    assertThat(answer)
        .startsWith("HTTP/1.1 429")
        .containsIgnoringCase("Retry-After: ")
        .doesNotContainIgnoringCase("Location: ")
        .doesNotContain("<html");
    assertThat(nonsense(NEIGHBOUR)).startsWith("HTTP/1.1 400");
  }

  private static String nonsense(String from) throws IOException {
    var door = Given.product().pki();
    var here = InetAddress.getByName(from);
    try (var line = new Socket(InetAddress.getByName("127.0.0.1"), door.getPort(), here, 0)) {
      var request =
          "POST /pki/scep/device?operation=PKIOperation HTTP/1.1\r\nHost: "
              + door.getAuthority()
              + "\r\nConnection: close\r\nContent-Length: 2\r\n\r\n0\0";
      line.getOutputStream().write(request.getBytes(StandardCharsets.ISO_8859_1));
      line.getOutputStream().flush();
      return new String(line.getInputStream().readAllBytes(), StandardCharsets.ISO_8859_1);
    }
  }
}
