package org.chatelaine.bench.http;

import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import javax.net.ssl.SSLSocket;

/**
 * One HTTP/1.1 connection over TCP or TLS, one request at a time. Written for little CPU and for
 * senders that must do odd things: raw bytes pass unchanged.
 */
public final class HttpConnection implements Closeable {
  private final Socket socket;
  private final OutputStream out;
  private final AnswerReader answers;
  private boolean open = true;

  private HttpConnection(Socket socket) throws IOException {
    this.socket = socket;
    this.out = socket.getOutputStream();
    this.answers = new AnswerReader(socket.getInputStream());
  }

  /** Connects to the origin of an address; waits at most the given milliseconds for each step. */
  public static HttpConnection to(URI uri, Tls tls, int timeoutMillis) throws IOException {
    var secure = "https".equals(uri.getScheme());
    var port = uri.getPort() > 0 ? uri.getPort() : secure ? 443 : 80;
    var plain = new Socket();
    try {
      plain.setTcpNoDelay(true);
      plain.setSoTimeout(timeoutMillis);
      plain.connect(new InetSocketAddress(uri.getHost(), port), timeoutMillis);
      return new HttpConnection(secure ? secured(plain, uri.getHost(), port, tls) : plain);
    } catch (IOException | RuntimeException e) {
      plain.close();
      throw e;
    }
  }

  private static Socket secured(Socket plain, String host, int port, Tls tls) throws IOException {
    var socket = (SSLSocket) tls.context().getSocketFactory().createSocket(plain, host, port, true);
    if (tls.checksName()) {
      var parameters = socket.getSSLParameters();
      parameters.setEndpointIdentificationAlgorithm("HTTPS");
      socket.setSSLParameters(parameters);
    }
    socket.startHandshake();
    return socket;
  }

  /** Sends a request and waits for its answer. */
  public HttpAnswer exchange(HttpCall call) throws IOException {
    return exchange(call.encode());
  }

  /** Sends bytes that already are a request and waits for its answer. */
  public HttpAnswer exchange(byte[] request) throws IOException {
    try {
      send(request);
      var answer = answers.read();
      if (!answers.staysOpen()) close();
      return answer;
    } catch (IOException e) {
      close();
      throw e;
    }
  }

  /** Sends bytes without waiting for anything. */
  public void send(byte[] bytes) throws IOException {
    out.write(bytes);
    out.flush();
  }

  /** Whether another request may be sent. */
  public boolean isOpen() {
    return open;
  }

  /** Whether the last failed exchange had seen nothing of an answer. */
  public boolean sawNothing() {
    return answers.sawNothing();
  }

  @Override
  public void close() {
    open = false;
    try {
      socket.close();
    } catch (IOException e) {
      // closing is all that was wanted; the peer may be gone already
    }
  }
}
