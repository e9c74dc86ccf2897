package org.chatelaine.bench.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(10)
class HttpTest {
  private static final String HANG_UP = "";
  private final ServerSocket server = open();
  private final Deque<String> script = new ArrayDeque<>();
  private final Http http = new Http(Tls.trustingAnyone(), 2000);
  private int connections;

  @AfterEach
  void stop() throws IOException {
    http.close();
    server.close();
  }

  @Test
  void answersByLengthAndByChunksAreReadFromOneConnection() {
    serve(
        "HTTP/1.1 200 OK\r\nContent-Length: 3\r\nX-One: a\r\nx-one: b\r\n\r\nabc",
        "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n3\r\nabc\r\n2;x=y\r\nde\r\n0\r\n\r\n",
        "HTTP/1.1 204 No Content\r\n\r\n");
    var first = http.get(uri());
    assertThat(first.text()).isEqualTo("abc");
    assertThat(first.all("X-One")).containsExactly("a", "b");
    assertThat(http.get(uri()).text()).isEqualTo("abcde");
    assertThat(http.get(uri()).status()).isEqualTo(204);
    assertThat(connections).isEqualTo(1);
  }

  @Test
  void anAnswerWithoutLengthEndsWithTheConnection() {
    serve("HTTP/1.1 100 Continue\r\n\r\nHTTP/1.1 200 OK\r\n\r\nthe rest", HANG_UP);
    assertThat(http.get(uri()).text()).isEqualTo("the rest");
  }

  @Test
  void aKeptConnectionThatWasClosedIsMadeAgainOnce() {
    serve("HTTP/1.1 200 OK\r\nContent-Length: 0\r\n\r\n", HANG_UP);
    http.get(uri());
    script.add("HTTP/1.1 201 Created\r\nContent-Length: 0\r\n\r\n");
    assertThat(http.get(uri()).status()).isEqualTo(201);
    assertThat(connections).isEqualTo(2);
  }

  @Test
  void aServerThatHangsUpOrTalksNonsenseIsUnreachable() {
    serve(HANG_UP);
    assertThatThrownBy(() -> http.get(uri())).isInstanceOf(Unreachable.class);
    script.add("SSH-2.0-OpenSSH\r\n");
    assertThatThrownBy(() -> http.get(uri())).isInstanceOf(Unreachable.class);
    script.add("HTTP/1.1 200 OK\r\nContent-Length: 10\r\n\r\nshort");
    script.add(HANG_UP);
    assertThatThrownBy(() -> http.get(uri())).isInstanceOf(Unreachable.class);
  }

  @Test
  void aRequestIsOnePieceWithItsLength() {
    var call = HttpCall.put(URI.create("https://h:1/a?b=c"), "t/x", new byte[] {'x'});
    assertThat(new String(call.with("A", "b").encode(), StandardCharsets.US_ASCII))
        .isEqualTo(
            "PUT /a?b=c HTTP/1.1\r\nHost: h:1\r\nContent-Type: t/x\r\nA: b\r\n"
                + "Content-Length: 1\r\n\r\nx");
  }

  private static ServerSocket open() {
    try {
      return new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  private URI uri() {
    return URI.create("http://localhost:" + server.getLocalPort() + "/");
  }

  /** Plays these answers, one for each request, over as many connections as are made. */
  private void serve(String... answers) {
    script.addAll(Arrays.asList(answers));
    var thread = new Thread(this::play);
    thread.setDaemon(true);
    thread.start();
  }

  private void play() {
    while (!server.isClosed()) {
      try (var socket = server.accept()) {
        connections++;
        var in = socket.getInputStream();
        var request = new byte[4096];
        while (in.read(request) > 0) {
          var answer = script.poll();
          if (answer == null || answer.equals(HANG_UP)) break;
          socket.getOutputStream().write(answer.getBytes(StandardCharsets.US_ASCII));
          if (HANG_UP.equals(script.peek()) && answer.startsWith("HTTP/1.1 100")) {
            script.poll();
            break;
          }
        }
      } catch (IOException e) {
        return;
      }
    }
  }
}
